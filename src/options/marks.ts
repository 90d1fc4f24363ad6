import { markStyles, renderers } from '../browser/settings-shape.ts';
import { element } from '../ui/element.ts';
import { kindLabel, sourceKinds } from '../ui/source-kind.ts';
import { chooseAny, chooseOne } from './choice.ts';
import { markSample } from './mark-sample.ts';
import { type OptionsContext, type Section, section } from './section.ts';
import { settingsFor, timingOf, timings } from './timing.ts';

/** When marks are drawn, for whose claims, and how they look. */
export function marksSection({ t, actions }: OptionsContext): Section {
  const when = chooseOne(
    'when',
    t('options_when'),
    timings.map(value => ({ value, label: t(`options_when_${value}`) })),
    timing => actions.save(settingsFor(timing)),
  );
  when.element.append(element('p', { class: 'hint' }, t('options_whenHint')));
  const kinds = chooseAny(
    'kinds',
    t('options_kinds'),
    sourceKinds.map(value => ({ value, label: kindLabel(value, t) })),
    chosen => actions.save({ kinds: chosen }),
  );
  const none = element('p', { class: 'notice', role: 'status' });
  kinds.element.append(none);
  const style = chooseOne(
    'style',
    t('options_style'),
    markStyles.map(value => ({ value, label: t(`options_style_${value}`) })),
    markStyle => actions.save({ markStyle }),
  );
  const renderer = chooseOne(
    'renderer',
    t('options_renderer'),
    renderers.map(value => ({ value, label: t(`options_renderer_${value}`) })),
    renderer => actions.save({ renderer }),
  );
  renderer.element.append(element('p', { class: 'hint' }, t('options_rendererHint')));
  const sample = markSample(t);
  style.element.append(sample.element);
  return {
    element: section('marks', t('options_marks'), t('options_marksLead'), when.element, kinds.element, style.element, renderer.element),
    update: ({ settings }) => {
      when.set(timingOf(settings));
      kinds.set(settings.kinds);
      none.textContent = settings.kinds.length === 0 ? t('options_kindsNone') : '';
      style.set(settings.markStyle);
      renderer.set(settings.renderer);
      sample.update(settings);
    },
  };
}
