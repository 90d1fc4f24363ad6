import type { DriftKind, SourceKind } from '../types.ts';
import { driftKinds } from './drift.ts';
import type { Entry } from './entries.ts';

/** By departures: all claims, those with any, those with none, or those with one kind. */
export type DriftChoice = 'all' | 'any' | 'none' | DriftKind;

/** What the reader wants to see of a list. */
export interface Filter {
  /** Empty: all of them. */
  kinds: ReadonlySet<SourceKind>;
  drift: DriftChoice;
}

export const everything: Filter = { kinds: new Set(), drift: 'all' };

export function isNarrowed({ kinds, drift }: Filter): boolean {
  return kinds.size > 0 || drift !== 'all';
}

export function passes({ kind, finding }: Pick<Entry, 'kind' | 'finding'>, { kinds, drift }: Filter): boolean {
  return (kinds.size === 0 || kinds.has(kind)) && hasDrift(finding, drift);
}

/** Adds a kind to a filter, or takes it out. */
export function toggleKind({ kinds, drift }: Filter, kind: SourceKind): Filter {
  const others = [...kinds].filter(each => each !== kind);
  return { kinds: new Set(kinds.has(kind) ? others : [...others, kind]), drift };
}

function hasDrift(finding: Entry['finding'], choice: DriftChoice): boolean {
  const kinds = driftKinds(finding);
  if (choice === 'all') return true;
  if (choice === 'any') return kinds.length > 0;
  return choice === 'none' ? kinds.length === 0 : kinds.includes(choice);
}
