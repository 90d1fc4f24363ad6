import type { Settings, Translate } from '../types.ts';
import { element } from '../ui/element.ts';
import { sourceKinds } from '../ui/source-kind.ts';

interface MarkSample {
  element: HTMLElement;
  update: (settings: Settings) => void;
}

/** A few lines as a page would have them, marked as the reader has chosen, on light and on dark paper. */
export function markSample(t: Translate): MarkSample {
  const light = element('p');
  const dark = element('p');
  return {
    element: element(
      'div',
      { class: 'sample' },
      element('figure', { class: 'light' }, element('figcaption', {}, t('options_sampleLight')), light),
      // To the ear it is the same once more.
      element('figure', { class: 'dark', 'aria-hidden': 'true' }, element('figcaption', {}, t('options_sampleDark')), dark),
    ),
    update: settings => {
      for (const paper of [light, dark]) paper.replaceChildren(...sentences(settings, t));
    },
  };
}

/** With marks as they are made in pages; the style sheet is the same. In teacher's mode none gives its kind away. */
function sentences({ kinds, markStyle, askFirst }: Settings, t: Translate): (Node | string)[] {
  return sourceKinds.flatMap(kind => {
    const sentence = t(`options_sample_${kind}`);
    const look = `sourcemark sourcemark-${askFirst ? 'plain' : kind} sourcemark-${markStyle}`;
    return [kinds.includes(kind) ? element('mark', { class: look, 'data-sourcemark': true }, sentence) : sentence, ' '];
  });
}
