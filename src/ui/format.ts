import type { Translate } from '../types.ts';

/** The reader's own variety of the language that the UI texts are in: dates are written otherwise in London than in New York. */
function locale(t: Translate): string {
  const tag = t('languageTag');
  return globalThis.navigator?.languages.find(language => language === tag || language.startsWith(`${tag}-`)) ?? tag;
}

export function formatNumber(value: number, t: Translate, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale(t), options).format(value);
}

/** A day or a month, written out; what is no date stays as it is. */
export function formatDate(iso: string, t: Translate): string {
  const date = new Date(/^\d{4}-\d\d(-\d\d)?$/.test(iso) ? iso : Number.NaN);
  if (Number.isNaN(date.getTime())) return iso;
  const parts: Intl.DateTimeFormatOptions = iso.length === 7 ? { year: 'numeric', month: 'long' } : { dateStyle: 'long' };
  return new Intl.DateTimeFormat(locale(t), { ...parts, timeZone: 'UTC' }).format(date);
}

/** The reader's day at a moment, written out. */
export function formatDay(moment: string, t: Translate): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? moment : new Intl.DateTimeFormat(locale(t), { dateStyle: 'long' }).format(date);
}

/** A language's name in that of the UI; what names no language stays as it is. */
export function languageName(tag: string, t: Translate): string {
  try {
    return new Intl.DisplayNames([locale(t)], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** "Washington and Beijing". */
export function formatList(items: readonly string[], t: Translate): string {
  return new Intl.ListFormat(locale(t)).format(items);
}

/** Picks between the forms of a counted text. Languages with more than two use `other` for the rest. */
function form(count: number, t: Translate): 'one' | 'other' {
  return new Intl.PluralRules(t('languageTag')).select(count) === 'one' ? 'one' : 'other';
}

/** "7 claims found". */
export function claimCount(count: number, t: Translate): string {
  return t(`claims_${form(count, t)}`, formatNumber(count, t));
}

/** "A single source". */
export function sourceCount(count: number, t: Translate): string {
  return count === 0 ? t('sourcesNone') : t(`sources_${form(count, t)}`, formatNumber(count, t));
}

/** "You have dismissed 3 findings." */
export function dismissedCount(count: number, t: Translate): string {
  return count === 0 ? t('options_dismissedNone') : t(`options_dismissed_${form(count, t)}`, formatNumber(count, t));
}

/** "2 public documents". */
export function recordCount(count: number, t: Translate): string {
  return t(`card_records_${form(count, t)}`, formatNumber(count, t));
}

/** "1 answer, not on this page": how many answers the other side has, and how many of them this page carries. */
export function answerCount(answers: readonly { onPage: boolean }[], t: Translate): string {
  const count = answers.length;
  const here = answers.filter(({ onPage }) => onPage).length;
  if (here > 0 && here < count) return t('card_answersPart', formatNumber(count, t), formatNumber(here, t));
  return t(`card_answers${here === 0 ? 'Absent' : 'Present'}_${form(count, t)}`, formatNumber(count, t));
}

/** "7 sentences marked". */
export function markedCount(count: number, t: Translate): string {
  return t(`card_marked_${form(count, t)}`, formatNumber(count, t));
}

/** "3 voices behind them: an unnamed US official, Washington and Beijing". */
export function voiceCount(names: string[], t: Translate): string {
  const list = new Intl.ListFormat(locale(t)).format(names);
  return t(`voices_${form(names.length, t)}`, formatNumber(names.length, t), list);
}

/** Characters that could turn the direction of the text around them. */
const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text that cannot turn what stands around it. */
export function withoutControls(text: string): string {
  return text.replace(bidiControls, '');
}
