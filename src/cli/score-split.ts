/** Which side of the split a document is on: read while tuning, or kept aside to measure what was not read. */
export type Side = 'tuned' | 'kept';

/**
 * Keeps every third document of each language aside: in the order of their ids, the third, sixth, ninth … of the language.
 * Documents numbered 001 and 002 tell the same story in all languages; they are tuned, all of them, and are not counted.
 */
export function splitCorpus(documents: readonly { id: string; lang: string }[]): Map<string, Side> {
  const sides = new Map<string, Side>();
  const counted = new Map<string, number>();
  for (const { id, lang } of documents.toSorted((one, other) => compare(one.id, other.id))) {
    if (/-00[12]$/.test(id)) {
      sides.set(id, 'tuned');
      continue;
    }
    const position = (counted.get(lang) ?? 0) + 1;
    counted.set(lang, position);
    sides.set(id, position % 3 === 0 ? 'kept' : 'tuned');
  }
  return sides;
}

/** By the number at the end, 999 before 1000; else by code unit, so that the order is the same on every machine. */
function compare(one: string, other: string): number {
  const [name, number] = numbered(one);
  const [otherName, otherNumber] = numbered(other);
  return name < otherName ? -1 : name > otherName ? 1 : number - otherNumber;
}

function numbered(id: string): [name: string, number: number] {
  const name = id.replace(/\d+$/, '');
  return [name, Number(id.slice(name.length))];
}
