import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions } from 'puppeteer-core';
import type { Browser } from './find-browser.ts';

/** A request that a browser made for somebody else: a page, the extension, or a script of the extension in a page. */
interface Request {
  url: string;
  /** As the browser names them; `a visit` where Chrome knows no more. */
  by: string;
}

/** What a browser notes of all that it asks of the network, and for whom; complete once it is closed. */
export interface RequestLog {
  /** What has the browser note it. */
  options: LaunchOptions;
  /** The requests that the browser did not make on its own account. */
  read: () => Request[];
  remove: () => void;
}

/** A proxy sees what is asked for, but not by whom; browsers know both. Their logs change nothing in how they run. */
export function logRequests(kind: Browser): RequestLog {
  const folder = mkdtempSync(join(tmpdir(), 'sourcemark-requests-'));
  const file = join(folder, 'requests');
  const options: LaunchOptions =
    kind === 'chrome' ? { args: [`--log-net-log=${file}`] } : { env: { ...process.env, MOZ_LOG: 'sync,CSMLog:5', MOZ_LOG_FILE: file } };
  return {
    options,
    read: () => (kind === 'chrome' ? readChrome(file) : readFirefox(folder)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string; request_type?: string } }[];
}

/** Chrome's initiator is an origin, that of the page for scripts in pages. Where pages lead has none, no more than what Chrome itself asks. */
function readChrome(file: string): Request[] {
  const { constants, events }: NetLog = JSON.parse(readFileSync(file, 'utf8'));
  const started = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events.flatMap(({ type, params: { url = '', initiator = '', request_type = '' } = {} }) => {
    if (type !== started) return [];
    const isNobodys = initiator === 'not an origin';
    if (isNobodys && request_type === 'other') return [];
    return [{ url, by: isNobodys ? 'a visit' : initiator }];
  });
}

/** Firefox names the principal, which for scripts of the extension in pages are page and extension together. Its own is the system's. */
function readFirefox(folder: string): Request[] {
  const checked = /channelURI: "(?<url>[^"\n]*)"[^#]*?triggeringPrincipal: "?(?<by>[^"\n]*)/g;
  const logs = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'));
  const all = logs.flatMap(log => [...log.matchAll(checked)].map(({ groups }) => ({ url: groups?.url ?? '', by: groups?.by ?? '' })));
  return all.filter(({ by }) => by !== 'SystemPrincipal');
}
