import type { Translate } from '../types.ts';
import { element } from './element.ts';
import { withoutControls } from './format.ts';

/** Words of a page, or of a fact set that a reader imported: shown as text that cannot reach beyond itself. */
export function pageText(text: string, lang?: string): HTMLElement {
  return element('bdi', { lang: lang && lang !== 'und' ? lang : undefined }, withoutControls(text));
}

/** A page's words in the UI language's quotation marks. */
export function quote(text: string, t: Translate, lang?: string): HTMLElement {
  return element('q', {}, t('quoteOpen'), pageText(text, lang), t('quoteClose'));
}
