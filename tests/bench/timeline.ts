import type { Page } from 'puppeteer-core';
import { probes } from './variants.ts';

/** What Chromium's timeline tells of a page's thread, in milliseconds. */
export interface Timeline {
  /** From the look at the page to the first marks. */
  waited: number;
  /** How long the page's thread was busy meanwhile, and at most without a pause. */
  busy: number;
  longest: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
}

const categories = ['blink.user_timing', 'disabled-by-default-devtools.timeline', 'devtools.timeline'];

/** Opens an address in a page and watches until its marks stand. Nothing where the browser has lost what it noted, as it may now and then. */
export async function watchLoading(page: Page, address: string): Promise<Timeline | undefined> {
  await page.tracing.start({ categories });
  await page.goto(address);
  await page.waitForFunction(name => performance.getEntriesByName(name).length > 0, { polling: 50, timeout: 30_000 }, probes.marked);
  const trace = new TextDecoder().decode(await page.tracing.stop());
  const { traceEvents: events } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const [begin, end] = [probes.spotted, probes.marked].map(name => events.find(event => event.name === name));
  if (!begin || !end) return undefined;
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts, dur = 0 }) =>
      name === 'RunTask' && ph === 'X' && pid === begin.pid && tid === begin.tid && ts + dur > begin.ts && ts < end.ts,
  );
  // The look itself, with which the first task began, is not of it.
  const lengths = tasks.map(({ ts, dur = 0 }) => (ts + dur - Math.max(ts, begin.ts)) / 1_000);
  return {
    waited: (end.ts - begin.ts) / 1_000,
    busy: lengths.reduce((sum, length) => sum + length, 0),
    longest: Math.max(0, ...lengths),
  };
}
