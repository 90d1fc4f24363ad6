import type { Page } from 'puppeteer-core';
import type { Browser } from '../extension/find-browser.ts';
import { launch } from '../extension/launch.ts';
import type { PageServer, Topic } from './pages.ts';
import { median } from './row.ts';
import { laboratory } from './variants.ts';

/** Scripts with tasks to be timed, and what they are named. */
type Script = 'page-tasks' | 'engine-tasks' | 'spot-task';

export interface Lab {
  kind: Browser;
  /**
   * Times tasks, each in documents of its own, turn about, so that they share whatever else the machine is about.
   * @returns the median time of each, in milliseconds
   */
  time: <Name extends string>(script: Script, names: readonly Name[], at: Place) => Promise<Record<Name, number>>;
  close: () => Promise<void>;
}

interface Place {
  words: number;
  topic: Topic;
  /** How many fresh loads. */
  loads: number;
}

/** A browser in whose pages tasks can be timed as the extension's scripts run: in their world, in a document just loaded. */
export async function openLab(kind: Browser, server: PageServer): Promise<Lab> {
  const session = await launch(kind, { headless: true, extension: await laboratory(kind) });
  const own = await session.openOwnPage('src/popup/popup.html');
  const once = async (script: Script, name: string, { words, topic }: Place) => {
    const page = await session.browser.newPage();
    try {
      await page.goto(server.addressOf(words, topic));
      return await timeIn(own, page, script, name);
    } finally {
      await page.close();
    }
  };
  const time: Lab['time'] = async (script, names, at) => {
    const times = names.map(name => ({ name, all: [] as number[] }));
    for (let load = 0; load < at.loads; load++) {
      for (const { name, all } of times) all.push(await once(script, name, at));
    }
    return Object.fromEntries(times.map(({ name, all }) => [name, median(all)])) as Record<(typeof names)[number], number>;
  };
  return { kind, time, close: () => session.close() };
}

function timeIn(own: Page, page: Page, script: Script, name: string): Promise<number> {
  return own.evaluate(
    async (address, file, name) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
      const target = { tabId: tab?.id ?? -1 };
      const timed = (name: unknown) => globalThis.time(String(name));
      const injections = [
        { target, files: [file] },
        { target, func: timed as never, args: [name] },
      ];
      let result: unknown;
      for (const injection of injections) {
        const [ran] = await chrome.scripting.executeScript(injection);
        const failure = (ran as { error?: unknown } | undefined)?.error;
        if (failure) throw new Error(`${name} could not be timed: ${failure}`);
        result = ran?.result;
      }
      if (typeof result !== 'number') throw new Error(`${name} could not be timed.`);
      return result;
    },
    page.url(),
    `/bench/${script}.js`,
    name,
  );
}
