import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { factSets } from '../../src/facts/index.ts';

const languages = ['de', 'en', 'es', 'fr', 'zh-Hans', 'zh-Hant'];
const folder = 'src/facts/us-china-fentanyl-2024/examples';
const claims = factSets.find(({ about }) => about.id === 'us-china-fentanyl-2024')?.claims.map(({ id }) => id) ?? [];

const text = v.pipe(v.string(), v.trim(), v.minLength(8));
const label = v.strictObject({
  claim: v.picklist(claims),
  relation: v.picklist(['same', 'differs', 'denied']),
  voice: v.picklist(['us', 'china', 'other', 'none']),
  anonymous: v.boolean(),
});
const example = v.strictObject({ before: v.optional(text), text, labels: v.array(label) });
const schema = v.strictObject({
  claim: v.picklist(claims),
  lang: v.picklist(languages),
  match: v.array(example),
  near: v.array(example),
});
type Examples = v.InferOutput<typeof schema>;
type Example = v.InferOutput<typeof example>;

const read = (lang: string, claim: string): Examples =>
  v.parse(schema, JSON.parse(readFileSync(join(folder, lang, `${claim}.json`), 'utf8')));
const namesIn = (lang: string) => readdirSync(join(folder, lang)).map(file => file.replace(/\.json$/, ''));
/** A text without what does not make it another sentence. */
const bare = (sentence: string) => sentence.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
const carries = (claim: string) => (one: Example) => one.labels.some(label => label.claim === claim);

describe.each(languages)('the example sentences (%s)', lang => {
  it('are there for each claim, and for nothing else', () => {
    expect(namesIn(lang).sort()).toEqual([...claims].sort());
  });

  it('are all different', () => {
    const all = namesIn(lang).flatMap(claim => [...read(lang, claim).match, ...read(lang, claim).near].map(({ text }) => bare(text)));
    expect(all.filter((one, index) => all.indexOf(one) < index)).toEqual([]);
  });

  describe.each(claims)('%s', claim => {
    const { claim: itself, lang: language, match, near } = read(lang, claim);

    it('are in the file of their claim and language', () => {
      expect([itself, language]).toEqual([claim, lang]);
    });

    it('carry the claim where they match, and do not where they nearly do', () => {
      expect(match.filter(one => !carries(claim)(one)).map(({ text }) => text)).toEqual([]);
      expect(near.filter(carries(claim)).map(({ text }) => text)).toEqual([]);
    });

    it('name a claim once a sentence, and nobody unnamed where nobody speaks', () => {
      const wrong = [...match, ...near].filter(
        ({ labels }) =>
          new Set(labels.map(({ claim }) => claim)).size < labels.length ||
          labels.some(({ voice, anonymous }) => voice === 'none' && anonymous),
      );
      expect(wrong.map(({ text }) => text)).toEqual([]);
    });

    it('are enough, of every relation and in several voices', () => {
      const own = match.flatMap(({ labels }) => labels.filter(label => label.claim === claim));
      expect(match.length).toBeGreaterThanOrEqual(15);
      expect(near.length).toBeGreaterThanOrEqual(10);
      expect(new Set(own.map(({ relation }) => relation))).toEqual(new Set(['same', 'differs', 'denied']));
      expect(new Set(own.map(({ voice }) => voice)).size).toBeGreaterThan(1);
    });
  });
});
