import type { Translate } from '../types.ts';
import { element } from './element.ts';

/** Characters that could turn the direction of the text around them. */
const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Words of a page, or of a fact set that a reader imported: shown as text that cannot reach beyond itself. */
export function pageText(text: string, lang?: string): HTMLElement {
  return element('bdi', { lang: lang && lang !== 'und' ? lang : undefined }, text.replace(bidiControls, ''));
}

/** A page's words in the UI language's quotation marks. */
export function quote(text: string, t: Translate, lang?: string): HTMLElement {
  return element('q', {}, t('quoteOpen'), pageText(text, lang), t('quoteClose'));
}
