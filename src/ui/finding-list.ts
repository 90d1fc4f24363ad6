import type { Finding, Translate } from '../types.ts';
import { type ClaimViewOptions, claimView } from './claim-view.ts';
import { driftChips } from './drift.ts';
import { element } from './element.ts';
import type { Entry } from './entries.ts';
import { pageText } from './page-text.ts';
import { kindLabel } from './source-kind.ts';

export interface FindingListOptions {
  t: Translate;
  /** The page's language, BCP 47. */
  lang: string;
  /** Leads the reader to a finding; false where the page no longer has it. */
  jumpTo: (index: number) => Promise<boolean>;
  /** Says that a finding is none. */
  dismiss: (index: number) => void;
  /** The claims that stand open; kept up to date, so that a list drawn anew can open the same. */
  expanded: Set<string>;
  /** What can be done with an opened claim; stands at its end. */
  actionsFor: (finding: Finding) => HTMLElement;
}

/** The claims of one sentence, as they stand in the list. */
export interface ListedSentence {
  element: HTMLLIElement;
  claims: { entry: Entry; element: HTMLElement }[];
}

export interface FindingList {
  element: HTMLOListElement;
  /** In page order. */
  sentences: ListedSentence[];
  /** Hides the claims that do not pass, and the sentences that have none left. */
  narrow: (passes: (entry: Entry) => boolean) => void;
}

/** The findings in page order, those of one sentence together; each claim opens in place. */
export function findingList(entries: readonly Entry[], options: FindingListOptions): FindingList {
  const groups = Map.groupBy(entries, ({ finding }) => `${finding.block}:${finding.start}:${finding.end}`);
  const sentences = [...groups.values()].map(group => sentence(group, options));
  return {
    element: element('ol', { class: 'findings' }, ...sentences.map(each => each.element)),
    sentences,
    narrow: passes => {
      for (const { element, claims } of sentences) {
        for (const claim of claims) claim.element.hidden = !passes(claim.entry);
        element.hidden = claims.every(claim => claim.element.hidden);
      }
    },
  };
}

/** A sentence with one claim opens itself; one with several is followed by a row for each. */
function sentence(entries: Entry[], options: FindingListOptions): ListedSentence {
  const [first, ...others] = entries;
  if (!first) return { element: element('li'), claims: [] };
  const id = `sentence-${first.index}`;
  const text = pageText(first.finding.exact, options.lang);
  const jump = jumpButton(first.index, id, options);
  if (others.length === 0) {
    const only = claim(first, element('span', { id, class: 'sentence' }, text), 'kind', options, jump);
    return { element: element('li', {}, only), claims: [{ entry: first, element: only }] };
  }
  const claims = entries.map(entry => ({
    entry,
    element: claim(entry, pageText(entry.note.statement), 'kind and statement', options),
  }));
  const rows = claims.map(each => each.element);
  return { element: element('li', {}, element('p', { id, class: 'sentence' }, text), ...rows, jump), claims };
}

/** A claim: a row that names it, its kind of source and drifts, and the claim view that the row opens. */
function claim(
  entry: Entry,
  name: HTMLElement,
  without: NonNullable<ClaimViewOptions['without']>,
  options: FindingListOptions,
  jump?: HTMLElement,
): HTMLElement {
  const { index, finding, note, kind } = entry;
  const { t, lang, expanded, actionsFor } = options;
  const id = `claim-${index}`;
  const key = `${finding.claim} ${finding.exact}`;
  const row = element('button', { type: 'button', id, class: 'row', 'aria-controls': `${id}-view` }, name);
  const meta = element('p', { class: 'meta' }, kindLabel(kind, t), ...driftChips(finding, t), jump);
  const view = element('div', { id: `${id}-view`, class: 'opened' });
  const show = (shown: boolean) => {
    row.setAttribute('aria-expanded', String(shown));
    view.hidden = !shown;
    // Drawn when first asked for: a long page has many claims.
    if (shown && !view.firstChild)
      view.append(claimView(finding, note, t, { lang, without }), actionsFor(finding), dismissButton(entry, options));
  };
  row.addEventListener('click', () => {
    const shown = row.getAttribute('aria-expanded') !== 'true';
    show(shown);
    if (shown) expanded.add(key);
    else expanded.delete(key);
  });
  show(expanded.has(key));
  return element('div', { class: 'finding', 'data-kind': kind }, element('h3', {}, row), meta, view);
}

function dismissButton({ index }: Entry, { t, dismiss }: FindingListOptions): HTMLElement {
  const button = element('button', { type: 'button', id: `dismiss-${index}`, class: 'dismiss quiet' }, t('listDismiss'));
  button.addEventListener('click', () => dismiss(index));
  return button;
}

function jumpButton(index: number, sentenceId: string, { t, jumpTo }: FindingListOptions): HTMLElement {
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
