import type { Reader } from './reader.ts';
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
export function amountsIn(text: string, tokens: readonly Token[], from: number, to: number, reader: Reader): Amount[] {
  const amounts: Amount[] = [];
  let at = from;
  while (at < to) {
    const start = at;
    const plain = isDigits(tokens[at]?.word) ? digits(text, tokens, at, to) : spelt(tokens, at, to, reader);
    if (!plain) {
      at++;
      continue;
    }
    at = plain.to;
    const { value, end } = scaled(plain.value, tokens, at, to, reader);
    // "One" and "a" are one word in most languages.
    if (value === 1 && !isDigits(tokens[start]?.word)) continue;
    amounts.push({ value, from: start, to: end });
    at = Math.max(end, start + 1);
  }
  return amounts;
}

function digits(text: string, tokens: readonly Token[], at: number, to: number): { value: number; to: number } | undefined {
  const first = tokens[at];
  if (!first || first.word.length > 15) return undefined;
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

function spelt(tokens: readonly Token[], at: number, to: number, { numbers, scales }: Reader): { value: number; to: number } | undefined {
  const word = tokens[at]?.word ?? '';
  const value = numbers.get(word);
  if (value === undefined) return scales.has(word) ? { value: 1, to: at } : undefined;
  const next = numbers.get(tokens[at + 1]?.word ?? '');
  // "twenty five"
  if (next !== undefined && at + 1 < to && value >= 20 && next < 10) return { value: value + next, to: at + 2 };
  return { value, to: at + 1 };
}

function scaled(value: number, tokens: readonly Token[], at: number, to: number, { scales }: Reader): { value: number; end: number } {
  let product = value;
  let end = at;
  for (let scale = scales.get(tokens[end]?.word ?? ''); scale !== undefined && end < to && product < 1e12; ) {
    product *= scale;
    end++;
    scale = scales.get(tokens[end]?.word ?? '');
  }
  return { value: product, end };
}

function isDigits(word = ''): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}
