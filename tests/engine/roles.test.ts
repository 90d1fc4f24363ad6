import { describe, expect, it } from 'vitest';
import { partiesOf } from '../../src/engine/parties.ts';
import { readersOf } from '../../src/engine/reader.ts';
import { agentOf, targetOf } from '../../src/engine/roles.ts';
import { sentencesIn } from './reading.ts';
import { tea } from './tea.ts';

const words = {
  en: tea.words[0]?.concepts ?? {},
  fr: { ban: ['interdit', 'interdite'], china: ['Chine'], us: ['États-Unis', 'Amérique'] },
  es: { ban: ['prohibió', 'prohibida', 'prohibido'], china: ['China'], us: ['Estados Unidos'] },
  de: { ban: ['verbot', 'verboten'], china: ['China'], us: ['Amerika'] },
  zh: { ban: ['禁止'], china: ['中国'], us: ['美国'] },
};
const readers = readersOf({ words: Object.entries(words).map(([lang, concepts]) => ({ lang, concepts })) });
const parties = new Set(partiesOf(tea.about).concepts);

/** Who bans what whom belongs to, in the last sentence of a text. */
function rolesIn(text: string, lang: string) {
  const sentences = sentencesIn([text], lang, readers);
  const sentence = sentences.at(-1);
  const [action] = sentence?.of('ban') ?? [];
  if (!sentence || !action) throw new Error(`nothing is banned in: ${text}`);
  return {
    agent: agentOf(sentence, action, parties, sentences.at(-2))?.concept,
    target: targetOf(sentence, action, parties)?.concept,
  };
}

describe('who does it, and to whom', () => {
  it.each<[lang: string, text: string, agent: string | undefined, target: string | undefined]>([
    ['en', 'China banned American tea.', 'china', 'us'],
    ['en', 'America banned Chinese tea.', 'us', 'china'],
    ['en', 'American tea was banned by China.', 'china', 'us'],
    ['en', 'In America, China banned tea.', 'china', undefined],
    ['en', 'China, in America, banned tea.', 'china', undefined],
    ['en', 'Tea from China was banned by Washington.', 'us-gov', 'china'],
    ['en', 'Tea was banned.', undefined, undefined],
    ['en', 'China spoke. It banned American tea.', undefined, 'us'],
    ['en', 'China spoke. It banned tea.', 'china', undefined],
    ['fr', 'La Chine a interdit le thé des États-Unis.', 'china', 'us'],
    ['fr', 'Le thé des États-Unis a été interdit par la Chine.', 'china', 'us'],
    ['es', 'China prohibió el té de Estados Unidos.', 'china', 'us'],
    ['es', 'El té de Estados Unidos fue prohibido por China.', 'china', 'us'],
    ['de', 'China verbot Tee aus Amerika.', 'china', 'us'],
    ['de', 'Tee aus Amerika wurde von China verboten.', 'china', 'us'],
    ['zh', '中国禁止美国的茶叶。', 'china', 'us'],
    ['zh', '美国的茶叶被中国禁止。', 'china', 'us'],
  ])('in %s: %s', (lang, text, agent, target) => {
    expect(rolesIn(text, lang)).toEqual({ agent, target });
  });
});
