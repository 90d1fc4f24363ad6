import type { Settings } from '../types.ts';

/** The site of an address, as readers speak of it: its host without `www.`; empty where extensions have no business. */
export function siteOf(url: string | undefined): string {
  if (url === undefined || !URL.canParse(url)) return '';
  const { protocol, hostname } = new URL(url);
  // Chrome takes a name with an asterisk for one, and writes it otherwise.
  const isName = /^[\w.:[\]-]+$/.test(hostname);
  return isName && (protocol === 'http:' || protocol === 'https:') ? hostname.replace(/^www\./, '') : '';
}

/** The site that somebody names, by its name or by the address of one of its pages; empty where that is none. */
export function siteNamed(written: string): string {
  const text = written.trim();
  if (/^https?:\/\//i.test(text)) return siteOf(text);
  // A word alone is hardly meant for one of the machines that have no other name, and `a@b.example` is a mailbox.
  const [host = ''] = text.split(/[/?#]/);
  return /^[^\s@]+\.[^\s@.]+$|^localhost(?::\d+)?$|^\[[\da-f:.]+\]/i.test(host) ? siteOf(`http://${text}`) : '';
}

/** The pages of a site, as match patterns. */
export function pagesOf(site: string): string[] {
  // A number has no `www.` before it, and one pattern that is none makes Chrome refuse them all.
  return [site, `www.${site}`].filter(host => URL.canParse(`http://${host}/`)).map(host => `*://${host}/*`);
}

export function isPaused({ pausedSites }: Settings, url: string | undefined): boolean {
  return pausedSites.some(site => siteOf(`http://${site}/`) === siteOf(url));
}
