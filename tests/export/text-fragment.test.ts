import { describe, expect, it } from 'vitest';
import { linkTo, searchable, textFragment } from '../../src/export/text-fragment.ts';

/** The directive, decoded part by part, for words of a text; the text's blocks are its lines. */
function fragmentFor(text: string, words: string, { lang = 'en', nth = 0 } = {}): string[] {
  const whole = searchable(text.split('\n'));
  let start = whole.text.indexOf(words);
  for (let skipped = 0; skipped < nth; skipped++) start = whole.text.indexOf(words, start + 1);
  const fragment = textFragment(whole, start, start + words.length, lang);
  expect(fragment).toMatch(/^:~:text=/);
  return fragment.slice(':~:text='.length).split(',').map(decodeURIComponent);
}

describe('a text fragment', () => {
  it('is the sentence alone where that is enough', () => {
    expect(fragmentFor('China shut a company. The talks go on.', 'The talks go on.')).toEqual(['The talks go on.']);
  });

  it('takes in words of the same block where the sentence stands elsewhere as well', () => {
    const text = 'An envoy spoke first. The talks go on.\nA minister spoke next. The talks go on.';
    expect(fragmentFor(text, 'The talks go on.', { nth: 1 })).toEqual(['minister spoke next.-', 'The talks go on.']);
  });

  it('takes in words after it where those before are another block’s', () => {
    const text = 'The talks go on.\nThe talks go on. No date was set for more.';
    expect(fragmentFor(text, 'The talks go on.', { nth: 1 })).toEqual(['The talks go on.', '-No date was']);
  });

  it('takes in words of another block where its own has none', () => {
    expect(fragmentFor('Monday in Beijing\nThe talks go on.\nTuesday in Beijing\nThe talks go on.', 'The talks go on.')).toEqual([
      'The talks go on.',
      '-Tuesday in Beijing',
    ]);
  });

  it('compares as browsers do: without case, accents or differences of space', () => {
    expect(fragmentFor('THE  CAFÉ IS SHUT. Then: The cafe is shut.', 'The cafe is shut.')).toEqual([
      'IS SHUT. Then:-',
      'The cafe is shut.',
    ]);
  });

  it('names the beginning and the end of a long sentence', () => {
    const middle = 'which went on and on '.repeat(20);
    const sentence = `On that morning the two delegations opened the meeting, ${middle}until nobody could say any longer who had begun.`;
    expect(fragmentFor(`Before. ${sentence} After.`, sentence)).toEqual(['On that morning the two', 'any longer who had begun.']);
  });

  it('gives a long sentence more words, or words around it, until it fits nowhere else', () => {
    const long = (end: string) => `On that morning the two delegations ${'talked and talked '.repeat(20)}until ${end} had to go.`;
    const text = `${long('one')} ${long('the other')}`;
    const [prefix, start] = fragmentFor(text, long('the other'));
    expect([prefix, start]).toEqual(['had to go.-', 'On that morning the two']);
  });

  it('respects the words of Chinese', () => {
    const text = '中国官员说，会谈仍在继续。美国官员说，会谈仍在继续。';
    const [prefix, start] = fragmentFor(text, '会谈仍在继续。', { lang: 'zh-Hans', nth: 1 });
    expect([prefix, start]).toEqual(['美国官员说，-', '会谈仍在继续。']);
  });

  it('encodes what has a meaning in it', () => {
    const text = 'A “co-operation”, R&D (100% new): it’s on.';
    const fragment = textFragment(searchable([text]), 0, text.length, 'en');
    expect(fragment).not.toMatch(/[-&()]|,/);
    expect(decodeURIComponent(fragment.slice(':~:text='.length))).toBe(text);
  });

  it('survives half a character', () => {
    expect(textFragment(searchable(['one \ud83d two']), 0, 9, 'en')).toContain('one');
  });

  it('says something even where nothing makes it unique', () => {
    expect(fragmentFor('The talks go on.\nThe talks go on.\nThe talks go on.', 'The talks go on.').length).toBeGreaterThan(0);
  });
});

describe('a link', () => {
  it.each([
    ['https://news.example/a', 'https://news.example/a#:~:text=b'],
    ['https://news.example/a#top', 'https://news.example/a#top:~:text=b'],
    ['https://news.example/a#:~:text=old', 'https://news.example/a#:~:text=b'],
  ])('from %s', (url, expected) => {
    expect(linkTo(url, ':~:text=b')).toBe(expected);
  });
});
