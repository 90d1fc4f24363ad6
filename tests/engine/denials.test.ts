import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { pageOf } from './reading.ts';
import { claimOf, frameOf, tea } from './tea.ts';

const blamed = claimOf('blamed', [frameOf(['blame', 'china', 'tea'])], { disputed: true });
const read = (claim: typeof blamed, paragraphs: string[]) =>
  createEngine([{ ...tea, claims: [claim] }])(pageOf(['China and America drink tea.', ...paragraphs])).findings.map(
    ({ relation, voice, exact }) => `${relation} ${voice}: ${exact}`,
  );
const accusation = 'Washington blames China for bad tea.';

describe('a denial in a word', () => {
  it('denies what the sentence before claims', () => {
    expect(read(blamed, [`${accusation} Beijing denies it.`])).toEqual([`same us: ${accusation}`, 'denied china: Beijing denies it.']);
  });

  it('may stand in the next paragraph', () => {
    expect(read(blamed, [accusation, 'Beijing denies it.'])).toContain('denied china: Beijing denies it.');
  });

  it.each([
    ['by whoever claims it', 'Washington denies it.'],
    ['by a third party', 'An analyst denies it.'],
    ['by nobody', 'It is denied.'],
    ['behind something else', 'It rains. Beijing denies it.'],
  ])('is none %s', (_what, text) => {
    expect(read(blamed, [accusation, text])).toEqual([`same us: ${accusation}`]);
  });

  it('is none of a claim that nobody disputes', () => {
    expect(read({ ...blamed, disputed: false }, [accusation, 'Beijing denies it.'])).toEqual([`same us: ${accusation}`]);
  });
});
