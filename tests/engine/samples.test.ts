import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { factSets } from '../../src/facts/index.ts';
import type { Article } from '../../src/types.ts';
import { sourceKind, sourceKinds } from '../../src/ui/source-kind.ts';
import { type Sample, sampleFor, samples } from '../../src/welcome/samples/index.ts';

/** The stories of the welcome page show in every language what there is to be shown. */

const claims = new Map(factSets.flatMap(factSet => factSet.claims.map(claim => [claim.id, claim] as const)));
const engine = createEngine(factSets);

function read({ lang, headline, paragraphs }: Sample) {
  const blocks: Article['blocks'] = [
    { kind: 'heading', text: headline },
    ...paragraphs.map(text => ({ kind: 'paragraph' as const, text })),
  ];
  return engine({ url: '', lang, title: '', blocks });
}

describe.each(samples.map(sample => [sample.lang, sample] as const))('the story in %s', (lang, sample) => {
  const { topic, lang: language, findings } = read(sample);

  it('is about the subject, and read in its language', () => {
    expect(topic).toBe('core');
    expect(lang).toMatch(new RegExp(`^${language}\\b`));
  });

  it('has claims of all kinds of source', () => {
    const kinds = new Set(findings.map(({ claim }) => claims.get(claim)?.source).map(source => source && kindOf(source)));
    expect([...kinds].sort()).toEqual([...sourceKinds].sort());
  });

  it('departs from the source story on purpose', () => {
    const drifts = findings.flatMap(({ claim, drift }) => drift.map(({ kind }) => `${claim} ${kind}`));
    expect(drifts.sort()).toEqual([
      'china-blocked-payments anonymity-dropped',
      'china-shut-company other-value',
      'china-shut-company source-multiplied',
      'overdose-deaths-100k other-value',
      'overdose-deaths-100k stated-as-fact',
    ]);
  });

  it('gives Beijing a hearing, and has a sentence with two claims', () => {
    expect(findings.filter(({ voice }) => voice === 'china').length).toBeGreaterThan(0);
    const spans = findings.map(({ block, start, end }) => `${block}:${start}:${end}`);
    expect(new Set(spans).size).toBeLessThan(spans.length);
  });

  it('has near misses, which are not marked', () => {
    const unmarked = ['Ohio', '俄亥俄', 'paint', 'peinture', 'pintura', 'Farben', '油漆'];
    expect(sample.paragraphs.filter(text => unmarked.some(word => text.includes(word)))).toHaveLength(2);
    expect(findings.filter(({ exact }) => unmarked.some(word => exact.includes(word)))).toEqual([]);
  });
});

describe('the stories', () => {
  it('are all listed', () => {
    const files = readdirSync('src/welcome/samples').filter(name => name.endsWith('.json'));
    expect(samples.map(({ lang }) => `${lang}.json`).sort()).toEqual(files.sort());
  });

  it.each([
    ['fr', 'fr'],
    ['de-AT', 'de'],
    ['zh-CN', 'zh-Hans'],
    ['zh-HK', 'zh-Hant'],
    ['zh-TW', 'zh-Hant'],
    ['ar', 'en'],
  ])('for a reader of %s are told in %s', (tag, lang) => {
    expect(sampleFor(tag).lang).toBe(lang);
  });
});

function kindOf({ party, anonymous }: { party: 'us' | 'china' | 'press'; anonymous: boolean }) {
  return sourceKind({ source: { party, anonymous, who: '', channel: 'reporter', count: 0 } });
}
