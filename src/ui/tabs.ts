import { element } from './element.ts';

interface Tab {
  label: Node;
  panel: () => Node;
}

interface Tabs {
  list: HTMLElement;
  panel: HTMLElement;
}

/** Tabs as the ARIA pattern has them: one stop for Tab, arrow keys between them, the panel follows. */
export function tabs(name: string, items: Tab[], first = 0): Tabs {
  const panel = element('div', { role: 'tabpanel', id: 'tab-panel', tabindex: 0 });
  const buttons = items.map(({ label }, index) =>
    element('button', { type: 'button', role: 'tab', id: `tab-${index}`, 'aria-controls': 'tab-panel' }, label),
  );
  const select = (index: number) => {
    const item = items[index];
    if (!item) return;
    for (const [each, button] of buttons.entries()) {
      button.setAttribute('aria-selected', String(each === index));
      button.tabIndex = each === index ? 0 : -1;
    }
    panel.setAttribute('aria-labelledby', `tab-${index}`);
    panel.replaceChildren(item.panel());
    panel.scrollTop = 0;
  };
  const list = element('div', { role: 'tablist', 'aria-label': name }, ...buttons);
  for (const [index, button] of buttons.entries()) button.addEventListener('click', event => event.isTrusted && select(index));
  list.addEventListener('keydown', event => {
    const next = event.isTrusted ? nextTab(event.key, selectedOf(buttons), buttons.length, getComputedStyle(list).direction === 'rtl') : -1;
    if (next < 0) return;
    event.preventDefault();
    select(next);
    buttons[next]?.focus();
  });
  select(first);
  return { list, panel };
}

function selectedOf(buttons: HTMLElement[]): number {
  return buttons.findIndex(button => button.getAttribute('aria-selected') === 'true');
}

/** The tab that a key leads to, or -1. */
function nextTab(key: string, from: number, count: number, rtl: boolean): number {
  const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
  const back = rtl ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return (from + 1) % count;
  if (key === back) return (from - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
}
