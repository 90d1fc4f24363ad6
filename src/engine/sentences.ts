import type { Span } from '../types.ts';

/** No sentence is longer: text without full stops is cut, so that every later step is bounded. */
export const LONGEST_SENTENCE = 1200;

/** A closing » may have a space before it, and a closing “ is an opening one elsewhere: a space behind tells. */
const END = /[.!?…。！？]+(?:[)\]"'”’»」』）]|“(?=\s|$)|\s»(?=[\s,.;:]|$))*|\n+/g;
const OPENS = /^[\s\u00a0]*["'“‘«「『([–—-]*[\s\u00a0]*/;
const WORD_BEFORE = /[\p{L}\p{M}.]+$/u;
/** A time stamp ("14 h 10 –", "8:12 a.m. —") or a speaker's tag ("HOST:", "Q:") is no part of what is said. */
const TAG =
  /^(?:\d{1,2}(?:\s?[h:.]\s?\d{0,2})?(?:\s?[ap]\.?m\.?)?(?:\s?(?:ET|GMT|CET|Uhr))?\s?[–—:-]\s|[A-Z][A-Z.'’ -]{0,30}:\s|[QA]\.?\s?:\s)/;

/**
 * The sentences of a text as spans. A full stop ends one unless it belongs to an abbreviation or a number, or the text goes on in lower case.
 * @param abbreviations lower-case words that a full stop follows without ending the sentence
 * @param start where the first one begins, in UTF-16 units
 */
export function splitSentences(text: string, block: number, { abbreviations, language }: SentenceRules, start = 0): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (end < from) continue;
    if (endsSentence(text, match.index, end, abbreviations) && !(language.dottedOrdinals && isOrdinal(text, match.index))) {
      push(spans, text, block, from, end);
      from = end;
    }
  }
  push(spans, text, block, from, text.length);
  return spans;
}

/** What the splitter must know of a language. */
export interface SentenceRules {
  abbreviations: ReadonlySet<string>;
  language: { dottedOrdinals?: boolean };
}

function isOrdinal(text: string, stop: number): boolean {
  return text[stop] === '.' && /(?:^|[^\d.,])\d{1,2}$/.test(text.slice(Math.max(0, stop - 4), stop));
}

function endsSentence(text: string, stop: number, end: number, abbreviations: ReadonlySet<string>): boolean {
  const mark = text[stop] ?? '';
  if (mark === '\n' || '。！？'.includes(mark)) return !/^[，、的]/.test(text.slice(end, end + 1));
  if (end >= text.length) return true;
  const rest = text.slice(end, end + 24);
  if (!/^[\s\u00a0]/.test(rest)) return false;
  const next = rest.replace(OPENS, '')[0] ?? '';
  if (next !== '' && next === next.toLowerCase() && next !== next.toUpperCase()) return false;
  if (mark !== '.' || stop + 1 < end) return true;
  const before = (WORD_BEFORE.exec(text.slice(Math.max(0, stop - 24), stop))?.[0] ?? '').toLowerCase();
  const isPossessive = before === 's' && "'’".includes(text[stop - 2] ?? ' ');
  return isPossessive || !(abbreviations.has(before) || isInitial(before, rest));
}

/** "J. Biden", "d'A. Camus" and "U.S. officials" go on; "… the U.S. The …" ends, which the article after it gives away. */
function isInitial(before: string, rest: string): boolean {
  if (!/^\p{L}(?:\.\p{L})*$/u.test(before)) return false;
  return !/^[\s\u00a0]+(?:The|This|That|It|He|She|They|But|And|In|On|At|For|A|An|Its|China|Beijing|Les?|La|Il|Elle|Mais|En)\b/.test(rest);
}

function push(spans: Span[], text: string, block: number, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  const tag = TAG.exec(text.slice(start, start + 48));
  if (tag) start += tag[0].length;
  for (; end - start > LONGEST_SENTENCE; start += LONGEST_SENTENCE) spans.push({ block, start, end: start + LONGEST_SENTENCE });
  if (end > start) spans.push({ block, start, end });
}
