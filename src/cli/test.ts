import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './command.ts';
import { ensureBrowsers } from './install-browser.ts';
import { print } from './output.ts';
import { type Tally, tallyOf } from './test-tally.ts';

const help = `Runs everything: types, lint, unused code, the build, and all tests.

  npm test

Its last line is "N passed, N failed"; each static check counts as one.
`;

const checks = [
  ['tsc'],
  ['tsc', '-p', 'src/engine'],
  ['biome', 'check'],
  ['knip'],
  ['vite', 'build', '--mode', 'chrome', '--logLevel', 'warn'],
  ['vite', 'build', '--mode', 'firefox', '--logLevel', 'warn'],
];

await runCommand({ help, options: {} }, async () => {
  ensureBrowsers(['chrome', 'firefox']);
  const tallies = [];
  for (const command of checks) tallies.push(await check(command));
  tallies.push(runTests());
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  await print(`\n${passed} passed, ${failed} failed\n`);
  if (failed > 0) process.exitCode = 1;
});

async function check(command: string[]): Promise<Tally> {
  const { status, stdout, stderr } = npx(command, 'pipe');
  await print(`${status === 0 ? 'ok    ' : 'failed'} ${command.join(' ')}\n`);
  if (status !== 0) await print(`${stdout}${stderr}\n`);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Vitest tells people as it goes, and us by a file at the end. */
function runTests(): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'sourcemark-test-'));
  const report = join(folder, 'report.json');
  try {
    const { status } = npx(['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], 'inherit');
    return tallyOf(readReport(report), status === 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // Vitest did not get as far as writing one; its exit code says the rest.
    return {};
  }
}

function npx(command: string[], output: 'pipe' | 'inherit') {
  const [program = '', ...args] = command;
  return spawnSync(join('node_modules/.bin', program), args, {
    stdio: ['ignore', output, output],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
}
