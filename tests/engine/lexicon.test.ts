import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../src/engine/lexicon.ts';
import { tokenise } from '../../src/engine/tokens.ts';

/** What a text names in the words of a lexicon: `concept: the words`. */
function named(text: string, terms: Record<string, string[]>): string[] {
  const pairs = Object.entries(terms).flatMap(([concept, own]) => own.map(term => [concept, term] as const));
  const tokens = tokenise(text);
  return new Lexicon(pairs, 'ignore')
    .match(tokens)
    .map(({ concept, from, to }) => `${concept}: ${text.slice(tokens[from]?.start, tokens[to - 1]?.end)}`);
}

const cases: [what: string, terms: string[], text: string, found: string[]][] = [
  ['a whole word', ['ban'], 'A ban on bananas, no banner', ['ban']],
  ['any case', ['ban'], 'BAN it, Ban it', ['BAN', 'Ban']],
  ['any ending', ['sanction*'], 'sanctions, sanctioned, unsanctioned', ['sanctions', 'sanctioned']],
  ['the stem alone', ['sanction*'], 'a sanction', ['sanction']],
  ['a part', ['*drogen*'], 'Antidrogenpolitik und Drogen', ['Antidrogenpolitik', 'Drogen']],
  ['several words', ['shut down'], 'shut down, shut it down, shutdown', ['shut down']],
  ['several words across a line', ['shut down'], 'shut\n  down', ['shut down'.replace(' ', '\n  ')]],
  ['several words with endings', ['shut* down*'], 'shutting downwards', ['shutting downwards']],
  ['several words in a hyphenated one', ['crack down'], 'a crack-down', ['crack-down']],
  ['words with an apostrophe', ["d'après"], "d’après lui, d'après elle", ['d’après', "d'après"]],
  ['a gap of none', ['call .. lie'], 'call lie', ['call lie']],
  ['a gap of five', ['call .. lie'], 'call it a very old lie', ['call it a very old lie']],
  ['no gap of six', ['call .. lie'], 'call it all but a very old lie', []],
  ['two gaps', ['neither .. nor .. both'], 'neither this nor that nor both', ['neither this nor that nor both']],
  ['capitals only', ['US'], 'The US told us, Us too', ['US']],
  ['capitals with stops', ['U.S.'], 'the U.S. and u.s.', ['U.S']],
  ['the longest', ['white', 'white house', 'white house lawn'], 'the White House lawn, a white house', ['White House lawn', 'white house']],
  ['the longest, wherever it begins', ['drug', 'illegal drug'], 'illegal drug, drug', ['illegal drug', 'drug']],
  ['Chinese characters', ['芬太尼'], '打击芬太尼走私', ['芬太尼']],
  ['a traditional text', ['关闭公司'], '中國關閉公司', ['關閉公司']],
  ['a traditional term', ['關閉公司'], '中国关闭公司', ['关闭公司']],
  ['a gap in Chinese', ['对 .. 表示'], '对美国的做法表示', ['对美国的做法表示']],
  ['soft hyphens', ['fentanyl'], 'fen\u00adta\u00adnyl', ['fen\u00adta\u00adnyl']],
  ['zero-width characters', ['fentanyl'], 'fen\u200btanyl \ufefffentanyl', ['fen\u200btanyl', '\ufefffentanyl']],
  ['accents left out', ['Pékin'], 'Pekin, PÉKIN', ['Pekin', 'PÉKIN']],
  ['accents put together', ['pékin'], 'Pe\u0301kin', ['Pe\u0301kin']],
  ['full width', ['fentanyl'], 'ｆｅｎｔａｎｙｌ', ['ｆｅｎｔａｎｙｌ']],
  ['ß and ss', ['weiß'], 'weiss, weiß', ['weiss', 'weiß']],
  ['figures', ['100000'], '100000 and 1000000', ['100000']],
  ['nothing in nothing', ['ban'], '', []],
];

describe('a term matches', () => {
  it.each(cases)('%s: %j in “%s”', (_what, terms, text, found) => {
    expect(named(text, { concept: terms })).toEqual(found.map(words => `concept: ${words}`));
  });
});

describe('several concepts', () => {
  it('may share words', () => {
    expect(named('The White House', { place: ['house'], government: ['white house'] })).toEqual([
      'government: White House',
      'place: House',
    ]);
  });

  it('may have the same term, written twice', () => {
    expect(named('a ban', { stop: ['ban', 'ban'], law: ['ban'] })).toEqual(['stop: ban', 'law: ban']);
  });

  it('are found in the order of the text', () => {
    expect(named('c b a', { a: ['a'], b: ['b'], c: ['c'] })).toEqual(['c: c', 'b: b', 'a: a']);
  });
});

describe('a term to be ignored', () => {
  const terms = { war: ['war', 'war crime'], drug: ['opium', 'opium den'], ignore: ['opium war', 'so called'] };

  it('hides what lies inside it', () => {
    expect(named('the opium war', terms)).toEqual([]);
  });

  it('hides nothing that reaches beyond it', () => {
    expect(named('the opium war crime', terms)).toEqual(['war: war crime']);
  });

  it('hides nothing elsewhere', () => {
    expect(named('the opium war, a war over opium', terms)).toEqual(['war: war', 'drug: opium']);
  });
});
