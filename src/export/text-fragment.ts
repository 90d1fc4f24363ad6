/**
 * Links that lead to words of a page, `#:~:text=[prefix-,]start[,end][,-suffix]`, as the URL fragment text directives specification has
 * them. A browser takes the first stretch that fits, so a link must fit nothing else in the article.
 */

/** An article as one text, and the same as browsers compare it: without case, accents, or differences of space. */
export interface Searchable {
  text: string;
  folded: string;
}

/** A stretch that a directive names, by offsets into the text: `end` only where the middle is left out. */
interface Candidate {
  prefixFrom: number;
  from: number;
  startTo: number;
  endFrom: number | undefined;
  to: number;
  suffixTo: number;
}

/** Longer stretches are named by their beginning and their end, as the specification advises. */
const longestExact = 300;
/** How many words stand for a beginning or an end, and how many are added around it: as few as will do. */
const wordsOfEdge = [5, 8, 12];
const wordsAround = [3, 5, 8, 12];
/** Words are looked for this near to the stretch: a block may be a whole book. */
const reach = 400;

/** Puts blocks together; what separates them, a line feed, stands nowhere else. */
export function searchable(blocks: readonly string[]): Searchable {
  const text = blocks.map(block => block.replaceAll('\n', ' ')).join('\n');
  return { text, folded: fold(text) };
}

/** The directive for a stretch of the text, from `:~:` on. Where nothing makes it unique, it names the stretch alone. */
export function textFragment({ text, folded }: Searchable, start: number, end: number, lang: string): string {
  const bounds = wordsIn(text, start, end, lang);
  const from = bounds.find(({ at }) => at >= start)?.at ?? start;
  const isLong = end - from > longestExact;
  const edges = isLong ? wordsOfEdge.flatMap(count => edgesOf(bounds, count, from, end)) : [{ startTo: end, endFrom: undefined }];
  const contexts = [{ prefixFrom: from, suffixTo: end }, ...contextsOf(text, from, end, lang)];
  const candidates = contexts.flatMap(context => edges.map(edge => ({ from, to: end, ...edge, ...context })));
  const best = candidates.find(candidate => isUnique(text, folded, candidate)) ?? candidates[0];
  return best ? directive(text, best) : '';
}

/** An address with a text fragment behind whatever fragment it has. */
export function linkTo(url: string, fragment: string): string {
  const [address = ''] = url.split(':~:');
  if (fragment === '') return address;
  return address.includes('#') ? address + fragment : `${address}#${fragment}`;
}

interface Word {
  at: number;
  to: number;
}

/** The words between two places, as the language divides them. */
function wordsIn(text: string, from: number, to: number, lang: string): Word[] {
  const segments = [...new Intl.Segmenter(lang || 'und', { granularity: 'word' }).segment(text.slice(from, to))];
  return segments
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ at: from + index, to: from + index + segment.length }));
}

/** The first and the last words of a stretch, where they do not meet. */
function edgesOf(words: Word[], count: number, from: number, to: number): Pick<Candidate, 'startTo' | 'endFrom'>[] {
  const first = words[count - 1];
  const last = words.at(-count);
  return first && last && from < first.to && first.to < last.at && last.at < to ? [{ startTo: first.to, endFrom: last.at }] : [];
}

/** What may stand before and after: words of the same block first, for something may stand between two blocks that we know nothing of. */
function contextsOf(text: string, from: number, to: number, lang: string): Pick<Candidate, 'prefixFrom' | 'suffixTo'>[] {
  const before = wordsIn(text, blockStart(text, from), from, lang);
  const after = wordsIn(text, to, blockEnd(text, to), lang);
  return wordsAround.flatMap(count => {
    const prefixFrom = (before.at(-count) ?? before[0])?.at ?? from;
    const suffixTo = (after[count - 1] ?? after.at(-1))?.to ?? to;
    const behind = { prefixFrom, suffixTo: to };
    const ahead = { prefixFrom: from, suffixTo };
    const both = { prefixFrom, suffixTo };
    return text.slice(prefixFrom, from).includes('\n') ? [ahead, behind, both] : [behind, ahead, both];
  });
}

/** Where the words before a place begin: in its block or, where it stands first there, in the one before. */
function blockStart(text: string, place: number): number {
  const near = Math.max(0, place - reach);
  const before = text.slice(near, place).trimEnd();
  return near + before.lastIndexOf('\n') + 1;
}

function blockEnd(text: string, place: number): number {
  const after = text.slice(place, place + reach);
  const blank = after.length - after.trimStart().length;
  const next = after.indexOf('\n', blank);
  return place + (next < 0 ? after.length : next);
}

function isUnique(text: string, folded: string, { prefixFrom, startTo, endFrom, suffixTo }: Candidate): boolean {
  const head = fold(text.slice(prefixFrom, endFrom === undefined ? suffixTo : startTo)).trim();
  const at = folded.indexOf(head);
  if (at < 0 || folded.indexOf(head, at + 1) >= 0) return false;
  if (endFrom === undefined) return true;
  // The range ends at the first place that fits.
  const range = fold(text.slice(startTo, suffixTo)).trimEnd();
  const tail = fold(text.slice(endFrom, suffixTo)).trim();
  return range.indexOf(tail) === range.length - tail.length;
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n');
}

function directive(text: string, { prefixFrom, from, startTo, endFrom, to, suffixTo }: Candidate): string {
  const piece = (start: number, end: number) => encode(text.slice(start, end).trim());
  const parts = [
    prefixFrom < from && `${piece(prefixFrom, from)}-`,
    piece(from, startTo),
    endFrom !== undefined && piece(endFrom, to),
    suffixTo > to && `-${piece(to, suffixTo)}`,
  ];
  return `:~:text=${parts.filter(part => part !== false).join(',')}`;
}

/** The hyphen is part of the syntax; the others could end or style a link in a letter or in Markdown. Half a character becomes a whole one. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/[-!'()*_~]|\.$/g, escaped);
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
