import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkedFactSets, MODEL } from '../../src/facts/vite-plugin.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'facts-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** Builds a project of one line, whose fact sets are those of the test. */
function buildIt(main = 'export default 1;', output: Rolldown.OutputOptions = {}) {
  write('main.js', main);
  return build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [checkedFactSets()],
    build: { write: false, rolldownOptions: { input: join(root, 'main.js'), output, preserveEntrySignatures: 'strict' } },
  });
}

const about = {
  id: 'tea',
  version: '1.0.0',
  languages: ['en'],
  title: { en: 'Tea' },
  story: { summary: { en: 'A story' }, dateline: 'Beijing', lang: 'fr', published: '2020-01-31' },
  encodedBy: { en: 'Somebody' },
  knownGaps: [],
  topic: { drug: [], core: [], related: [] },
  parties: {},
  stances: [],
};

describe('a build', () => {
  it('succeeds with a valid fact set', async () => {
    write('src/facts/tea/about.json', JSON.stringify(about));
    await expect(buildIt()).resolves.toBeTruthy();
  });

  it('keeps the models in modules of their own', async () => {
    const model = {
      network: { threshold: 0, largest: 1, biases: [0], outputs: {}, rows: { 'a-lone-feature': { '': 'O' } } },
      heads: [],
      weights: {},
    };
    write('src/facts/tea/about.json', JSON.stringify(about));
    write('src/facts/tea/model.json', JSON.stringify(model));
    write('src/facts/index.ts', 'export const factSets = [];');
    const built = await buildIt("export { factSets } from './src/facts/index.ts';", {
      codeSplitting: { groups: [{ name: 'models', test: (id: string) => id.includes(MODEL) }] },
    });
    const chunks = [built]
      .flat()
      .flatMap(one => ('output' in one ? one.output : []))
      .flatMap(file => (file.type === 'chunk' ? [file] : []));
    expect(chunks.filter(({ code }) => code.includes('a-lone-feature')).map(({ name }) => name)).toEqual(['models']);
    expect(chunks.filter(({ code }) => code.includes('Somebody')).map(({ name }) => name)).not.toContain('models');
  });

  it('fails with an invalid file, and names it', async () => {
    write('src/facts/tea/about.json', JSON.stringify({ ...about, version: 1 }));
    write('src/facts/tea/claims/hot.json', '{}');
    const failed = expect(buildIt()).rejects;
    await failed.toThrow('src/facts/tea/about.json: version: must be a text, not 1');
  });

  it.each([
    ['{\n  "id": "tea"\n  "version": "1.0.0"\n}', "line 3, column 3: Expected ',' or '}' after property value"],
    ['{\n  "id": "tea",\n', 'line 3, column 1: '],
    ['{ "id": tea }', 'is not valid JSON'],
    ['', 'line 1, column 1: '],
  ])('fails with a file that is no JSON, and tells the place: %j', async (text, message) => {
    write('src/facts/tea/about.json', text);
    const failure = await buildIt().then(String, String);
    expect(failure).toContain('src/facts/tea/about.json: is no JSON: ');
    expect(failure).toContain(message);
  });
});
