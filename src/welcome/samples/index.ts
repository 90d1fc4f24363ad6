import de from './de.json';
import en from './en.json';
import es from './es.json';
import fr from './fr.json';
import zhHans from './zh-Hans.json';
import zhHant from './zh-Hant.json';

/** A short story of our own, on which Sourcemark shows what it does. */
export interface Sample {
  /** BCP 47. */
  lang: string;
  headline: string;
  paragraphs: string[];
}

export const samples: readonly Sample[] = [en, fr, es, de, zhHans, zhHant];

/** The story in a language, written the same way if possible, else in English. */
export function sampleFor(tag: string): Sample {
  const wanted = new Intl.Locale(tag).maximize();
  const known = samples.map(sample => ({ sample, locale: new Intl.Locale(sample.lang).maximize() }));
  const spoken = known.filter(({ locale }) => locale.language === wanted.language);
  return (spoken.find(({ locale }) => locale.script === wanted.script) ?? spoken[0])?.sample ?? en;
}
