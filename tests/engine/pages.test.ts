import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleOf } from '../../src/cli/saved-page.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { factSets } from '../../src/facts/index.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => articleOf(readFileSync(join(root, path), 'utf8'), 'html');
const engine = createEngine(factSets);
const pages = ['demo', 'tests/extension/pages'].flatMap(folder =>
  readdirSync(join(root, folder))
    .filter(file => file.endsWith('.html'))
    .map(file => `${folder}/${file}`),
);

describe.each(pages)('%s', path => {
  const article = read(path);
  const { findings } = engine(article);
  const textAt = ({ block, start, end }: { block: number; start: number; end: number }) => article.blocks[block]?.text.slice(start, end);

  it('has findings that are where they say they are', () => {
    for (const finding of findings) {
      const text = article.blocks[finding.block]?.text ?? '';
      expect(finding.exact).toBe(textAt(finding));
      expect(finding.exact.length).toBeGreaterThan(0);
      expect(text.slice(0, finding.start).endsWith(finding.prefix)).toBe(true);
      expect(text.slice(finding.end).startsWith(finding.suffix)).toBe(true);
      expect(finding.prefix.length).toBe(Math.min(32, finding.start));
    }
  });

  it('has reasons and drift that are where they say they are', () => {
    const places = findings.flatMap(({ why, drift }) => [...why, ...drift]);
    expect(places.filter(place => textAt(place) !== place.text || place.text === '')).toEqual([]);
    expect(findings.filter(({ why }) => why.length === 0)).toEqual([]);
  });

  it('has a cue where somebody is said to speak, and none elsewhere', () => {
    for (const { voice, anonymous, cue, why } of findings) {
      if (voice === 'none') expect([cue, anonymous]).toEqual(['', false]);
      const attributions = why.filter(({ kind }) => kind === 'attribution').map(({ text }) => text);
      expect(attributions).toEqual(cue === '' ? [] : [cue]);
    }
  });

  it('has each claim once a sentence, in reading order, with a score from 0 to 1', () => {
    const keys = findings.map(({ block, start, claim }) => `${block}:${start}:${claim}`);
    expect(new Set(keys).size).toBe(keys.length);
    const places = findings.map(({ block, start }) => block * 1e6 + start);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(findings.filter(({ score }) => !(score > 0 && score <= 1))).toEqual([]);
  });

  it('reads the same a second time, and by another engine', () => {
    expect(engine(article).findings).toEqual(findings);
    expect(createEngine(factSets)(article).findings).toEqual(findings);
  });
});

describe('the pages', () => {
  it.each([
    ['demo/story.html', 'en', 'core'],
    ['demo/recit.html', 'fr', 'core'],
    ['tests/extension/pages/talks.html', 'en', 'core'],
    ['tests/extension/pages/pourparlers.html', 'fr', 'core'],
    ['tests/extension/pages/huitan.html', 'zh', 'core'],
    ['tests/extension/pages/garden.html', 'en', 'none'],
  ])('%s is read as %s and %s', (path, lang, topic) => {
    const reading = engine(read(path));
    expect(reading).toMatchObject({ lang, topic });
    if (topic === 'none') expect(reading.findings).toEqual([]);
    else expect(reading.findings.length).toBeGreaterThan(0);
  });
});
