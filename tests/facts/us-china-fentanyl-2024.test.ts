import { describe, expect, it } from 'vitest';
import { factSets } from '../../src/facts/index.ts';
import type { Claim } from '../../src/types.ts';

const set = factSets.find(({ about }) => about.id === 'us-china-fentanyl-2024');
if (!set) throw new Error('the fact set is gone');
const { claims, records, about } = set;

/** Who stands behind each claim in the source story. */
const reporter = 'press, reporter, 0';
const washington = 'us, attributed, 1';
const beijing = 'china, attributed, 1';
const unnamed = 'us, remark-to-reporters, 1, unnamed';
const sourcing: Record<string, string> = {
  'talks-resume-beijing': reporter,
  'us-delegation': washington,
  'working-group-after-summit': reporter,
  'platform-for-coordination': 'us, statement, 1',
  'overdose-deaths-100k': washington,
  'made-in-mexico-chinese-precursors': washington,
  'medical-use-diverted': reporter,
  'us-blames-china': washington,
  'us-accuses-inaction': washington,
  'us-sanctioned-chinese-entities': reporter,
  'us-wants-exporters-pursued': washington,
  'us-wants-financing-cut': washington,
  'china-strict-drug-laws': reporter,
  'china-criticises-us-laxity': beijing,
  'china-criticises-us-awareness': beijing,
  'china-stepped-up-campaigns': beijing,
  'cooperation-suspended-years': unnamed,
  'summit-changed-situation': unnamed,
  'china-shut-company': unnamed,
  'china-blocked-payments': unnamed,
  'china-resumed-info-sharing': unnamed,
};

const summary = ({ source }: Claim) => [source.party, source.channel, source.count, ...(source.anonymous ? ['unnamed'] : [])].join(', ');
const byId = (id: string) => claims.find(claim => claim.id === id);

/** Beijing's claims, and the one on its laws that the story makes in passing. */
const ofBeijing = (id: string) => byId(id)?.source.party === 'china' || id === 'china-strict-drug-laws';

describe('the claims', () => {
  it('are the 21 of the story, each with its source', () => {
    expect(Object.fromEntries(claims.map(claim => [claim.id, summary(claim)]))).toEqual(sourcing);
  });

  it('each say what the story leaves open', () => {
    expect(claims.filter(({ source }) => source.caveat === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('of the unnamed official say on what occasion, and that the story gives no reason', () => {
    const sources = claims.filter(({ source }) => source.anonymous).map(({ source }) => source);
    expect(new Set(sources.map(source => source.occasion?.en))).toEqual(new Set(['The week before the Beijing meeting']));
    expect(new Set(sources.map(source => source.anonymityReason))).toEqual(new Set(['not-given']));
  });

  it('are answered by the other side alone', () => {
    const pairs = claims.flatMap(({ id, answeredBy }) => answeredBy.map(answer => [id, answer] as const));
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.filter(([id, answer]) => ofBeijing(id) === ofBeijing(answer))).toEqual([]);
  });

  it('hang on these figures and dates', () => {
    const value = (id: string, name: string) => byId(id)?.values.find(value => value.name === name);
    expect(value('overdose-deaths-100k', 'deaths')).toMatchObject({ amount: 100_000, approximate: true });
    expect(value('china-shut-company', 'companies')).toMatchObject({ amount: 1 });
    expect(value('talks-resume-beijing', 'meeting')).toMatchObject({ date: '2024-01-30', place: 'Beijing' });
    expect(value('summit-changed-situation', 'summit')).toMatchObject({ date: '2023-11-15' });
  });
});

describe('the public records', () => {
  it('each bear on a claim', () => {
    const cited = new Set(claims.flatMap(claim => claim.records));
    expect(records.length).toBe(17);
    expect(records.filter(({ id }) => !cited.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('stand apart from the story: those with a report’s address say whose it is', () => {
    const elsewhere = /thehill|brecorder|bankingjournal|cgtn|communicationslitigationtoday|shine\.cn/;
    const reported = records.filter(({ url }) => url !== undefined && elsewhere.test(url));
    expect(reported.length).toBe(6);
    expect(reported.filter(({ reportedBy }) => reportedBy === undefined)).toEqual([]);
  });
});

describe('all texts', () => {
  // A frame's slots name concepts, and are never shown.
  const told = claims.map(({ frames: _, ...claim }) => claim);
  const texts = Object.values({ about, told, records })
    .map(part => JSON.stringify(part))
    .join('\n');

  it('give no verdict', () => {
    expect(texts.match(/\b(?:false(?!,)|untrue|misleading|fact-check\w*|debunk\w*|faux|fausse|mensong\w*|trompeu\w*)\b/gi)).toBeNull();
  });

  it('are set as newspapers set them', () => {
    expect(texts.match(/.{10}(?:\w'\w| [:;!?»]|« |\s{2,}|\.\.\.).{10}/g)).toBeNull();
  });
});
