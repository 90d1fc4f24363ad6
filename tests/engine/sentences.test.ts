import { describe, expect, it } from 'vitest';
import { LONGEST_SENTENCE, splitSentences } from '../../src/engine/sentences.ts';

const plain = { abbreviations: new Set(['mr', 'gen', 'bzw', 'mme', 'd.c']), language: {} };
const german = { ...plain, language: { dottedOrdinals: true } };

const split = (text: string, rules: Parameters<typeof splitSentences>[2] = plain) =>
  splitSentences(text, 0, rules).map(({ start, end }) => text.slice(start, end));

describe('a text is split', () => {
  it.each<[string, string]>([
    ['full stops', 'One came. | Two went.'],
    ['question and exclamation marks', 'Who came? | Nobody! | All went.'],
    ['an ellipsis', 'They waited… | Nobody came.'],
    ['several marks', 'Really?! | Yes.'],
    ['line breaks', 'A headline | A text. | Another'],
    ['an abbreviation', 'Mr. Biden met Gen. Austin. | They spoke.'],
    ['an abbreviation with stops', 'He flew to Washington, D.C. Monday. | They spoke.'],
    ['initials', 'J. R. Biden spoke. | He left.'],
    ['the U.S.', 'The U.S. Treasury said so. | It did.'],
    ['the U.S. at the end', 'It came from the U.S. | The ministry said so.'],
    ['a possessive', "The problem is ours, not China's. | If they help, good."],
    ['an initial after an elision', "C'est un livre d'A. Dupont."],
    ['a decimal', 'It cost 1.5 million. | It grew by 3.2 percent.'],
    ['a web address', 'See example.org for more. | Or ask.'],
    ['lower case after a stop', 'It was shut (cf. above) for good. | It was.'],
    ['a closing quotation mark', '“It is shut.” | He left.'],
    ['a quotation that goes on', '“It is shut!” he said. | He left.'],
    ['guillemets', '« C’est fermé. » | Il est parti.'],
    ['a question in guillemets that goes on', '« C’est fermé ? », dit-il. | Il part.'],
    ['German quotation marks', '„Es ist zu.“ | Er ging.'],
    ['a bracket', '(It was shut.) | He left.'],
    ['accents', 'Il a fermé. | Était-ce vrai ?'],
    ['Chinese stops', '中国关闭了公司。 | 美国表示欢迎！ | 真的吗？ | 是。'],
    ['a Chinese closing mark', '他说：“已关闭。” | 美国欢迎。'],
    ['Spanish question marks', 'Se fue. | ¿Quién vino? | Nadie.'],
  ])('at %s', (_what, marked) => {
    const parts = marked.split(' | ');
    const text = marked.includes('headline') ? parts.join('\n') : parts.join(/[。！？]/.test(marked) ? '' : ' ');
    expect(split(text)).toEqual(parts);
  });

  it('not at an ordinal, in a language that has them', () => {
    const text = 'Am Dienstag, dem 30. Januar, beginnen Gespräche. Sie dauern lange.';
    expect(split(text, german)).toEqual(['Am Dienstag, dem 30. Januar, beginnen Gespräche.', 'Sie dauern lange.']);
    expect(split('They met on January 30. China came.')).toHaveLength(2);
  });

  it('at a year, which is no ordinal', () => {
    expect(split('Das war 2023. Seither ruht es.', german)).toEqual(['Das war 2023.', 'Seither ruht es.']);
  });

  it('without the spaces around', () => {
    expect(split('  One came. \u00a0 Two went. \n\n ')).toEqual(['One came.', 'Two went.']);
  });

  it.each(['', '   ', '\n\n'])('into nothing when it is %j', text => {
    expect(split(text)).toEqual([]);
  });

  it('into nothing but its stops when it has no more', () => {
    expect(split('...')).toEqual(['...']);
  });
});

describe('no part of a sentence is', () => {
  it.each([
    ['a speaker’s tag', 'WANG WENBIN: China has acted.', 'China has acted.'],
    ['a tag with stops', 'MR. MILLER: We have acted.', 'We have acted.'],
    ['a question’s mark', 'Q: Has China acted?', 'Has China acted?'],
    ['an answer’s mark', 'A. : It has acted.', 'It has acted.'],
    ['a time', '8:12 a.m. — China has acted.', 'China has acted.'],
    ['a time in French', '14 h 10 – La Chine a agi.', 'La Chine a agi.'],
    ['a time in German', '14.10 Uhr – China hat gehandelt.', 'China hat gehandelt.'],
  ])('%s: %s', (_what, text, sentence) => {
    expect(split(text).at(-1)).toBe(sentence);
  });

  it('while a dateline is', () => {
    expect(split('BEIJING (Reuters) — China has acted.')).toEqual(['BEIJING (Reuters) — China has acted.']);
  });

  it('while a clause before a colon is', () => {
    expect(split('Beijing’s answer: it has acted.')).toEqual(['Beijing’s answer: it has acted.']);
  });
});

describe('a sentence without an end', () => {
  it('is cut, and nothing is lost', () => {
    const text = 'fentanyl '.repeat(1000).trim();
    const spans = splitSentences(text, 7, plain);
    expect(Math.max(...spans.map(({ start, end }) => end - start))).toBe(LONGEST_SENTENCE);
    expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(new Set(spans.map(({ block }) => block))).toEqual(new Set([7]));
  });
});
