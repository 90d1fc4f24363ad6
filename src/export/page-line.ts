import type { Annotated, PageAddress, Translate } from '../types.ts';
import { formatDate, formatDay, withoutControls } from '../ui/format.ts';

/** The host that a page is on; empty where its address is none. */
export function siteOf({ url }: Pick<PageAddress, 'url'>): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

/** Which page it is, and when it was read. */
export function pageLine(page: PageAddress, t: Translate): string {
  return t('take_pageLine', withoutControls(page.title) || page.url, siteOf(page), formatDay(page.read, t));
}

/** Which stories the claims are taken from, when and where they appeared. */
export function storyLine({ sets }: Pick<Annotated, 'sets'>, t: Translate): string {
  return sets.map(({ title, dateline, published }) => t('take_storyLine', title, dateline, formatDate(published, t))).join('; ');
}
