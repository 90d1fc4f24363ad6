import type { Page } from 'puppeteer-core';
import { launchControl, textOf } from '../../tests/extension/control.ts';
import type { Browser } from '../../tests/extension/find-browser.ts';
import { launch, type Session, stopBackground } from '../../tests/extension/launch.ts';
import { buildLiving, folder } from '../../tests/extension/living/build.ts';
import { claimsIn, type Step, type Story, steps, story } from '../../tests/extension/living/story.ts';
import { marked } from '../../tests/extension/marks.ts';
import { setHighlights } from '../../tests/extension/own.ts';
import { buildExtension } from './build-extension.ts';
import { Misuse, runCommand } from './command.ts';
import { ensureBrowsers } from './install-browser.ts';
import { print } from './output.ts';
import { type LocalServer, serve } from './serve.ts';

const help = `Browses living pages at random for a while, and says what went wrong.

  npm run test:soak [-- MINUTES]

  MINUTES  how long, 30 if not given; half of it in each browser
  --help   this text

The same is done with the extension and without. Told are the errors, the
pages whose text was another than without us, those whose marks were wrong,
and what the page that stayed open all along has grown by.
`;

const pages = ['react', 'vue', 'svelte', 'components', 'plain', 'strict'];

interface Tally {
  visits: number;
  deeds: number;
  restarts: number;
  errors: string[];
  otherText: number;
  wrongMarks: number;
  /** What was done in the pages whose marks were wrong, and which. */
  details: string[];
}

await runCommand({ help, options: {} }, async ({ positionals: [minutes = '30'] }) => {
  const time = Number(minutes) * 60_000;
  if (!(time > 0)) throw new Misuse(`${minutes} is no number of minutes`);
  const kinds: Browser[] = ['chrome', 'firefox'];
  ensureBrowsers(kinds);
  for (const kind of kinds) buildExtension(kind);
  await buildLiving();
  const server = await serve(folder);
  let failed = 0;
  await print('browser  visits  deeds  restarts  errors  other text  wrong marks  nodes        heap\n');
  for (const kind of kinds) failed += await browse(kind, server, Date.now() + time / kinds.length);
  server.close();
  await print(`${kinds.length - failed} passed, ${failed} failed\n`);
  if (failed > 0) process.exitCode = 1;
});

async function browse(kind: Browser, server: LocalServer, deadline: number): Promise<number> {
  const [session, control] = [await launch(kind, { headless: true }), await launchControl(kind)];
  const own = await session.openOwnPage('src/popup/popup.html');
  const tally: Tally = { visits: 0, deeds: 0, restarts: 0, errors: [], otherText: 0, wrongMarks: 0, details: [] };
  const open = async (name: string) => {
    const [page, twin] = [await session.browser.newPage(), await control.newPage()];
    page.on('pageerror', error => tally.errors.push(String(error)));
    page.on('console', message => message.type() === 'error' && tally.errors.push(message.text()));
    for (const each of [page, twin]) await each.goto(`${server.origin}/${name}.html`);
    return [page, twin] as const;
  };
  const staying = await open('plain');
  const before = await sizeOf(staying[0], kind);
  while (Date.now() < deadline) {
    const both = tally.visits % 3 === 2 ? staying : await open(pick(pages));
    tally.visits++;
    await visit(both, tally, session, own).catch(error => tally.errors.push(String(error)));
    if (both !== staying) for (const each of both) await each.close();
  }
  const after = await sizeOf(staying[0], kind);
  const cells = [kind, tally.visits, tally.deeds, tally.restarts, tally.errors.length, tally.otherText, tally.wrongMarks];
  const widths = [8, 7, 6, 9, 7, 11, 12];
  const grown = `${before.nodes} → ${after.nodes}  ${before.heap} → ${after.heap} kB`;
  await print(`${cells.map((cell, index) => String(cell).padEnd(widths[index] ?? 0)).join(' ')} ${grown}\n`);
  for (const error of new Set([...tally.errors, ...tally.details])) await print(`  ${error}\n`);
  await Promise.all([session.close(), control.close()]);
  return tally.errors.length + tally.otherText + tally.wrongMarks > 0 ? 1 : 0;
}

/** Does this and that in a page, and looks whether all is as it should be. */
async function visit(both: readonly [Page, Page], tally: Tally, session: Session, own: Page): Promise<void> {
  const [page, twin] = both;
  let now: Story = story;
  const done: string[] = [new URL(page.url()).pathname];
  for (const each of both) await each.evaluate(() => void globalThis.page.step('restore'));
  const deeds = 1 + Math.floor(Math.random() * 6);
  for (let deed = 0; deed < deeds; deed++) {
    tally.deeds++;
    const chance = Math.random();
    if (chance < 0.1) {
      await stopBackground(session);
      tally.restarts++;
      done.push('restart');
    } else if (chance < 0.2) {
      await setHighlights(own, false);
      await setHighlights(own, true);
      done.push('off and on');
    } else if (chance < 0.3) {
      now = story;
      for (const each of both) await each.reload();
      done.push('reload');
    } else {
      const step = pick(Object.keys(steps) as Step[]);
      now = steps[step](now);
      done.push(step);
      for (const each of both) await each.evaluate(() => void globalThis.page.hydrate());
      for (const each of both) await each.evaluate(name => void globalThis.page.step(name), step);
    }
  }
  if (!(await comesTrue(async () => String(await marked(page)) === String(claimsIn(now))))) {
    tally.wrongMarks++;
    const marks = await marked(page);
    const missing = claimsIn(now).filter(text => !marks.includes(text));
    const spare = marks.filter(text => !claimsIn(now).includes(text));
    tally.details.push(`${done.join(', ')}: missing ${JSON.stringify(missing)}, too many ${JSON.stringify(spare)}`);
  }
  if (String(await textOf(page)) !== String(await textOf(twin))) tally.otherText++;
}

async function comesTrue(holds: () => Promise<boolean>): Promise<boolean> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    if (await holds()) return true;
    await new Promise(wait => setTimeout(wait, 100));
  }
  return holds();
}

/** What the browser keeps of a page: nodes, and kilobytes of its scripts' memory; only Chromium tells. */
async function sizeOf(page: Page, kind: Browser): Promise<{ nodes: number; heap: number }> {
  if (kind === 'firefox') return { nodes: await page.evaluate(() => document.querySelectorAll('*').length), heap: 0 };
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { Nodes = 0, JSHeapUsedSize = 0 } = await page.metrics();
  await session.detach();
  return { nodes: Nodes, heap: Math.round(JSHeapUsedSize / 1024) };
}

function pick<Item>(items: readonly Item[]): Item {
  return items[Math.floor(Math.random() * items.length)] as Item;
}
