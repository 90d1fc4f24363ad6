import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../src/engine/clauses.ts';
import { readersOf } from '../../src/engine/reader.ts';
import { factSets } from '../../src/facts/index.ts';
import { sentencesIn } from './reading.ts';

const [factSet] = factSets;
const readers = factSet ? readersOf(factSet) : [];

/** The clauses as the text has them. */
function clauses(text: string, lang = 'en'): string[] {
  return sentencesIn([text], lang, readers).flatMap(sentence => clausesOf(sentence).map(clause => clause.textOf(clause)));
}

describe('a sentence', () => {
  it('that is short is one thought', () => {
    expect(clauses('Beijing, which denies it, blames Washington.')).toEqual([]);
  });

  it('that is long falls apart at its commas, where both parts are long enough', () => {
    expect(
      clauses(
        'The two delegations sat down in the Chinese capital on Tuesday morning, and officials from Washington, who travelled in two groups, asked for tougher action against the firms that ship the chemicals.',
      ),
    ).toEqual([
      'The two delegations sat down in the Chinese capital on Tuesday morning',
      'and officials from Washington, who travelled in two groups',
      'asked for tougher action against the firms that ship the chemicals',
    ]);
  });

  it('of Chinese falls apart at its own commas', () => {
    expect(
      clauses(
        '中美两国官员星期二在北京举行禁毒会谈，美方要求中方对出口芬太尼前体的企业采取更严厉的措施，中方没有立即回应这一要求。',
        'zh-Hans',
      ).length,
    ).toBeGreaterThan(1);
  });

  it('without any pause stays whole', () => {
    expect(clauses('word '.repeat(60))).toEqual([]);
  });
});
