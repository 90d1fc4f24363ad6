import { element } from '../ui/element.ts';

/** One of several things to choose, under its name and whatever explains it. */
export interface Option<Value extends string> {
  value: Value;
  label: Node | string;
}

interface Choice<Shown> {
  element: HTMLFieldSetElement;
  set: (chosen: Shown) => void;
}

/** Radio buttons, of which one is chosen. */
export function chooseOne<Value extends string>(
  id: string,
  legend: string,
  options: readonly Option<Value>[],
  onChoose: (chosen: Value) => void,
): Choice<Value> {
  const group = groupOf('radio', id, legend, options, () => {
    const [chosen] = group.chosen();
    if (chosen !== undefined) onChoose(chosen);
  });
  return { element: group.element, set: chosen => group.set([chosen]) };
}

/** Checkboxes, of which any are chosen, or none. */
export function chooseAny<Value extends string>(
  id: string,
  legend: string,
  options: readonly Option<Value>[],
  onChoose: (chosen: Value[]) => void,
): Choice<readonly Value[]> {
  const group = groupOf('checkbox', id, legend, options, () => onChoose(group.chosen()));
  return { element: group.element, set: group.set };
}

function groupOf<Value extends string>(
  type: 'radio' | 'checkbox',
  id: string,
  legend: string,
  options: readonly Option<Value>[],
  onChange: () => void,
) {
  const inputs = new Map(options.map(({ value }) => [value, element('input', { type, name: id, value, id: `${id}-${value}` })]));
  const labels = options.map(({ value, label }) => element('label', { class: 'option' }, inputs.get(value), element('span', {}, label)));
  const fieldset = element('fieldset', { id }, element('legend', {}, legend), ...labels);
  fieldset.addEventListener('change', onChange);
  return {
    element: fieldset,
    /** What stands chosen on the screen, whether it is saved yet or not. */
    chosen: () => [...inputs].filter(([, input]) => input.checked).map(([value]) => value),
    set: (chosen: readonly Value[]) => {
      for (const [value, input] of inputs) input.checked = chosen.includes(value);
    },
  };
}
