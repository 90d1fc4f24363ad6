import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const toll = 'Washington says that fentanyl from Mexico, made with chemicals from China, kills some 100,000 Americans a year.';
const talks = 'China and the United States resume their counternarcotics talks in Beijing on Tuesday, 30 January 2024, to fight fentanyl.';

let folder: string;
let page: string;
let text: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sourcemark-cli-'));
  page = join(folder, 'page.html');
  text = join(folder, 'text.txt');
  writeFileSync(page, `<!doctype html><html lang="en"><body><article><h1>Talks</h1><p>${talks}</p><p>${toll}</p></article></body></html>`);
  writeFileSync(text, `${talks}\n\n${toll}\n`);
  // The first call bundles the command, which a busy machine takes its time for.
  annotate(['--help']);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

function annotate(args: string[], input?: string) {
  const { INIT_CWD: _, ...env } = process.env;
  const { stdout, stderr, status } = spawnSync(process.execPath, [resolveRun(), 'annotate', ...args], {
    cwd: folder,
    env,
    input,
    encoding: 'utf8',
  });
  return { stdout, stderr, status, lines: stdout.split('\n').slice(0, -1) };
}

function resolveRun(): string {
  return join(import.meta.dirname, '../../src/cli/run.mjs');
}

describe('annotate --json', { timeout: 30_000 }, () => {
  it('prints one object a line, in the order given, under the names given', () => {
    const { lines, status } = annotate(['--json', 'text.txt', page, 'text.txt']);
    expect(status).toBe(0);
    expect(lines.map(line => JSON.parse(line).file)).toEqual(['text.txt', page, 'text.txt']);
  });

  it('finds the same claims in a page and in its text', () => {
    const [fromPage, fromText] = annotate(['--json', page, text]).lines.map(line => JSON.parse(line));
    const claims = (reading: { findings: { claim: string }[] }) => reading.findings.map(({ claim }) => claim).sort();
    expect(claims(fromText)).toContain('overdose-deaths-100k');
    expect(claims(fromPage)).toEqual(claims(fromText));
    expect(fromPage).toMatchObject({ lang: 'en', topic: 'core' });
  });

  it('gives each finding the promised keys', () => {
    const { findings } = JSON.parse(annotate(['--json', text]).stdout);
    const keys = 'claim relation voice anonymous cue drift exact prefix suffix block start end score why'.split(' ');
    for (const finding of findings) expect(Object.keys(finding)).toEqual(keys);
    const found = findings.find((finding: { claim: string }) => finding.claim === 'overdose-deaths-100k');
    expect(found).toMatchObject({ exact: toll, block: 1, start: 0, end: toll.length, voice: 'us', relation: 'same' });
  });

  it('reads a page or text from standard input', () => {
    const fromText = JSON.parse(annotate(['--json', '-'], `${talks}\n\n${toll}`).stdout);
    const fromPage = JSON.parse(annotate(['--json', '-'], `<p>${talks}</p><p>${toll}</p>`).stdout);
    expect(fromText.file).toBe('-');
    expect(fromText.findings.map(({ exact }: { exact: string }) => exact)).toContain(toll);
    expect(fromPage.findings.map(({ exact }: { exact: string }) => exact)).toContain(toll);
  });

  it('finds nothing in an empty file', () => {
    writeFileSync(join(folder, 'empty.txt'), '');
    expect(JSON.parse(annotate(['--json', 'empty.txt']).stdout)).toMatchObject({ topic: 'none', findings: [] });
  });
});

describe('annotate', { timeout: 30_000 }, () => {
  it('does the other files when one cannot be read, and exits with 1', () => {
    const { lines, stderr, status } = annotate(['--json', text, 'missing.html', '.', 'story.pdf', page]);
    expect(lines.map(line => JSON.parse(line).file)).toEqual([text, page]);
    expect(stderr).toContain('missing.html: no such file');
    expect(stderr).toContain('story.pdf: is neither .html, .htm nor .txt');
    expect(status).toBe(1);
  });

  it('prints the findings for people without --json', () => {
    const { stdout, status } = annotate([text]);
    expect(stdout).toContain(toll);
    expect(stdout).toContain('overdose-deaths-100k');
    expect(stdout).toContain('voice us');
    expect(status).toBe(0);
  });

  it('tells with --explain, for each sentence, what it names and what nearly matched', () => {
    const { stdout, stderr, status } = annotate(['--explain', text, page]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^${text}: topic core, language en\\n`));
    expect(stdout).toContain(`\n${page}: topic core, language en\n`);
    const [, ofToll = ''] = stdout.split(`  block 1: ${toll}\n`);
    expect(ofToll).toMatch(/^ {4}names .*fentanyl “fentanyl”.*\n {4}stands by the words of us \(Washington says\)/);
    expect(ofToll).toMatch(/ {4}makes overdose-deaths-100k, \d+\.\d above the threshold\n/);
    expect(ofToll).toMatch(/ {6}[\w-]+: (?:fits|lacks .+)\n/);
  });

  it('explains to people alone', () => {
    const { stdout, stderr, status } = annotate(['--explain', '--json', text]);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain('--explain is for reading and goes without --json.');
  });

  it('explains itself', () => {
    const { stdout, status } = annotate(['--help']);
    expect(stdout).toContain('npm run --silent annotate -- [--json | --explain] FILE…');
    expect(status).toBe(0);
  });

  it.each([
    ['an unknown option', ['--jsn', 'a.html'], "Unknown option '--jsn'"],
    ['no file', [], 'Name at least one file.'],
  ])('is clear about %s', (_case, args, message) => {
    const { stdout, stderr, status } = annotate(args);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});
