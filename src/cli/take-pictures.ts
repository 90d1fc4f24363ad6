import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Session } from '../../tests/extension/launch.ts';
import { print } from './output.ts';

/** Enough for a page to be read on a slow machine. */
const patience = 10_000;

/** Pictures of the marked page, a card and the popup, and the findings as the popup lists them. */
export async function takePictures(session: Session, page: Page, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const picture = async (of: Page, name: string, fullPage: boolean) => {
    const path = join(folder, `${name}.png`) as `${string}.png`;
    await of.screenshot({ path, fullPage });
    await print(`${path}\n`);
  };

  const mark = await page.waitForSelector(markSelector, { timeout: patience }).catch(() => null);
  await picture(page, 'page', true);
  if (mark) {
    await mark.click();
    await page.waitForSelector(cardSelector, { timeout: patience });
    await picture(page, 'card', false);
    await page.keyboard.press('Escape');
  }
  const popup = await session.openPopup(page);
  await popup.setViewport({ width: 400, height: 600 });
  await picture(popup, 'popup', true);
  await print(`\n${await listFindings(popup)}\n`);
}

const markSelector = 'mark.sourcemark';
const cardSelector = 'html > div:popover-open';

/** The popup's list as text: each sentence with its kind of source and drift. */
function listFindings(popup: Page): Promise<string> {
  return popup.evaluate(() => {
    const textOf = (within: Element, selector: string) =>
      [...within.querySelectorAll(selector)].map(found => found.textContent?.trim() ?? '');
    const entries = [...document.querySelectorAll('.findings > li')].map(entry => {
      const claims = [...entry.querySelectorAll('.finding')].map(claim => {
        const statement = textOf(claim, '.row').filter(name => !textOf(entry, '.sentence').includes(name));
        return `    ${[...statement, ...textOf(claim, '.meta > :not(.jump)')].join(' · ')}`;
      });
      return [`  ${textOf(entry, '.sentence').join(' ')}`, ...claims].join('\n');
    });
    return [...textOf(document.body, 'main h2:first-of-type'), ...entries].join('\n');
  });
}
