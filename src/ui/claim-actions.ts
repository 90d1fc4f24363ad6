import type { Finding, Translate } from '../types.ts';
import type { Copied, Copy } from './clipboard.ts';
import { element } from './element.ts';
import { saidLine } from './said.ts';

export interface ClaimActionsContext {
  t: Translate;
  copy: Copy;
  /** The finding as a citation; `undefined` where there is none. */
  cite: (finding: Finding) => { plain: string; markdown: string; html: string } | undefined;
  /** The address that leads straight to the sentence. */
  link: (finding: Finding) => string | undefined;
}

const forms = ['plain', 'markdown', 'html'] as const;
type Form = (typeof forms)[number];

/** What a reader can take along of one claim: its citation, in the form they choose, and a link to the sentence. */
export function claimActions(finding: Finding, { t, copy, cite, link }: ClaimActionsContext): HTMLElement {
  const said = saidLine(t);
  const choice = element(
    'select',
    { 'aria-label': t('take_form') },
    ...forms.map(form => element('option', { value: form }, t(`take_${form}`))),
  );
  const copying = (text: () => Copied | undefined) => () =>
    void said.after(async () => {
      const copied = text();
      return t(copied && (await copy(copied)) ? 'take_copied' : 'take_refused');
    });
  const citation = button(
    t('take_copyCitation'),
    copying(() => inForm(cite(finding), choice.value as Form)),
  );
  const address = button(
    t('take_copyLink'),
    copying(() => plainly(link(finding))),
  );
  return element('div', { class: 'claim-actions' }, element('span', { class: 'with-choice' }, citation, choice), address, said.element);
}

function inForm(citation: Record<Form, string> | undefined, form: Form): Copied | undefined {
  if (!citation) return undefined;
  return form === 'html' ? { plain: citation.plain, html: citation.html } : { plain: citation[form] };
}

function plainly(text: string | undefined): Copied | undefined {
  return text === undefined ? undefined : { plain: text };
}

function button(name: string, onClick: () => void): HTMLElement {
  const made = element('button', { type: 'button', class: 'take-button' }, name);
  // A page must not copy in the reader's name.
  made.addEventListener('click', event => event.isTrusted && onClick());
  return made;
}
