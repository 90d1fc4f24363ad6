import { describe, expect, it } from 'vitest';
import { packModels } from '../../src/cli/pack-models.ts';
import { featureName } from '../../src/engine/features.ts';
import { Scorers } from '../../src/engine/model.ts';
import { readersOf } from '../../src/engine/reader.ts';
import { AT_CORE, ELSEWHERE, seeTopic, topicByModel } from '../../src/engine/topic-model.ts';
import type { Topic } from '../../src/types.ts';
import { sentencesIn } from './reading.ts';
import { tea } from './tea.ts';

const readers = readersOf(tea);
const sentencesOf = (text: string) => sentencesIn([text], 'en', readers);
const models = new Scorers(
  packModels({
    [ELSEWHERE]: { bias: -1.4, weights: { '@title>herbal': 4, '@rule>none': 1, '@share0.3>tea': -4 } },
    [AT_CORE]: { bias: -1, weights: { '@lead>us': 2, '@share0.15>us': 0.5 } },
  }),
);

const seen = (text: string) => {
  const features = new Set<string>();
  seeTopic(sentencesOf(text), 'core', true, (one, other) => features.add(featureName(one, other)));
  return features;
};

describe('the models of topic', () => {
  it.each<[what: string, text: string, ruled: Topic, topic: Topic]>([
    ['take a page by its headline', 'Herbal coffee. America slept.', 'core', 'none'],
    ['take it by how much it says of a thing', 'Herbal tea. Tea is hot.', 'core', 'related'],
    ['take it by its first sentences', 'Tea is hot. America drinks it.', 'related', 'core'],
    ['weigh what the rules say of it', 'Rain fell. America slept.', 'none', 'none'],
    ['weigh what the rules say, among the rest', 'Tea is hot. America drinks it.', 'none', 'core'],
    ['hear little of what comes late', `Tea is hot. ${'Rain fell. '.repeat(9)}America slept.`, 'core', 'related'],
  ])('%s', (_what, text, ruled, topic) => {
    expect(topicByModel(sentencesOf(text), ruled, true, models).topic).toBe(topic);
  });

  it('leave a page out in doubt', () => {
    const unsure = new Scorers(packModels({ [ELSEWHERE]: { bias: -0.4, weights: {} }, [AT_CORE]: { bias: 1, weights: {} } }));
    expect(topicByModel(sentencesOf('Tea is hot.'), 'core', true, unsure).topic).toBe('none');
  });

  it('leave a page out in less doubt where it does not name the drug', () => {
    const likely = new Scorers(packModels({ [ELSEWHERE]: { bias: -1.4, weights: {} }, [AT_CORE]: { bias: 1, weights: {} } }));
    expect(topicByModel(sentencesOf('Tea is hot.'), 'none', true, likely).topic).toBe('core');
    expect(topicByModel(sentencesOf('Tea is hot.'), 'none', false, likely).topic).toBe('none');
  });

  it.each([
    ['seems not to be about it', true, 0, true],
    ['may be about it without naming the drug', false, -1, true],
    ['is rather about something else, and does not name the drug', false, 0, false],
    ['is surely about something else', true, 1.5, false],
    ['is surely about something else, and does not name the drug', false, 1.5, false],
  ])('leave it to the claims whether a page is about it that %s', (_what, isNamed, odds, isOpen) => {
    const elsewhere = new Scorers(packModels({ [ELSEWHERE]: { bias: odds, weights: {} }, [AT_CORE]: { bias: 1, weights: {} } }));
    expect(topicByModel(sentencesOf('Tea is hot.'), 'none', isNamed, elsewhere)).toMatchObject({ topic: 'none', isOpen });
  });

  it.each([
    ['is hardly about something else', false, -3, false],
    ['may be about something else', false, -2, true],
    ['names the drug', true, -2, false],
  ])('tell whether a page only just seems to be about it that %s', (_what, isNamed, odds, isFaint) => {
    const elsewhere = new Scorers(packModels({ [ELSEWHERE]: { bias: odds, weights: {} }, [AT_CORE]: { bias: 1, weights: {} } }));
    expect(topicByModel(sentencesOf('Tea is hot.'), 'core', isNamed, elsewhere)).toEqual({ topic: 'core', isOpen: true, isFaint });
  });

  it.each([undefined, new Scorers(packModels({ tea: { bias: 1, weights: {} } }))])('leave it to the rules where there are none', none => {
    expect(topicByModel(sentencesOf('Tea is hot.'), 'related', true, none).topic).toBe('related');
  });

  it('see the same shares of a short page and of a long one', () => {
    const shares = (text: string) => [...seen(text)].filter(feature => feature.startsWith('@share'));
    expect(shares('Tea is hot. Rain fell. America slept.')).toEqual(shares('Tea is hot. Rain fell. America slept. '.repeat(20)));
  });

  it('see nothing of what any page has', () => {
    const concepts = [...seen('Tea is not hot, officials said.')].filter(feature => !feature.includes('-word>'));
    expect(new Set(concepts)).toEqual(
      new Set(['@rule>core', '@named', '@title>tea', '@lead>tea', ...[0.02, 0.06, 0.15, 0.3].map(share => `@share${share}>tea`)]),
    );
  });

  it('see nothing of an empty page', () => {
    expect(seen('')).toEqual(new Set(['@rule>core', '@named']));
  });

  it('see what the first words mean, and no later ones', () => {
    const words = (text: string) => [...seen(text)].filter(feature => feature.includes('-word>'));
    expect(words('The accusations. Rain fell.')).toEqual(expect.arrayContaining(['@title-word>accuse', '@lead-word>accuse']));
    expect(words(`Rain. ${'Rain fell. '.repeat(4)}The accusations.`)).not.toContain('@lead-word>accuse');
  });
});
