import type { ClaimNote, Finding, Translate } from '../types.ts';
import { button } from './button.ts';
import { type ClaimViewOptions, claimView } from './claim-view.ts';
import { element } from './element.ts';
import { pageText } from './page-text.ts';
import { answerTo, askWho, type Question } from './question.ts';
import { sourceKind } from './source-kind.ts';

/** A claim with all that can be done about it in the card. */
export interface ClaimEntry {
  finding: Finding;
  note: ClaimNote;
  /** Has the reader said that the sentence does not make the claim? Kept up to date. */
  isDismissed?: boolean;
  /** Told when the reader says so, or takes it back. Without it, they are not offered to. */
  onDismiss?: (dismissed: boolean) => void;
  /** Asked before the answer is shown. */
  question?: Question | undefined;
  /** What else can be done with the claim, such as copying a citation: stands at the end. */
  actions?: readonly HTMLElement[];
}

interface Options extends Pick<ClaimViewOptions, 'lang'> {
  /** The id of the claim's heading, whatever is shown below it. */
  titleId: string;
}

/** A claim as the card shows it: asked about, told, or dismissed. It passes from one to the other in place, and focus goes along. */
export function claimPanel(entry: ClaimEntry, t: Translate, { titleId, lang }: Options): HTMLElement {
  const panel = element('div', { class: 'claim-panel' });
  const show = (focused?: string) => {
    panel.replaceChildren(...content());
    const title = panel.querySelector('.statement');
    if (title) title.id = titleId;
    if (focused) panel.querySelector<HTMLElement>(focused)?.focus();
  };
  const dismiss = (dismissed: boolean) => {
    entry.isDismissed = dismissed;
    entry.onDismiss?.(dismissed);
    show(dismissed ? '.undo' : '.dismiss');
  };
  const content = () => {
    const { finding, note, question, actions = [], onDismiss } = entry;
    if (entry.isDismissed)
      return [
        claimAnd(
          note,
          dismissal(t, () => dismiss(false)),
        ),
      ];
    if (question && !question.isAnswered)
      return [
        claimAnd(
          note,
          askWho(question, t, () => show('.answer')),
        ),
      ];
    const offer = onDismiss && button('quiet dismiss', t('card_dismiss'), () => dismiss(true));
    return [
      ...(question ? [answerTo(question, sourceKind(note), t)] : []),
      claimView(finding, note, t, { lang, level: 2 }),
      ...(offer || actions.length > 0 ? [element('footer', { class: 'actions' }, ...actions, offer)] : []),
    ];
  };
  show();
  return panel;
}

/** The claim without a word of its source, and something below it. */
function claimAnd({ statement }: ClaimNote, below: HTMLElement): HTMLElement {
  return element('article', { class: 'claim' }, element('h2', { class: 'statement' }, pageText(statement)), below);
}

function dismissal(t: Translate, onUndo: () => void): HTMLElement {
  const undo = button('quiet undo', t('card_undo'), onUndo);
  // Read out with the button that takes focus.
  undo.setAttribute('aria-describedby', 'dismissed');
  return element('p', { class: 'dismissed' }, element('span', { id: 'dismissed' }, t('card_dismissed')), ' ', undo);
}
