import { describe, expect, it } from 'vitest';
import { checkFactSet, checkFactSets } from '../../src/facts/load.ts';
import { asFiles, folder, problemsOf, validFiles } from './tea.ts';

describe('a valid fact set', () => {
  it('is put together from its files', () => {
    const set = checkFactSet(asFiles(validFiles()));
    expect(set.about.id).toBe('tea-2020');
    expect(set.claims.map(({ id }) => id)).toEqual(['china-likes-tea', 'us-likes-tea']);
    expect(set.records.map(({ id }) => id)).toEqual(['customs-2020']);
    expect(set.words.map(({ lang }) => lang)).toEqual(['en']);
    expect(set.model?.weights).toEqual({ tea: { '': [0, 3] }, us: { tea: [0, 1.5] } });
  });

  it('needs no words', () => {
    const { [`${folder}/words/en.json`]: _, ...files } = asFiles(validFiles());
    expect(checkFactSet(files).words).toEqual([]);
  });

  it('needs no model', () => {
    const { [`${folder}/model.json`]: _, ...files } = asFiles(validFiles());
    expect(checkFactSet(files)).not.toHaveProperty('model');
  });

  it('may say whose stance a claim is, and which concepts are stances', () => {
    const files = validFiles();
    Object.assign(files.claim, { stance: 'us' });
    files.about.stances = ['like'];
    const set = checkFactSet(asFiles(files));
    expect(set.claims.map(({ stance }) => stance)).toEqual([undefined, 'us']);
    expect(set.about.stances).toEqual(['like']);
  });
});

describe('the error', () => {
  it('tells everything at once', () => {
    const files = validFiles();
    files.claim.source.party = 'usa';
    files.record.date = 'early 2020';
    Reflect.deleteProperty(files.other.statement, 'fr');
    expect(() => checkFactSet(asFiles(files))).toThrow(
      /^The fact sets have 3 problems:\n {2}.*us-likes-tea\.json: source\.party: .*\n {2}.*customs-2020\.json: date: .*\n {2}.*china-likes-tea\.json: statement: /,
    );
  });

  it('tells of several fact sets', () => {
    const files = validFiles();
    files.claim.source.party = 'usa';
    const elsewhere = Object.fromEntries(
      Object.entries(asFiles(files)).map(([path, content]) => [path.replace('tea-2020', 'coffee'), content]),
    );
    const found = problemsOf(() => checkFactSets({ ...asFiles(validFiles()), ...elsewhere }));
    expect(found).toContain('src/facts/coffee/claims/us-likes-tea.json: source.party: must be "us" or "china" or "press", not "usa"');
    expect(found).toContain('src/facts/coffee/about.json: id: is “tea-2020” but the folder is called “coffee”');
    expect(found.filter(problem => problem.endsWith('another fact set has a claim of this name')).length).toBe(2);
  });
});
