import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { factSets } from '../../src/facts/index.ts';
import type { Finding, Span } from '../../src/types.ts';
import { pageOf } from './reading.ts';

/** Texts as no editor would pass them: positions must be right in all of them, and words be known in many disguises. */

const engine = createEngine(factSets);
const numRuns = 1_500 * Number(process.env.CASES ?? 1);

const claims: [claim: string, sentence: string][] = [
  ['us-blames-china', 'Washington has long held Beijing responsible for the fentanyl crisis.'],
  ['overdose-deaths-100k', 'Fentanyl causes about 100,000 overdose deaths a year in the United States, according to the US government.'],
  ['china-shut-company', 'China has shut down one company since the summit and blocked payments, a senior US official said.'],
];

const story = claims.map(([, sentence]) => sentence);

/** Ways to write a letter that change how it looks little or not at all. */
const disguises: ((letter: string) => string)[] = [
  letter => `${letter}\u00ad`,
  letter => `${letter}\u200b`,
  letter => `${letter}\u2060`,
  letter => letter.toUpperCase(),
  letter => (/[a-z0-9]/i.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter),
];

const noise = fc
  .array(
    fc.constantFrom('İ', 'ß', 'ﬁ', '🙂', '👩‍👩‍👧', '\ud83d', 'שלום', '\u202e', 'e\u0301', ' ', '. ', '\r\n', 'China ', '芬太尼', '“', '１'),
    { maxLength: 12 },
  )
  .map(parts => parts.join(''));

const disguised = fc
  .tuple(fc.constantFrom(...claims), fc.array(fc.tuple(fc.nat(200), fc.nat(disguises.length - 1)), { maxLength: 6 }))
  .map(([[claim, sentence], changes]) => {
    const letters = [...sentence];
    for (const [at, which] of changes) {
      const letter = letters[at % letters.length] ?? '';
      if (/^[a-z0-9]$/i.test(letter)) letters[at % letters.length] = disguises[which]?.(letter) ?? letter;
    }
    return { claim, sentence: letters.join('') };
  });

describe('whatever a text is made of', () => {
  it('a sentence that makes a claim is found, in its place', () => {
    fc.assert(
      fc.property(disguised, noise, noise, ({ claim, sentence }, before, after) => {
        // What stands right beside a sentence may well change what it says; what stands in other paragraphs may not.
        const { findings } = engine(pageOf([...story, before, sentence, after]));
        const found = findings.filter(finding => finding.claim === claim && finding.block === story.length + 1);
        expect(found.map(({ exact }) => exact)).toEqual([sentence]);
        const mixed = [`${before}. ${sentence}${after}`, `${sentence}${before}${sentence}`];
        for (const finding of engine(pageOf(mixed)).findings) expectInPlace(finding, mixed);
      }),
      { numRuns },
    );
  }, 60_000);
});

function expectInPlace(finding: Finding, texts: readonly string[]): void {
  const { block, start, end, exact, prefix, suffix, drift, why } = finding;
  const text = texts[block] ?? '';
  expect(text.slice(start, end)).toBe(exact);
  expect(text.slice(0, start).endsWith(prefix)).toBe(true);
  expect(text.slice(end).startsWith(suffix)).toBe(true);
  for (const part of [...drift, ...why] as (Span & { text: string })[]) {
    expect((texts[part.block] ?? '').slice(part.start, part.end)).toBe(part.text);
  }
}
