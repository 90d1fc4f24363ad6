import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../src/engine/engine.ts';
import type { Heard } from '../../src/engine/heard.ts';
import { readersOf } from '../../src/engine/reader.ts';
import { factSets } from '../../src/facts/index.ts';
import { sentencesIn } from './reading.ts';

const [factSet] = factSets;
if (!factSet) throw new Error('There is no fact set.');
const { about } = factSet;
const readers = readersOf(factSet);

/** Who has been heard when the last sentence of some paragraphs comes. */
function heardAtTheEnd(...paragraphs: string[]): Heard | undefined {
  return settingsOf(sentencesIn(paragraphs, 'en', readers), 'core', about).at(-1)?.heard;
}

describe('who has been heard', () => {
  it('is nobody at first', () => {
    expect(heardAtTheEnd('A company was shut.')).toMatchObject({ last: undefined, isNear: false, host: undefined });
  });

  it('is whoever spoke last, however long ago', () => {
    const heard = heardAtTheEnd('Beijing said a company was shut. Washington said so, too. Rain fell.', 'It was late. A company was shut.');
    expect(heard).toMatchObject({ last: { voice: 'us' }, ago: 3, isNear: false });
  });

  it('is near in the same paragraph', () => {
    expect(heardAtTheEnd('Beijing said a company was shut. A payment was blocked.')).toMatchObject({
      last: { voice: 'china' },
      ago: 1,
      isNear: true,
    });
  });

  it('is a host where most sentences are by one', () => {
    const statement = ['White House fact sheet', 'A company was shut. Payments were blocked.', 'Information is shared again.'];
    expect(heardAtTheEnd(...statement)?.host).toBe('us');
    expect(heardAtTheEnd('Beijing said a company was shut.', 'Rain fell.', 'It was late.', 'Snow fell.')?.host).toBeUndefined();
  });

  it('is spoken where paragraphs have tags', () => {
    const talk = ['Host: What came of it?', 'Vasser: One company was shut.', 'Host: Is that all?', 'Vasser: For now.'];
    expect(heardAtTheEnd(...talk)?.isSpoken).toBe(true);
    expect(heardAtTheEnd('What came of it?', 'One company was shut.')?.isSpoken).toBe(false);
  });

  it.each([
    ['none', ['The White House said a company was shut.', 'The State Department said a payment was blocked.']],
    ['some', ['The White House said a company was shut.', 'A US official said a payment was blocked.']],
    ['most', ['A US official said a company was shut.', 'US officials said a payment was blocked.']],
  ])('goes unnamed: %s', (part, paragraphs) => {
    expect(heardAtTheEnd(...paragraphs)?.unnamed.get('us')).toBe(part);
  });
});
