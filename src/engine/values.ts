import type { Claim, Reason, Span } from '../types.ts';
import { datesIn } from './dates.ts';
import type { Fit } from './frames.ts';
import type { Sentence } from './sentence.ts';
import { overlap } from './spans.ts';

/**
 * The words of another value than the claim's: all of the number or date that the evidence is a part of; where there is no evidence, the first
 * one of the kind that the claim has.
 * @param claim whose values tell whether it is a number or a date that differs
 */
export function valueIn(
  sentence: Sentence,
  claim: Pick<Claim, 'frames' | 'values'>,
  fit: Fit | undefined,
  evidence: readonly Reason[],
): Span | undefined {
  const dates = datesIn(sentence).map(date => sentence.spanOf(date));
  const numbers = sentence.amounts.map(amount => sentence.spanOf(amount)).filter(number => !dates.some(date => overlap(date, number)));
  const telling = evidence.find(({ kind }) => kind === 'number') ?? distinguishing(claim, fit, evidence);
  if (telling) return [...numbers, ...dates].find(value => overlap(value, telling)) ?? telling;
  const isNumber = claim.values.some(({ amount }) => amount !== undefined);
  const isDate = claim.values.some(({ date }) => date !== undefined);
  if (isNumber) return numbers[0];
  if (isDate) return dates[0];
  // Of a claim about a place, no number tells another.
  return claim.values.length === 0 ? (numbers[0] ?? dates[0]) : undefined;
}

/** What a frame for another value needs, and no frame for the claim itself does: "two" companies, "Buenos Aires". */
function distinguishing({ frames }: Pick<Claim, 'frames'>, fit: Fit | undefined, evidence: readonly Reason[]): Reason | undefined {
  if (fit?.frame.relation !== 'differs') return undefined;
  const usual = new Set(
    frames.filter(({ relation }) => relation === 'same').flatMap(({ needs }) => needs.flatMap(slot => slot.replace('^', '').split('|'))),
  );
  return evidence.find(({ kind, name }) => kind === 'concept' && !usual.has(name));
}
