import type { Anchor, Annotated, ClaimNote, Finding, ReadPage } from '../types.ts';
import { linkTo } from './text-fragment.ts';

/** A finding with all that belongs to it. */
export interface Entry {
  finding: Finding;
  note: ClaimNote;
  anchor: Anchor;
  /** Leads straight to the sentence. */
  link: string;
}

/** The findings to take along, in page order: those that the reader has not dismissed, and that there is something to say about. */
export function entriesOf({ annotated, page }: ReadPage): Entry[] {
  const { findings, dismissed } = annotated;
  return findings.flatMap((finding, index) => (dismissed.includes(index) ? [] : (entryOf(finding, { annotated, page }) ?? [])));
}

/** One finding of a page; `undefined` where the page has no such finding. */
export function entryOf(finding: Finding, { annotated, page }: ReadPage): Entry | undefined {
  const anchor = annotated.anchors[indexOf(finding, annotated)];
  const note = annotated.notes[finding.claim];
  return anchor && note && { finding, note, anchor, link: linkTo(page.url, anchor.fragment) };
}

/** A finding may be a copy, when it has crossed between the parts. */
function indexOf({ claim, block, start, end }: Finding, { findings }: Annotated): number {
  return findings.findIndex(other => other.claim === claim && other.block === block && other.start === start && other.end === end);
}
