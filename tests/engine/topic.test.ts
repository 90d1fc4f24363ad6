import { describe, expect, it } from 'vitest';
import { readersOf } from '../../src/engine/reader.ts';
import { topicByClaims, topicOf } from '../../src/engine/topic.ts';
import type { Topic } from '../../src/types.ts';
import { sentencesIn } from './reading.ts';
import { claimOf, tea } from './tea.ts';

const readers = readersOf(tea);
const filler = 'Rain fell. Snow fell. Hail fell.';

describe('a page', () => {
  it.each([
    ['of nothing', '', 'none'],
    ['of something else', 'China and America spoke of coffee.', 'none'],
    ['of the subject and both countries', 'China sold tea to America.', 'core'],
    ['whose countries stand near the subject', 'Tea is sold. China is large. America buys.', 'core'],
    ['whose second country stands anywhere', `China sold tea. ${filler} America slept.`, 'core'],
    ['whose first country stands elsewhere', `Tea is sold. ${filler} China slept. America slept.`, 'none'],
    ['of one of the countries', 'China sold tea.', 'none'],
    ['that keeps to the subject', 'Tea is hot. Tea is cold.', 'related'],
    ['that names the subject once', 'Tea is hot. It is cold.', 'none'],
    ['of what is related, in one sentence', 'China and America spoke of trade.', 'related'],
    ['of the subject once, and of what belongs to it all along', `Tea is hot. ${filler} ${filler} ${'They ban it. '.repeat(3)}`, 'related'],
    ['of the subject once, and hardly of what belongs to it', `Tea is hot. ${filler} ${filler} They ban it.`, 'none'],
    ['of both countries in passing', `China sold tea to America. ${filler} ${filler} Tea is hot.`, 'related'],
    ['of the first country all along, and of the other once', 'China sold tea. China drank tea. America slept.', 'core'],
    ['of both countries several times', `China sold tea to America. ${filler} ${filler} Tea is hot. China and America drink it.`, 'core'],
    ['of what is related, in several', 'China spoke. America spoke of trade.', 'none'],
    [
      'of the subject as something else',
      'Herbal tea is good. Camomile is good. China and America drink tea, herbal. It is herbal.',
      'none',
    ],
    [
      'of it as something else, and as itself',
      'Herbal tea is good. Camomile is good. China and America ban tea, herbal. It is herbal.',
      'core',
    ],
  ])('%s', (_what, text, topic) => {
    expect(topicOf(sentencesIn([text], 'en', readers), tea.about)).toBe(topic);
  });

  it('has no topic where the fact set names none', () => {
    const about = { ...tea.about, topic: { drug: [], core: [], related: [] } };
    expect(topicOf(sentencesIn(['China sold tea to America.'], 'en', readers), about)).toBe('none');
  });
});

describe('a page that names the subject once', () => {
  const matchesOf = (...claims: string[]) =>
    claims.map(id => [{ claim: claimOf(id, []), relation: 'same' as const, score: 1, fit: undefined, features: [] }]);

  it.each<[string, string[], Topic, Topic]>([
    ['and claims nothing', [], 'none', 'none'],
    ['and makes one claim', ['a'], 'none', 'none'],
    ['and repeats one claim', ['a', 'a', 'a'], 'none', 'none'],
    ['and makes two', ['a', 'b'], 'none', 'none'],
    ['and makes three', ['a', 'b', 'c'], 'none', 'core'],
    ['or keeps to it, and makes three', ['a', 'b', 'c'], 'related', 'core'],
    ['or keeps to it, and makes two', ['a', 'b'], 'related', 'related'],
  ])('%s', (_what, claims, named, topic) => {
    expect(topicByClaims(named, matchesOf(...claims))).toBe(topic);
  });

  it('may make all its claims in one sentence, and is not about them', () => {
    expect(topicByClaims('none', [matchesOf('a', 'b', 'c').flat()])).toBe('none');
  });
});
