import { describe, expect, it } from 'vitest';
import { attributionAt } from '../../src/engine/attribution.ts';
import { settingsOf } from '../../src/engine/engine.ts';
import { readersOf } from '../../src/engine/reader.ts';
import { factSets } from '../../src/facts/index.ts';
import { sentencesIn } from './reading.ts';
import { de } from './spoken/de.ts';
import { en } from './spoken/en.ts';
import { es } from './spoken/es.ts';
import { fr } from './spoken/fr.ts';
import type { Spoken } from './spoken/spoken.ts';
import { zh } from './spoken/zh.ts';

const [set] = factSets;
if (!set) throw new Error('there is no fact set');
const { about } = set;
const readers = readersOf(set);

/** Who has said what stands between braces. */
function speakerOf(text: string, lang: string): { voice: string; anonymous: boolean; cue: string } {
  const paragraphs = text.split('\n\n');
  const block = paragraphs.findIndex(paragraph => paragraph.includes('{'));
  const at = paragraphs[block]?.indexOf('{') ?? 0;
  const sentences = sentencesIn(
    paragraphs.map(paragraph => paragraph.replace(/[{}]/g, '')),
    lang,
    readers,
  );
  const index = sentences.findIndex(({ span }) => span.block === block && span.start <= at && at < span.end);
  const sentence = sentences[index];
  if (!sentence) throw new Error(`no sentence holds what is said in: ${text}`);
  const attributions = settingsOf(sentences, 'core', about)[index]?.attributions ?? [];
  const speaking = attributions.filter(({ by }) => by === 'speech');
  const { voice, anonymous, cue } = attributionAt(speaking, sentence, at) ?? { voice: 'none', anonymous: false, cue: '' };
  return { voice, anonymous, cue };
}

describe.each<[string, Spoken[]]>([
  ['English', en],
  ['French', fr],
  ['Spanish', es],
  ['German', de],
  ['Chinese', zh],
])('%s', (language, cases) => {
  const lang = { English: 'en', French: 'fr', Spanish: 'es', German: 'de', Chinese: 'zh' }[language] ?? '';
  it.each(cases)('%s: %s', (_what, text, voice, anonymous, cue) => {
    expect(speakerOf(text, lang)).toEqual({ voice, anonymous, cue });
  });
});
