import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import type { Language } from './language.ts';
import zh from './zh.json' with { type: 'json' };

/** The languages that pages are read in. */
export const languages: readonly Language[] = [de, en, es, fr, zh];
