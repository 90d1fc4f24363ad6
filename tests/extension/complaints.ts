import type { LaunchOptions } from 'puppeteer-core';
import type { Session } from './launch.ts';

/**
 * What the extension's scripts say on their consoles, wherever they run, and what they throw that nobody catches. Browsers write it to their
 * standard streams; to listen at the background itself would keep it from being stopped, and miss its first words.
 */

/** What has a browser write it. */
export const outspoken: LaunchOptions = {
  args: ['--enable-logging=stderr'],
  extraPrefsFirefox: { 'devtools.console.stdout.content': true, 'devtools.console.stdout.chrome': false },
};

const inChrome = /:CONSOLE:\d+\] "(?<what>.*?)", source: (?<where>\S*) \(\d+\)$/gms;
/**
 * Of what is said and not thrown, Firefox does not tell where: pages are heard as well. Parts of its own put their name before what they say; what
 * is said in pages begins with a quote, or with a bracket if it is no text.
 */
const inFirefox = /^(?:JavaScript error: (?<where>\S+), line \d+: |console\.\w+: (?=["(]))(?<what>.*)$/gm;

/** Listens to a browser that is outspoken. Returns what gives the complaints since the last look. */
export function hearComplaints({ browser, origin }: Session): () => string[] {
  const { stdout, stderr } = browser.process() ?? {};
  let heard = '';
  for (const stream of [stdout, stderr]) stream?.setEncoding('utf8').on('data', piece => (heard += piece));
  return () => {
    const whole = heard.slice(0, heard.lastIndexOf('\n') + 1);
    heard = heard.slice(whole.length);
    const all = [...whole.matchAll(origin.startsWith('chrome') ? inChrome : inFirefox)];
    return all.flatMap(({ groups: { what = '', where = origin } = {} }) => (where.startsWith(origin) ? [what] : []));
  };
}
