import type { Settings, SourceKind, Translate } from '../types.ts';
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

function sentences({ kinds, markStyle }: Settings, t: Translate): (Node | string)[] {
  return sourceKinds.flatMap(kind => {
    const sentence = t(`options_sample_${kind}`);
    return [kinds.includes(kind) ? marked(sentence, kind, markStyle) : sentence, ' '];
  });
}

/** As marks are made in pages, where the same style sheet draws them. */
function marked(sentence: string, kind: SourceKind, style: Settings['markStyle']): HTMLElement {
  return element('mark', { class: `sourcemark sourcemark-${kind} sourcemark-${style}`, 'data-sourcemark': true }, sentence);
}
