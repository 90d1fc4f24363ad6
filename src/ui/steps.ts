import type { Translate } from '../types.ts';
import { element } from './element.ts';
import type { FindingList, ListedSentence } from './finding-list.ts';
import { formatNumber } from './format.ts';

export interface StepOptions {
  t: Translate;
  /** Moves the page to a finding and leaves the reader here; false where the page no longer has it. */
  lead: (index: number) => Promise<boolean>;
  /** Has a screen reader say something. */
  say: (text: string) => void;
  /** The finding where the reader is, kept so that a list drawn anew begins there. */
  at: { index?: number | undefined };
}

export interface Steps {
  /** The buttons, and how far the reader has come. */
  element: HTMLElement;
  /** Shows where the reader is in the page, without taking the focus. */
  locate: (index: number | undefined) => void;
  /** Looks again which sentences are shown. */
  refresh: () => void;
}

/** Steps from sentence to sentence of a list, by buttons, or in the list by j and k and the arrow keys. */
export function steps({ element: list, sentences }: FindingList, { t, lead, say, at }: StepOptions): Steps {
  const position = element('span', { class: 'position' });
  const shown = () => sentences.filter(({ element }) => !element.hidden);
  const isAt = ({ claims }: ListedSentence) => claims.some(({ entry }) => entry.index === at.index);
  const current = () => sentences.findIndex(isAt);
  const next = () => sentences.find(({ element }, place) => place > current() && !element.hidden);
  const previous = () => sentences.findLast(({ element }, place) => place < current() && !element.hidden);

  const refresh = () => {
    for (const sentence of sentences) {
      if (isAt(sentence)) sentence.element.setAttribute('aria-current', 'location');
      else sentence.element.removeAttribute('aria-current');
    }
    const place = shown().findIndex(isAt);
    position.textContent = t('stepPosition', place < 0 ? '–' : formatNumber(place + 1, t), formatNumber(shown().length, t));
    // Disabled they would lose the focus to nowhere.
    for (const [button, target] of [back, on] as const) button.setAttribute('aria-disabled', String(target() === undefined));
  };
  const locate = (index: number | undefined) => {
    if (index === at.index) return;
    at.index = index;
    refresh();
    const { element: entry } = sentences[current()] ?? {};
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    entry?.scrollIntoView({ block: 'nearest', behavior });
  };
  const go = async (sentence: ListedSentence | undefined) => {
    const [first] = sentence?.claims ?? [];
    if (!sentence || !first) return;
    locate(first.entry.index);
    if (list.contains(document.activeElement)) focusOn(sentence);
    const found = await lead(first.entry.index);
    say(found ? `${position.textContent}: ${first.entry.finding.exact}` : t('sentenceGone'));
  };
  const back = [stepButton('stepPrevious', t('stepPrevious'), '↑', 'k', () => go(previous())), previous] as const;
  const on = [stepButton('stepNext', t('stepNext'), '↓', 'j', () => go(next())), next] as const;
  const bar = element('div', { class: 'steps' }, back[0], position, on[0]);
  const onKey = (event: KeyboardEvent) => {
    const target = { j: next, ArrowDown: next, k: previous, ArrowUp: previous }[event.key];
    // There, the keys have a meaning of their own.
    if (event.target instanceof Element && event.target.closest('select, input, textarea')) return;
    if (!target || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    void go(target());
  };
  for (const place of [list, bar] as HTMLElement[]) place.addEventListener('keydown', onKey);
  refresh();
  return { element: bar, locate, refresh };
}

function stepButton(id: string, name: string, sign: string, key: string, onClick: () => void): HTMLButtonElement {
  const content = element('span', { 'aria-hidden': 'true' }, sign);
  const button = element(
    'button',
    { type: 'button', id, class: 'step', title: name, 'aria-label': name, 'aria-keyshortcuts': key },
    content,
  );
  button.addEventListener('click', onClick);
  return button;
}

function focusOn({ claims }: ListedSentence): void {
  const visible = claims.find(({ element }) => !element.hidden);
  visible?.element.querySelector<HTMLElement>('.row')?.focus({ preventScroll: true });
}
