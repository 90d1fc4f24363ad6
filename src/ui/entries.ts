import type { Annotated, ClaimNote, Finding, MissingAnswer, SourceKind } from '../types.ts';
import { sourceKind } from './source-kind.ts';

/** A finding as it is listed. */
export interface Entry {
  /** Among the findings of the reading. */
  index: number;
  finding: Finding;
  note: ClaimNote;
  kind: SourceKind;
}

export interface Entries {
  open: Entry[];
  dismissed: Entry[];
  /** The answers that no open entry carries. */
  missing: MissingAnswer[];
}

/** Sets aside what the reader has dismissed: it counts nowhere, not as the other side's answer either. */
export function sortOut({ findings, notes, missing, dismissed }: Annotated): Entries {
  // A finding without a note cannot be shown.
  const all = findings.flatMap((finding, index) => {
    const note = notes[finding.claim];
    return note ? [{ index, finding, note, kind: sourceKind(note) }] : [];
  });
  const [out, open] = [true, false].map(side => all.filter(({ index }) => dismissed.includes(index) === side)) as [Entry[], Entry[]];
  const carried = new Set(open.filter(({ finding }) => finding.relation !== 'denied').map(({ finding }) => finding.claim));
  const withAnswers = ({ note, ...entry }: Entry) => {
    const otherSide = note.otherSide.map(answer => ({ ...answer, onPage: carried.has(answer.id) }));
    return { ...entry, note: { ...note, otherSide } };
  };
  return { open: open.map(withAnswers), dismissed: out, missing: missingOf(open, [...missing, ...answersOf(out)], carried) };
}

/** A reading as if what the reader has dismissed had never been found: what is copied, printed and told in cards goes by it. */
export function withoutDismissed(annotated: Annotated): Annotated {
  const { open, missing } = sortOut(annotated);
  const indexes = open.map(({ index }) => index);
  return {
    ...annotated,
    findings: open.map(({ finding }) => finding),
    anchors: indexes.flatMap(index => annotated.anchors[index] ?? []),
    notes: Object.fromEntries(open.map(({ note }) => [note.id, note])),
    missing,
    dismissed: [],
  };
}

/** How many claims are made: one that is made twice counts once. */
export function countClaims(entries: readonly Entry[]): number {
  return new Set(entries.map(({ finding }) => finding.claim)).size;
}

/** Whatever of a list of answers is wanting, and answers something that is open. */
function missingOf(open: readonly Entry[], candidates: readonly MissingAnswer[], carried: ReadonlySet<string>): MissingAnswer[] {
  const byId = new Map(candidates.filter(({ id }) => !carried.has(id)).map(answer => [answer.id, answer]));
  const claims = [...new Set(open.map(({ finding }) => finding.claim))];
  const answeredBy = (id: string) =>
    claims.filter(claim => open.some(({ note }) => note.id === claim && note.otherSide.some(each => each.id === id)));
  return [...byId.values()].map(answer => ({ ...answer, answers: answeredBy(answer.id) })).filter(({ answers }) => answers.length > 0);
}

/** Dismissed findings as the answers that they would have been. */
function answersOf(dismissed: readonly Entry[]): MissingAnswer[] {
  return dismissed.map(({ note, kind }) => ({ id: note.id, statement: note.statement, who: note.source.who, kind, answers: [] }));
}
