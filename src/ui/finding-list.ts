import type { Annotated, ClaimNote, Finding, Translate } from '../types.ts';
import { claimView } from './claim-view.ts';
import { driftChips } from './drift.ts';
import { element } from './element.ts';
import { pageText } from './page-text.ts';
import { kindLabel, sourceKind } from './source-kind.ts';

export interface FindingListOptions {
  /** Scrolls the page to a finding; false where the page no longer has it. */
  jumpTo: (index: number) => Promise<boolean>;
  /** Ids of the claims that stand open; kept up to date, so that a list drawn anew can open the same. */
  expanded: Set<string>;
}

interface Entry {
  index: number;
  finding: Finding;
  note: ClaimNote;
}

/** The findings in page order, those of one sentence together; each claim opens in place. */
export function findingList(annotated: Annotated, t: Translate, options: FindingListOptions): HTMLElement {
  const sentences = Map.groupBy(entriesOf(annotated), ({ finding }) => `${finding.block}:${finding.start}:${finding.end}`);
  return element('ol', { class: 'findings' }, ...[...sentences.values()].map(entries => sentence(entries, annotated.lang, t, options)));
}

/** Findings with their notes; a finding without one cannot be shown. */
function entriesOf({ findings, notes }: Annotated): Entry[] {
  return findings.flatMap((finding, index) => {
    const note = notes[finding.claim];
    return note ? [{ index, finding, note }] : [];
  });
}

function sentence(entries: Entry[], lang: string, t: Translate, options: FindingListOptions): HTMLElement {
  const [first] = entries;
  if (!first) return element('li');
  const id = `sentence-${first.index}`;
  const kinds = new Set(entries.map(({ note }) => sourceKind(note)));
  const kind = kinds.size === 1 ? sourceKind(first.note) : undefined;
  return element(
    'li',
    { 'data-kind': kind },
    element('blockquote', { id }, element('p', {}, pageText(first.finding.exact, lang))),
    ...entries.map(entry => claim(entry, lang, t, options.expanded)),
    jumpButton(first.index, id, t, options.jumpTo),
  );
}

/** A claim's row: its statement, kind of source and drifts, and the claim view that the row opens. */
function claim({ index, finding, note }: Entry, lang: string, t: Translate, expanded: Set<string>): HTMLElement {
  const id = `claim-${index}`;
  const open = expanded.has(id);
  const button = element(
    'button',
    { type: 'button', id, class: 'row', 'aria-expanded': String(open), 'aria-controls': `${id}-view` },
    element('span', { class: 'row-statement' }, pageText(note.statement)),
  );
  const meta = element('p', { class: 'meta' }, kindLabel(sourceKind(note), t), ...driftChips(finding, t));
  const view = element('div', { id: `${id}-view`, class: 'opened' });
  const show = (shown: boolean) => {
    button.setAttribute('aria-expanded', String(shown));
    view.hidden = !shown;
    // Drawn when first asked for: a long page has many claims.
    if (shown && !view.firstChild) view.append(claimView(finding, note, t, { lang, bare: true }));
  };
  button.addEventListener('click', () => {
    const shown = view.hidden !== false;
    show(shown);
    if (shown) expanded.add(id);
    else expanded.delete(id);
  });
  show(open);
  return element('div', { class: 'finding', 'data-kind': sourceKind(note) }, element('h3', {}, button), meta, view);
}

function jumpButton(index: number, sentenceId: string, t: Translate, jumpTo: FindingListOptions['jumpTo']): HTMLElement {
  const button = element(
    'button',
    { type: 'button', id: `jump-${index}`, class: 'jump', 'aria-describedby': sentenceId },
    t('goToSentence'),
  );
  button.addEventListener('click', async () => {
    const found = await jumpTo(index);
    button.textContent = t(found ? 'goToSentence' : 'sentenceGone');
  });
  return button;
}
