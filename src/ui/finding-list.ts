import type { Annotated, ClaimNote, Finding, Translate } from '../types.ts';
import { type ClaimViewOptions, claimView } from './claim-view.ts';
import { driftChips } from './drift.ts';
import { element } from './element.ts';
import { pageText } from './page-text.ts';
import { kindLabel, sourceKind } from './source-kind.ts';

export interface FindingListOptions {
  /** Scrolls the page to a finding; false where the page no longer has it. */
  jumpTo: (index: number) => Promise<boolean>;
  /** The claims that stand open; kept up to date, so that a list drawn anew can open the same. */
  expanded: Set<string>;
  /** What can be done with an opened claim; stands at its end. */
  actionsFor: (finding: Finding) => HTMLElement;
}

interface Context extends FindingListOptions {
  /** The page's language, BCP 47. */
  lang: string;
  t: Translate;
}

interface Entry {
  index: number;
  finding: Finding;
  note: ClaimNote;
}

/** The findings in page order, those of one sentence together; each claim opens in place. */
export function findingList(annotated: Annotated, t: Translate, options: FindingListOptions): HTMLElement {
  const sentences = Map.groupBy(entriesOf(annotated), ({ finding }) => `${finding.block}:${finding.start}:${finding.end}`);
  const context: Context = { ...options, lang: annotated.lang, t };
  return element('ol', { class: 'findings' }, ...[...sentences.values()].map(entries => sentence(entries, context)));
}

/** Findings with their notes; a finding without one cannot be shown. */
function entriesOf({ findings, notes }: Annotated): Entry[] {
  return findings.flatMap((finding, index) => {
    const note = notes[finding.claim];
    return note ? [{ index, finding, note }] : [];
  });
}

/** A sentence with one claim opens itself; one with several is followed by a row for each. */
function sentence(entries: Entry[], context: Context): HTMLElement {
  const [first, ...others] = entries;
  if (!first) return element('li');
  const id = `sentence-${first.index}`;
  const text = pageText(first.finding.exact, context.lang);
  const jump = jumpButton(first.index, id, context);
  if (others.length === 0) return element('li', {}, claim(first, element('span', { id, class: 'sentence' }, text), 'kind', context, jump));
  const rows = entries.map(entry => claim(entry, pageText(entry.note.statement), 'kind and statement', context));
  return element('li', {}, element('p', { id, class: 'sentence' }, text), ...rows, jump);
}

/** A claim: a row that names it, its kind of source and drifts, and the claim view that the row opens. */
function claim(
  { index, finding, note }: Entry,
  name: HTMLElement,
  without: NonNullable<ClaimViewOptions['without']>,
  { lang, t, expanded, actionsFor }: Context,
  jump?: HTMLElement,
): HTMLElement {
  const id = `claim-${index}`;
  const key = `${finding.claim} ${finding.exact}`;
  const row = element('button', { type: 'button', id, class: 'row', 'aria-controls': `${id}-view` }, name);
  const meta = element('p', { class: 'meta' }, kindLabel(sourceKind(note), t), ...driftChips(finding, t), jump);
  const view = element('div', { id: `${id}-view`, class: 'opened' });
  const show = (shown: boolean) => {
    row.setAttribute('aria-expanded', String(shown));
    view.hidden = !shown;
    // Drawn when first asked for: a long page has many claims.
    if (shown && !view.firstChild) view.append(claimView(finding, note, t, { lang, without }), actionsFor(finding));
  };
  row.addEventListener('click', () => {
    const shown = row.getAttribute('aria-expanded') !== 'true';
    show(shown);
    if (shown) expanded.add(key);
    else expanded.delete(key);
  });
  show(expanded.has(key));
  return element('div', { class: 'finding', 'data-kind': sourceKind(note) }, element('h3', {}, row), meta, view);
}

function jumpButton(index: number, sentenceId: string, { t, jumpTo }: Context): HTMLElement {
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
