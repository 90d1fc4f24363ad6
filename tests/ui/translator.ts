import en from '../../assets/_locales/en/messages.json';
import fr from '../../assets/_locales/fr/messages.json';
import type { Translate } from '../../src/types.ts';

/** The UI texts as the browser would give them, without a browser API. */
function translator(messages: typeof en): Translate {
  return (key, ...substitutions) => messages[key].message.replace(/\$(\d)/g, (_, place) => String(substitutions[place - 1] ?? ''));
}

export const english = translator(en);
export const french = translator(fr);
