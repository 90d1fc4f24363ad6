import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleOf } from '../../src/cli/saved-page.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { createExplainer } from '../../src/engine/explain.ts';
import { factSets } from '../../src/facts/index.ts';
import type { Article, FactSet } from '../../src/types.ts';
import { networkOf } from './network-of.ts';
import { pageOf } from './reading.ts';
import { claimOf, frameOf, tea } from './tea.ts';

const page = pageOf(['Tea: China and America', 'Washington said China banned tea. America banned tea. They drink 100 teas. Rain fell.']);
const explained = createExplainer(tea)(page);
const sentence = (text: string, set = tea) => {
  const found = createExplainer(set)(page).sentences.find(sentence => sentence.text === text);
  if (!found) throw new Error(`no such sentence: ${text}`);
  return found;
};

describe('an explanation', () => {
  it('has language, topic and every sentence, where it stands', () => {
    expect(explained).toMatchObject({ lang: 'en', topic: 'core' });
    expect(explained.sentences.map(({ text }) => text)).toEqual([
      'Tea: China and America',
      'Washington said China banned tea.',
      'America banned tea.',
      'They drink 100 teas.',
      'Rain fell.',
    ]);
    for (const { block, start, end, text } of explained.sentences) expect(page.blocks[block]?.text.slice(start, end)).toBe(text);
  });

  it('tells as made what is denied in a word', () => {
    const claim = claimOf('blamed', [frameOf(['blame', 'china', 'tea'])], { disputed: true });
    const { sentences } = createExplainer({ ...tea, claims: [claim] })(pageOf(['Washington blames China for bad tea. Beijing denies it.']));
    expect(sentences[1]?.claims).toMatchObject([{ claim: 'blamed', isMade: true }]);
  });

  it('names the concepts, with their words, and who speaks', () => {
    const { concepts, voices } = sentence('Washington said China banned tea.');
    expect(concepts).toEqual([
      { concept: 'us-gov', text: 'Washington' },
      { concept: 'say', text: 'said' },
      { concept: 'china', text: 'China' },
      { concept: 'ban', text: 'banned' },
      { concept: 'tea', text: 'tea' },
    ]);
    expect(voices).toEqual(['us (Washington said)']);
    expect(sentence('America banned tea.').voices).toEqual(['none']);
  });

  it('tells which frames fit', () => {
    expect(sentence('Washington said China banned tea.').claims).toEqual([
      {
        claim: 'china-bans-tea',
        isMade: true,
        margin: undefined,
        frames: [
          { frame: 'bans', missing: undefined },
          { frame: 'denied', missing: 'not' },
        ],
      },
      {
        claim: 'cups-100',
        isMade: false,
        margin: undefined,
        frames: ['cups', 'other', 'unsure'].map(frame => ({ frame, missing: 'cup' })),
      },
    ]);
  });

  it('tells what the nearest lack', () => {
    const [bans] = sentence('America banned tea.').claims;
    expect(bans).toMatchObject({
      claim: 'china-bans-tea',
      isMade: false,
      frames: [{ missing: 'ban by china|china-gov' }, { missing: 'not' }],
    });
  });

  it('has no claims where nothing nearly fits', () => {
    expect(sentence('Rain fell.')).toMatchObject({ concepts: [], voices: ['none'], claims: [] });
  });

  it('tells how far the model is from its threshold, and leaves out what is far', () => {
    const model = networkOf(
      {
        'china-bans-tea': { bias: -1, weights: { ban: 4, tea: 0.25 } },
        'cups-100': { bias: -9, weights: {} },
      },
      0.5,
    );
    const [made, ...others] = sentence('America banned tea.', { ...tea, model }).claims;
    expect(others).toEqual([]);
    expect(made).toMatchObject({ claim: 'china-bans-tea', isMade: true, margin: expect.closeTo(2.75) });
    expect(sentence('They drink 100 teas.', { ...tea, model }).claims).toMatchObject([{ isMade: false, margin: expect.closeTo(-1.25) }]);
  });

  it.each<[string, Article, FactSet]>([
    ['by frames alone', page, tea],
    ['where a frame is too unsure to count', pageOf(['China and America drink tea', 'China drinks cups of tea.']), tea],
    ['by a model', articleOf(readFileSync('demo/story.html', 'utf8'), 'html'), factSets[0] ?? tea],
  ])('has the claims made that the engine finds, %s', (_what, article, set) => {
    const made = createExplainer(set)(article).sentences.flatMap(({ block, start, claims }) =>
      claims.filter(({ isMade }) => isMade).map(({ claim }) => `${block}:${start} ${claim}`),
    );
    const found = createEngine([set])(article).findings.map(({ block, start, claim }) => `${block}:${start} ${claim}`);
    expect(made).toEqual(found);
  });

  it('of nothing is empty', () => {
    expect(createExplainer(tea)(pageOf([]))).toEqual({ lang: 'en', topic: 'none', sentences: [] });
  });
});
