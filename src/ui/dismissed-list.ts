import type { Translate } from '../types.ts';
import { element } from './element.ts';
import type { Entry } from './entries.ts';
import { formatNumber } from './format.ts';
import { pageText } from './page-text.ts';
import { reopening } from './reopening.ts';

/** What the reader has said makes no such claim; each can be brought back. Nothing where nothing was dismissed. */
export function dismissedList(
  entries: readonly Entry[],
  t: Translate,
  { lang, unfolded, onUndo }: { lang: string; unfolded: Set<string>; onUndo: (index: number) => void },
): HTMLElement | undefined {
  if (entries.length === 0) return undefined;
  const items = entries.map(({ index, finding, note }) => {
    const id = `dismissed-${index}`;
    const undo = element('button', { type: 'button', id: `undo-${index}`, class: 'quiet', 'aria-describedby': id }, t('listUndo'));
    undo.addEventListener('click', () => onUndo(index));
    const sentence = element('p', { class: 'sentence' }, pageText(finding.exact, lang));
    return element('li', {}, sentence, element('p', { class: 'meta' }, element('span', { id }, pageText(note.statement)), undo));
  });
  return reopening('dismissed', t('listDismissed', formatNumber(entries.length, t)), element('ul', {}, ...items), unfolded);
}
