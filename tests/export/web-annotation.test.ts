import { describe, expect, it } from 'vitest';
import { webAnnotations } from '../../src/export/web-annotation.ts';
import type { ReadPage } from '../../src/types.ts';
import { english } from '../ui/translator.ts';
import { breaches } from './annotation-model.ts';
import { read } from './read-page.ts';

function collection(from: ReadPage = read) {
  let made = 0;
  return JSON.parse(webAnnotations(from, english, () => `urn:uuid:${++made}`));
}

describe('the annotations', () => {
  it('keep what the data model demands', () => {
    expect(breaches(collection())).toEqual([]);
  });

  it('keep it where there are none', () => {
    const none = collection({ ...read, annotated: { ...read.annotated, dismissed: [0, 1, 2, 3, 4, 5] } });
    expect(breaches(none)).toEqual([]);
    expect(none).toMatchObject({ total: 0 });
  });

  it('say for programs what was found, and for people who stands behind it', () => {
    const item = collection().first.items[2];
    const values = (purpose: string) =>
      item.body.filter((body: { purpose: string }) => body.purpose === purpose).map(({ value }: { value: string }) => value);
    expect(values('classifying')).toEqual(['claim:china-shut-company']);
    expect(values('tagging')).toEqual(['relation:differs', 'voice:us', 'anonymous:true', 'drift:other-value', 'drift:source-multiplied']);
    expect(values('describing').join('\n')).toContain('In the source story: An unnamed US official');
    expect(item.body.at(-1)).toEqual({ type: 'SpecificResource', purpose: 'linking', source: expect.stringMatching(/^https:/) });
  });

  it('point at the sentence by its words and by its place', () => {
    expect(collection().first.items[2].target).toMatchObject({
      source: 'https://www.example.com/talks',
      selector: [
        { type: 'TextQuoteSelector', exact: expect.stringContaining('two companies'), prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start: 1200, end: 1310 },
      ],
    });
  });
});

describe('the check of the model', () => {
  it.each([
    ['an annotation without target', { target: undefined }],
    ['a local time', { created: '2024-01-30T09:00:00+01:00' }],
    ['a position in words', { target: { source: 'https://a.example', selector: { type: 'TextPositionSelector', start: 'one', end: 2 } } }],
    ['a body without value', { body: { type: 'TextualBody' } }],
    ['an unknown motivation', { motivation: 'judging' }],
  ])('notices %s', (_what, change) => {
    const changed = collection();
    Object.assign(changed.first.items[0], change);
    expect(breaches(changed).length).toBeGreaterThan(0);
  });
});
