import type { SourceKind, Translate } from '../types.ts';
import { button } from './button.ts';
import { element } from './element.ts';
import { kindLabel, sourceKinds } from './source-kind.ts';

/** Teacher's mode asks who says a claim before it tells. What became of that; kept up to date. */
export interface Question {
  isAnswered: boolean;
  /** What the reader chose, unless they had it shown right away. */
  chosen?: SourceKind;
}

/** Asks who says a claim: one of the four kinds of source, or the answer at once. */
export function askWho(question: Question, t: Translate, onAnswered: () => void): HTMLElement {
  const end = (chosen?: SourceKind) => {
    question.isAnswered = true;
    if (chosen) question.chosen = chosen;
    onAnswered();
  };
  const choices = sourceKinds.map(kind =>
    element(
      'li',
      {},
      button('choice', kindLabel(kind, t), () => end(kind)),
    ),
  );
  return element(
    'section',
    { class: 'part question' },
    element('h3', { id: 'question' }, t('card_ask')),
    element('ul', { class: 'choices', 'aria-labelledby': 'question' }, ...choices),
    button('quiet', t('card_showAnswer'), () => end()),
  );
}

/** What the reader chose, beside what the source story has. Takes focus, so that it is read out. */
export function answerTo({ chosen }: Question, kind: SourceKind, t: Translate): HTMLElement {
  const [here, there] = [chosen && t(`kind_${chosen}`), t(`kind_${kind}`)];
  return element('p', { class: 'answer', tabindex: -1 }, here === undefined ? t('card_answer', there) : t('card_youChose', here, there));
}
