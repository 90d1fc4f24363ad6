import type { Translate } from '../types.ts';
import { browser } from './api.ts';

/** Gives a text of the UI in the reader's language, else in English. */
export const t: Translate = (key, ...substitutions) => browser.i18n.getMessage(key, substitutions.map(String));

/** The language that the UI's texts are in, BCP 47. */
export function uiLanguage(): string {
  return t('languageTag');
}
