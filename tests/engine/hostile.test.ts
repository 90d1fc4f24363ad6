import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { createExplainer } from '../../src/engine/explain.ts';
import { LONGEST_SENTENCE } from '../../src/engine/sentences.ts';
import { factSets } from '../../src/facts/index.ts';
import type { Reading } from '../../src/types.ts';
import { pageOf } from './reading.ts';

const engine = createEngine(factSets);

/** Something to be found, whatever else the page has. */
const lead = 'China and the United States resumed their counternarcotics talks in Beijing on 30 January 2024 to fight fentanyl.';
const leadInChinese = '2024年1月30日，中美两国在北京重启禁毒会谈，打击芬太尼。';
const talks = 'talks-resume-beijing';

/** As often as it takes for so many characters. */
const filled = (characters: number, part: string) => part.repeat(Math.ceil(characters / part.length));
const claims = ({ findings }: Reading, block: number) => findings.filter(finding => finding.block === block).map(({ claim }) => claim);

const MEGA = 1_000_000;

/** A text that never was written, and how much of it there is. Time is bounded by the engine; the limit only ends a test that hangs. */
const texts: [what: string, text: string][] = [
  ['a sentence of 5 MB', filled(5 * MEGA, 'the officials said that fentanyl precursors come from China ')],
  ['100 kB of two words', filled(100_000, 'china fentanyl ')],
  ['250,000 hits', filled(250_000 * 6, 'China ')],
  ['verbs of saying alone', filled(MEGA, 'said ')],
  ['speakers alone', filled(MEGA, 'US officials said ')],
  ['officials without names', filled(MEGA, 'not officials asked not to be named ')],
  ['terms with gaps', filled(MEGA, 'call shift the to hear by in telling account ')],
  ['2 MB without spaces', filled(2 * MEGA, 'chinafentanyl')],
  ['2 MB of one letter', 'a'.repeat(2 * MEGA)],
  ['full stops', filled(2 * MEGA, '. ')],
  ['initials', filled(MEGA, 'A. ')],
  ['quotation marks', filled(MEGA, '“')],
  ['digits', '1'.repeat(MEGA)],
  ['numbers', filled(MEGA, '100,000 ')],
  ['scales', filled(MEGA, 'million ')],
  ['line breaks', '\n'.repeat(MEGA)],
  ['words each of its own kind', Array.from({ length: 150_000 }, (_, index) => `w${index.toString(36)}`).join(' ')],
  ['zero-width characters', '\u200b'.repeat(MEGA)],
  ['accents without end', `e${'\u0301'.repeat(MEGA)}`],
  ['lone surrogates', filled(MEGA, '\ud800 China \udfff fentanyl ')],
  ['turned directions', filled(MEGA, '\u202eChina\u202c fen\u200btanyl\u2066 ')],
];

describe('a page ends with a sane answer that has', { timeout: 20_000 }, () => {
  it.each(texts)('%s', (_what, text) => {
    const page = pageOf([lead, text]);
    const reading = engine(page);
    expect(reading.lang).toBe('en');
    expect(reading.topic).not.toBe('none');
    expect(claims(reading, 0)).toContain(talks);
    for (const { block, start, end, exact } of reading.findings) {
      expect(exact.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
      expect(page.blocks[block]?.text.slice(start, end)).toBe(exact);
    }
  });

  it('2 MB of Chinese without punctuation', () => {
    const reading = engine(pageOf([leadInChinese, filled(2 * MEGA, '中国官员表示芬太尼来自中国美国指责北京关闭公司')], 'zh'));
    expect(reading).toMatchObject({ lang: 'zh', topic: 'core' });
    expect(claims(reading, 0)).toContain(talks);
  });

  it('a hundred thousand paragraphs', () => {
    const reading = engine(pageOf([lead, ...Array<string>(100_000).fill('China, fentanyl.')]));
    expect(claims(reading, 0)).toContain(talks);
  });

  it.each([
    ['words', filled(5 * MEGA, 'rain ')],
    ['characters', filled(2 * MEGA, '…')],
  ])('nothing to say of what stands behind more %s than are ever read', (_what, text) => {
    const reading = engine(pageOf([lead, text, lead]));
    expect(claims(reading, 0)).toContain(talks);
    expect(claims(reading, 2)).toEqual([]);
  });
});

describe('characters that cannot be seen', () => {
  const found = (text: string) => claims(engine(pageOf([text])), 0);

  it.each([
    ['zero-width spaces in words', lead.replace('fentanyl', 'fen\u200btanyl').replace('China', 'Chi\u200dna')],
    ['soft hyphens in words', lead.replaceAll('counternarcotics', 'counter\u00adnar\u00adcotics')],
    ['marks of direction around words', lead.replace('Beijing', '\u202aBeijing\u202c').replace('China', '\u2068China\u2069')],
    ['spaces that do not break', lead.replaceAll(' ', '\u00a0')],
    ['a lone surrogate before it', `\udc00 ${lead}`],
  ])('change nothing: %s', (_what, text) => {
    expect(found(text)).toEqual(found(lead));
    expect(found(text)).toContain(talks);
  });
});

it('an explanation of such a page ends, too', { timeout: 20_000 }, () => {
  const [set] = factSets;
  const explained = set && createExplainer(set)(pageOf([lead, filled(100_000, 'china fentanyl ')]));
  expect(explained?.sentences[0]?.claims.filter(({ isMade }) => isMade).map(({ claim }) => claim)).toContain(talks);
});
