import type { ClaimNote, SourceKind, Translate } from '../types.ts';
import { element } from './element.ts';

export type { SourceKind } from '../types.ts';

/** In the order in which they are listed. */
export const sourceKinds: readonly SourceKind[] = ['unnamed', 'us', 'china', 'press'];

export function sourceKind({ source }: Pick<ClaimNote, 'source'>): SourceKind {
  return source.anonymous && source.party !== 'press' ? 'unnamed' : source.party;
}

/** The kind in words, after a piece of its line. */
export function kindLabel(kind: SourceKind, t: Translate): HTMLElement {
  return element('span', { class: 'kind', 'data-kind': kind }, element('span', { class: 'kind-line' }), t(`kind_${kind}`));
}
