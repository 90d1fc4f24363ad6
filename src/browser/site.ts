import type { Settings } from '../types.ts';

/** The site of an address, as readers speak of it: its host without `www.`; empty where extensions have no business. */
export function siteOf(url: string | undefined): string {
  if (url === undefined || !URL.canParse(url)) return '';
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? hostname.replace(/^www\./, '') : '';
}

/** The pages of a site, as match patterns. */
export function pagesOf(site: string): string[] {
  // A number has no `www.` before it, and one pattern that is none makes Chrome refuse them all.
  return [site, `www.${site}`].filter(host => URL.canParse(`http://${host}/`)).map(host => `*://${host}/*`);
}

export function isPaused({ pausedSites }: Settings, url: string | undefined): boolean {
  return pausedSites.some(site => siteOf(`http://${site}/`) === siteOf(url));
}
