import type { Language } from './languages/language.ts';
import type { Token } from './tokens.ts';

/** A number that a text names, in digits or words: tokens `from` up to, and without, `to`. */
export interface Amount {
  value: number;
  from: number;
  to: number;
}

/** What stands between the groups of one number: "100,000", "100 000", "100.000", "1 000 000". */
const GROUPS = /^[.,'’\u00a0\u202f ]$/;
const DECIMAL = /^[.,]$/;

/** The numbers of some tokens, with scales multiplied in: "10万", "cent mille", "three hundred thousand". Four-digit years are numbers too. */
export function amountsIn(text: string, tokens: readonly Token[], from: number, to: number, language: Language): Amount[] {
  const amounts: Amount[] = [];
  let at = from;
  while (at < to) {
    const start = at;
    const plain = digits(text, tokens, at, to) ?? spelt(tokens, at, to, language);
    if (!plain) {
      at++;
      continue;
    }
    at = plain.to;
    const { value, end } = scaled(plain.value, tokens, at, to, language);
    amounts.push({ value, from: start, to: end });
    at = Math.max(end, start + 1);
  }
  return amounts;
}

function digits(text: string, tokens: readonly Token[], at: number, to: number): { value: number; to: number } | undefined {
  const first = tokens[at];
  if (!first || !/^\d+$/.test(first.word) || first.word.length > 15) return undefined;
  let figure = first.word;
  let end = at + 1;
  for (let next = tokens[end]; next && end < to; next = tokens[++end]) {
    const between = text.slice(tokens[end - 1]?.end, next.start);
    if (!/^\d{3}$/.test(next.word) || !GROUPS.test(between) || figure.length > 12) break;
    figure += next.word;
  }
  const fraction = tokens[end];
  if (fraction && end < to && /^\d{1,2}$/.test(fraction.word) && DECIMAL.test(text.slice(tokens[end - 1]?.end, fraction.start))) {
    return { value: Number(`${figure}.${fraction.word}`), to: end + 1 };
  }
  return { value: Number(figure), to: end };
}

function spelt(tokens: readonly Token[], at: number, to: number, { numbers, scales }: Language): { value: number; to: number } | undefined {
  const word = tokens[at]?.word ?? '';
  const value = numbers[word];
  if (value === undefined) return scales[word] !== undefined ? { value: 1, to: at } : undefined;
  const next = numbers[tokens[at + 1]?.word ?? ''];
  // "twenty five"
  if (next !== undefined && at + 1 < to && value >= 20 && next < 10) return { value: value + next, to: at + 2 };
  return { value, to: at + 1 };
}

function scaled(value: number, tokens: readonly Token[], at: number, to: number, { scales }: Language): { value: number; end: number } {
  let product = value;
  let end = at;
  for (
    let scale = scales[tokens[end]?.word ?? ''];
    scale !== undefined && end < to && product < 1e12;
    scale = scales[tokens[end]?.word ?? '']
  ) {
    product *= scale;
    end++;
  }
  return { value: product, end };
}
