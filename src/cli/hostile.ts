import { hearComplaints, outspoken } from '../../tests/extension/complaints.ts';
import { launchControl } from '../../tests/extension/control.ts';
import type { Browser } from '../../tests/extension/find-browser.ts';
import { type HostilePage, hostilePages, sentence } from '../../tests/extension/hostile/pages.ts';
import { serveHostile, stateOf } from '../../tests/extension/hostile/visit.ts';
import { launch } from '../../tests/extension/launch.ts';
import { marked } from '../../tests/extension/marks.ts';
import { statusOf } from '../../tests/extension/own.ts';
import { buildExtension } from './build-extension.ts';
import { runCommand } from './command.ts';
import { ensureBrowsers } from './install-browser.ts';
import { print } from './output.ts';

const help = `Opens pages that try to break the extension, and says how it fared.

  npm run test:hostile [-- NAME…]

  NAME    only the pages whose name contains it: "levels", "frame"
  --help  this text

Each page is opened in Chromium and Firefox, with the extension and without.
Told is how long the page stood still at most, in milliseconds, what is said
of it, and whether our sentence is marked. A page that stands still for two
seconds longer than without us, that complains, dies or has another text fails;
so does one at which the background, or another script of ours, complains.
`;

/** More than this, and more than three times as long as without us, is a hang. Milliseconds. */
const longestStandstill = 2_000;

interface Visit {
  longest: number;
  text: number;
  errors: string[];
}

await runCommand({ help, options: {} }, async ({ positionals }) => {
  const wanted = hostilePages.filter(({ name }) => positionals.length === 0 || positionals.some(part => name.includes(part)));
  const kinds: Browser[] = ['chrome', 'firefox'];
  ensureBrowsers(kinds);
  let failed = 0;
  await print(`${row('page', 'browser', 'without', 'with', 'state', 'marked', 'verdict')}\n`);
  for (const kind of kinds) {
    buildExtension(kind);
    failed += await visitAll(kind, wanted);
  }
  await print(`${wanted.length * kinds.length - failed} passed, ${failed} failed\n`);
  if (failed > 0) process.exitCode = 1;
});

async function visitAll(kind: Browser, pages: readonly HostilePage[]): Promise<number> {
  const session = await launch(kind, { headless: true, more: outspoken });
  const [control, server] = [await launchControl(kind), await serveHostile()];
  const complaints = hearComplaints(session);
  const own = await session.openOwnPage('src/popup/popup.html');
  let failed = 0;
  for (const hostile of pages) {
    const address = server.addressOf(hostile.name);
    const without = await visit(await control.newPage(), address, async () => true);
    let state = '';
    let marks: string[] = [];
    const look = async (page: Awaited<ReturnType<typeof control.newPage>>) => {
      state = await statusOf(own, address);
      marks = state.startsWith('covered') ? await marked(page) : [];
      return state.startsWith('failed') || marks.some(text => text.includes(sentence));
    };
    const ours = await visit(await session.browser.newPage(), address, look);
    const [complaint] = complaints();
    const verdict = complaint === undefined ? judge(hostile, without, ours, state, marks) : `we complain: ${complaint}`;
    if (verdict !== 'ok') failed++;
    const isMarked = marks.some(text => text.includes(sentence));
    await print(`${row(hostile.name, kind, String(without?.longest), String(ours?.longest), state, isMarked ? 'yes' : 'no', verdict)}\n`);
  }
  server.close();
  await Promise.all([session.close(), control.close()]);
  return failed;
}

/** Opens a page and waits until it is as it should be, or has had time for it. Nothing if it died. */
async function visit<P extends Awaited<ReturnType<Awaited<ReturnType<typeof launchControl>>['newPage']>>>(
  page: P,
  address: string,
  isDone: (page: P) => Promise<boolean>,
): Promise<Visit | undefined> {
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(String(error)));
  page.on('console', message => message.type() === 'error' && errors.push(message.text()));
  try {
    await page.goto(address, { timeout: 120_000 });
    const deadline = Date.now() + 8_000;
    while (!(await isDone(page)) && Date.now() < deadline) await new Promise(wait => setTimeout(wait, 200));
    await new Promise(wait => setTimeout(wait, 1_500));
    return { ...(await stateOf(page)), errors };
  } catch (error) {
    await print(`${String(error)}\n`);
    return undefined;
  } finally {
    await page.close().catch(() => undefined);
  }
}

function judge(hostile: HostilePage, without: Visit | undefined, ours: Visit | undefined, state: string, marks: string[]): string {
  // What the browser can't bear by itself is none of our doing.
  if (!without) return 'ok';
  if (!ours) return 'died';
  if (ours.errors.length > without.errors.length) return ours.errors.at(-1) ?? 'errors';
  if (ours.longest - without.longest > longestStandstill && ours.longest > 3 * without.longest) return 'hangs';
  if (ours.text !== without.text && !/every frame/.test(hostile.name)) return 'other text';
  if (!state.startsWith('covered')) return 'not covered';
  if (hostile.isTooLarge !== undefined && hostile.isTooLarge !== state.includes('too large')) return 'not said to be too large';
  return hostile.mayBeUnmarked || marks.some(text => text.includes(sentence)) ? 'ok' : 'not marked';
}

function row(...cells: string[]): string {
  const widths = [62, 8, 8, 8, 20, 7, 0];
  return cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' ');
}
