import { describe, expect, it } from 'vitest';
import { factSets } from '../../src/facts/index.ts';
import { notesFor } from '../../src/facts/notes.ts';
import type { FactSet, Finding, Relation } from '../../src/types.ts';

const set = factSets.find(({ about }) => about.id === 'us-china-fentanyl-2024');
if (!set) throw new Error('the fact set is gone');

const finding = (claim: string, relation: Relation = 'same'): Finding => ({
  claim,
  relation,
  voice: 'none',
  anonymous: false,
  cue: '',
  drift: [],
  exact: '',
  prefix: '',
  suffix: '',
  score: 1,
  why: [],
  block: 0,
  start: 0,
  end: 0,
});

describe('a note', () => {
  const notes = notesFor([finding('china-shut-company')], set, 'en');

  it('is there for each claim found, once, and for no other', () => {
    const found = [finding('us-delegation'), finding('us-delegation', 'differs'), finding('of-another-set')];
    expect(Object.keys(notesFor(found, set, 'en'))).toEqual(['us-delegation']);
  });

  it('tells the source', () => {
    expect(notes['china-shut-company']?.source).toMatchObject({
      party: 'us',
      anonymous: true,
      who: 'An unnamed US official',
      channel: 'remark-to-reporters',
      occasion: 'The week before the Beijing meeting',
      anonymityReason: 'not-given',
      count: 1,
      caveat: expect.stringContaining('The company is not named.'),
    });
  });

  it('leaves out what is not known', () => {
    const source = notesFor([finding('talks-resume-beijing')], set, 'en')['talks-resume-beijing']?.source ?? {};
    expect(Object.keys(source)).not.toContain('occasion');
    expect(Object.keys(source)).not.toContain('anonymityReason');
  });

  it('cites the public record', () => {
    const records = notes['china-shut-company']?.records ?? [];
    expect(records.map(({ date }) => date)).toEqual(['2024-01-28', '2024-01-28', '2023-12-12']);
    expect(records[0]).toMatchObject({ publisher: 'The White House', url: expect.stringMatching(/^https:/) });
    expect(records[2]).toMatchObject({ reportedBy: 'Warren News' });
  });

  it('is plain data, which crosses between the parts as it is', () => {
    expect(JSON.parse(JSON.stringify(notes))).toEqual(notes);
  });
});

describe('the other side', () => {
  const answers = (...findings: Finding[]) =>
    notesFor([finding('us-blames-china'), ...findings], set, 'en')['us-blames-china']?.otherSide.map(({ id, onPage }) => [id, onPage]);

  it.each([
    ['no sentence', [], false],
    ['the same', [finding('china-criticises-us-laxity')], true],
    ['it with other details', [finding('china-criticises-us-laxity', 'differs')], true],
    ['only a denial', [finding('china-criticises-us-laxity', 'denied')], false],
    ['a denial and the same', [finding('china-criticises-us-laxity', 'denied'), finding('china-criticises-us-laxity')], true],
  ])('where the page has %s', (_case, findings, onPage) => {
    expect(answers(...findings)).toEqual([
      ['china-criticises-us-laxity', onPage],
      ['china-criticises-us-awareness', false],
    ]);
  });

  it('says who answers', () => {
    const [answer] = notesFor([finding('us-blames-china')], set, 'en')['us-blames-china']?.otherSide ?? [];
    expect(answer?.who).toMatch(/^Beijing/);
  });
});

describe('the language', () => {
  const statement = (uiLang: string, texts: Record<string, string>) => {
    const claims = set.claims.slice(0, 1).map(claim => ({ ...claim, statement: { en: 'en', ...texts } }));
    const small: FactSet = { ...set, claims };
    return Object.values(notesFor([finding(claims[0]?.id ?? '')], small, uiLang))[0]?.statement;
  };
  const written = { fr: 'fr', zh_CN: 'zh_CN', zh_TW: 'zh_TW', pt_BR: 'pt_BR' };

  it.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['fr_CA', 'fr'],
    ['en-GB', 'en'],
    ['zh-TW', 'zh_TW'],
    ['zh-Hant', 'zh_TW'],
    ['zh-HK', 'zh_TW'],
    ['zh', 'zh_CN'],
    ['zh-Hans-SG', 'zh_CN'],
    ['pt', 'pt_BR'],
    ['pt-PT', 'pt_BR'],
    ['sv', 'en'],
    ['', 'en'],
    ['no language', 'en'],
  ])('for a reader of %j is %s', (uiLang, expected) => {
    expect(statement(uiLang, written)).toBe(expected);
  });

  it('of all parts is the reader’s', () => {
    const note = notesFor([finding('us-blames-china')], set, 'fr')['us-blames-china'];
    expect(note?.source.who).toMatch(/^Washington\u00a0: les autorités/);
    expect(note?.otherSide[0]?.who).toMatch(/^Pékin/);
    expect(note?.records[0]?.publisher).toBe('Ministère chinois des Affaires étrangères');
  });
});
