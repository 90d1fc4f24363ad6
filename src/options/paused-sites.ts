import { siteNamed } from '../browser/site.ts';
import type { MessageKey } from '../types.ts';
import { element } from '../ui/element.ts';
import { pageText } from '../ui/page-text.ts';
import { type OptionsContext, type Section, section } from './section.ts';

/** The sites where Sourcemark does nothing: more can be named, and each can be resumed. */
export function pausedSitesSection({ t, actions }: OptionsContext): Section {
  let paused: string[] = [];
  const list = element('ul', { class: 'sites' });
  const none = element('p', { class: 'none' }, t('options_pausedNone'));
  const field = siteField(t, written => {
    const site = siteNamed(written);
    if (site === '') return ['options_siteUnknown'];
    if (paused.includes(site)) return ['options_siteThere', site];
    actions.save({ pausedSites: [...paused, site] });
    return undefined;
  });
  const resume = (site: string) => actions.save({ pausedSites: paused.filter(each => each !== site) });
  return {
    element: section('paused', t('options_paused'), t('options_pausedLead'), list, none, field.element),
    update: ({ settings }) => {
      if (paused.join() === settings.pausedSites.join() && list.childElementCount === paused.length) return;
      // Whoever has just resumed a site stays in the list.
      const at = [...list.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
      paused = settings.pausedSites;
      list.replaceChildren(...paused.map(site => siteItem(site, t, resume)));
      list.hidden = paused.length === 0;
      none.hidden = paused.length > 0;
      if (at >= 0) ([...list.querySelectorAll('button')].at(Math.min(at, paused.length - 1)) ?? field.input).focus();
    },
  };
}

function siteItem(site: string, t: OptionsContext['t'], resume: (site: string) => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'quiet', 'aria-label': t('options_resumeNamed', site) }, t('options_resume'));
  button.addEventListener('click', () => resume(site));
  return element('li', {}, pageText(site), button);
}

/** @param add tells what is wrong with what was written, if something is */
function siteField(t: OptionsContext['t'], add: (written: string) => [MessageKey, ...string[]] | undefined) {
  const attributes = { type: 'text', inputmode: 'url', autocapitalize: 'off', autocomplete: 'off', spellcheck: 'false' };
  const input = element('input', { ...attributes, id: 'site', 'aria-describedby': 'site-hint site-error' });
  const button = element('button', { type: 'button', class: 'button', id: 'pause-site' }, t('options_pause'));
  const error = element('p', { class: 'error', id: 'site-error', role: 'alert' });
  const submit = () => {
    const wrong = add(input.value);
    error.textContent = wrong ? t(...wrong) : '';
    input.setAttribute('aria-invalid', String(wrong !== undefined));
    if (wrong) input.focus();
    else input.value = '';
  };
  button.addEventListener('click', submit);
  input.addEventListener('keydown', ({ key, isComposing }) => {
    if (key === 'Enter' && !isComposing) submit();
  });
  const label = element('label', { for: 'site', class: 'name' }, t('options_site'));
  const hint = element('p', { class: 'hint', id: 'site-hint' }, t('options_siteHint'));
  return { element: element('div', { class: 'group' }, label, hint, element('div', { class: 'row' }, input, button), error), input };
}
