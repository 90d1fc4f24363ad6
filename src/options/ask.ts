import type { Translate } from '../types.ts';
import { element } from '../ui/element.ts';

interface Confirmation {
  title: string;
  body: Node | string;
  /** What the button says that does it. */
  yes: string;
}

/** Asks before something that is not easily undone. Anything but the button that says so is a no. */
export function ask({ title, body, yes }: Confirmation, t: Translate): Promise<boolean> {
  const cancel = element('button', { type: 'button', class: 'button', id: 'ask-no' }, t('options_cancel'));
  const confirm = element('button', { type: 'button', class: 'button primary', id: 'ask-yes' }, yes);
  const dialog = element(
    'dialog',
    { class: 'ask', 'aria-labelledby': 'ask-title', 'aria-describedby': 'ask-body' },
    // Whatever its length, it is read from its beginning.
    element('h2', { id: 'ask-title', tabindex: -1, autofocus: true }, title),
    element('div', { id: 'ask-body' }, body),
    element('div', { class: 'row' }, cancel, confirm),
  );
  cancel.addEventListener('click', () => dialog.close());
  confirm.addEventListener('click', () => dialog.close('yes'));
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(resolve => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}
