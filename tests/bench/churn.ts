import type { Browser as BrowserProcess } from 'puppeteer-core';
import type { Topic } from './pages.ts';
import { median, type Row } from './row.ts';
import type { Family, Setting } from './setting.ts';

const words = 10_000;
const goals = { off: 1.02, on: 2 };

/** 10,000 things that a page does with its document, with the extension and without. */
export const churn: Family = async setting => {
  const rows: Row[] = [];
  const [{ browser }, control] = [await setting.extension(), await setting.control()];
  for (const topic of ['off', 'on'] as const) {
    const [ours, without]: [number[], number[]] = [[], []];
    for (let load = 0; load < setting.loads; load++) {
      without.push(await timeOf(control, setting, topic));
      ours.push(await timeOf(browser, setting, topic));
    }
    rows.push({
      what: `10,000 changes by the page, ${topic} topic`,
      browser: 'chrome',
      words,
      figure: median(ours),
      unit: 'ms',
      against: { what: 'without the extension', figure: median(without) },
      goal: { of: 'ratio', most: goals[topic] },
    });
  }
  return rows;
};

async function timeOf(browser: BrowserProcess, { server }: Setting, topic: Topic): Promise<number> {
  const page = await browser.newPage();
  await page.goto(server.addressOf(words, topic));
  // By then the marks stand, and whatever watches the page does.
  await new Promise(rested => setTimeout(rested, 600));
  const time = await page.evaluate(change);
  await page.close();
  return time;
}

/** Runs in the page: adds, changes and takes away, in ten tasks. What observers hear of it belongs to the time. */
async function change(): Promise<number> {
  const story = document.querySelector('article') as HTMLElement;
  let time = 0;
  for (let batch = 0; batch < 10; batch++) {
    const start = performance.now();
    for (let each = 0; each < 250; each++) {
      const element = document.createElement('p');
      element.textContent = 'The ferry is late today.';
      story.append(element);
      element.firstChild?.replaceWith('The ferry is on time.');
      element.setAttribute('class', 'news');
      element.remove();
    }
    // Observers are told as soon as the stack is empty.
    await Promise.resolve();
    time += performance.now() - start;
    await new Promise(next => setTimeout(next));
  }
  return time;
}
