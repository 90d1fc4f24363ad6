import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Language } from './language.ts';
import { zh } from './zh.ts';

/** The languages that pages are read in. */
export const languages: readonly Language[] = [de, en, es, fr, zh];
