import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf } from './pages.ts';
import type { Row } from './row.ts';
import type { Family } from './setting.ts';

const folder = 'dist/bench/saved';
const counts = [250, 1_000] as const;
const words = 1_000;

interface Run {
  /** Seconds of one core. */
  time: number;
  /** Megabytes, at most. */
  memory: number;
}

/** Saved pages in one call of the command line. */
export const savedPages: Family = async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = Array.from({ length: counts[1] }, (_, at) => {
    const file = join(folder, `${at}.html`);
    writeFileSync(file, pageOf(words + at, at % 2 === 0 ? 'on' : 'off'));
    return file;
  });
  // The first call bundles the command, should it be older than its sources.
  await annotate(files.slice(0, 1));
  const start = await annotate(files.slice(0, 1));
  const fewer = await annotate(files.slice(0, counts[0]));
  const all = await annotate(files);
  const row = { browser: 'node', words } as const;
  const perPage = (run: Run, pages: number) => ((run.time - start.time) / (pages - 1)) * 1_000;
  const few = `${counts[0]} pages`;
  return [
    { ...row, what: 'annotate, 1,000 saved pages, one core', figure: counts[1] / all.time, unit: 'pages/s' },
    {
      ...row,
      what: 'annotate, time a page',
      figure: perPage(all, counts[1]),
      unit: 'ms',
      against: { what: few, figure: perPage(fewer, counts[0]) },
      goal: { of: 'ratio', most: 1.1 },
    },
    {
      ...row,
      what: 'annotate, memory at most',
      figure: all.memory,
      unit: 'MB',
      against: { what: few, figure: fewer.memory },
      goal: { of: 'ratio', most: 1.1 },
    },
  ] satisfies Row[];
};

/** What a call costs, as the process itself tells at its end. */
async function annotate(files: readonly string[]): Promise<Run> {
  const usage = 'const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();';
  const tell = `process.on("exit", () => { ${usage} process.stderr.write("\\n" + (userCPUTime + systemCPUTime) + " " + maxRSS); })`;
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, 'src/cli/run.mjs', 'annotate', ...files],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let told = '';
  child.stderr.on('data', chunk => {
    told += chunk;
  });
  const code = await new Promise(ended => child.on('exit', ended));
  const [time, memory] = told.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  if (code !== 0 || time === undefined || memory === undefined) throw new Error(`annotate failed: ${told}`);
  return { time: time / 1_000_000, memory: memory / 1_000 };
}
