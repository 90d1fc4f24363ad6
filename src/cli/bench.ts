import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { size } from '../../tests/bench/budgets.ts';
import { churn } from '../../tests/bench/churn.ts';
import { growthOf } from '../../tests/bench/growth.ts';
import { input } from '../../tests/bench/input.ts';
import { loading } from '../../tests/bench/loading.ts';
import { marking } from '../../tests/bench/marking.ts';
import { matching } from '../../tests/bench/matching.ts';
import { memory } from '../../tests/bench/memory.ts';
import { openSetting } from '../../tests/bench/open-setting.ts';
import { others } from '../../tests/bench/others.ts';
import { reading } from '../../tests/bench/reading.ts';
import { isMet, type Row } from '../../tests/bench/row.ts';
import { savedPages } from '../../tests/bench/saved-pages.ts';
import type { Family } from '../../tests/bench/setting.ts';
import { spot } from '../../tests/bench/spot.ts';
import { spotted } from '../../tests/bench/spotted.ts';
import { tableOf } from '../../tests/bench/table.ts';
import { buildExtension } from './build-extension.ts';
import { Misuse, runCommand } from './command.ts';
import { fromWhereTyped } from './input.ts';
import { ensureBrowsers } from './install-browser.ts';
import { print } from './output.ts';

const families: Record<string, Family> = {
  size,
  spot,
  loading,
  reading,
  matching,
  marking,
  spotted,
  input,
  churn,
  memory,
  others,
  'saved-pages': savedPages,
};
const usualFile = 'dist/bench.json';

const help = `Measures the built extension in real browsers, on made-up news pages of
1,000, 10,000 and 100,000 words, and prints a table of ratios with their goals.

  npm run bench [-- --loads N] [--json FILE] [--compare FILE] [FAMILY…]

  FAMILY     only these rows: ${Object.keys(families)
    .join(', ')
    .replace(/(.{50}\S*) /, '$1\n             ')}
  --loads    how many fresh loads a figure is the median of, 15 if not given
  --json     where the rows are saved, ${usualFile} if not given
  --compare  shows what an earlier run, saved so, had reached
  --help     this text

Milliseconds are this machine's, at this moment; the ratios are what counts.
`;

const options = {
  loads: { type: 'string', default: '15' },
  json: { type: 'string' },
  compare: { type: 'string' },
} as const;

await runCommand({ help, options }, async ({ values, positionals }) => {
  const unknown = positionals.filter(name => !(name in families));
  if (unknown.length > 0) throw new Misuse(`There is no family ${unknown.join(', ')}.`);
  const loads = Number(values.loads);
  if (!(Number.isInteger(loads) && loads > 0)) throw new Misuse(`--loads is a whole number, not ${values.loads}.`);
  const earlier = values.compare === undefined ? undefined : readRows(fromWhereTyped(values.compare));
  ensureBrowsers(['chrome', 'firefox']);
  for (const kind of ['chrome', 'firefox'] as const) buildExtension(kind);
  const rows = await measure(positionals, loads);
  const file = values.json === undefined ? usualFile : fromWhereTyped(values.json);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(rows, null, 1)}\n`);
  const missed = rows.filter(row => !isMet(row)).length;
  await print(
    `${tableOf(rows, earlier)}\n${rows.filter(({ goal }) => goal).length - missed} goals met, ${missed} missed. Saved in ${file}.\n`,
  );
});

async function measure(wanted: readonly string[], loads: number): Promise<Row[]> {
  const setting = await openSetting(loads);
  const rows: Row[] = [];
  try {
    for (const [name, family] of Object.entries(families)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      process.stderr.write(`${name} …\n`);
      rows.push(...(await family(setting)));
    }
  } finally {
    await setting.close();
  }
  return [...rows, ...growthOf(rows)];
}

function readRows(file: string): Row[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Row[];
  } catch {
    throw new Misuse(`${file} is no saved run.`);
  }
}
