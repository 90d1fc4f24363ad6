import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusArticle, type LabelledDocument, placedLabels, readCorpus } from '../../src/cli/corpus.ts';
import { matchPairs } from '../../src/cli/score-match.ts';
import { outcomeOf, scoreOf } from '../../src/cli/score-measure.ts';
import { errorReport, scoreReport } from '../../src/cli/score-report.ts';
import { splitCorpus } from '../../src/cli/score-split.ts';
import type { Finding, Reading } from '../../src/types.ts';

const toll = 'Some 100,000 people die each year.';
const blame = 'Washington blames Beijing.';
const toy: LabelledDocument = {
  id: 'toy-en-003',
  lang: 'en',
  topic: 'core',
  title: 'Talks resume in Beijing',
  paragraphs: [`${toll} ${blame}`, 'The weather was fine.'],
  labels: [
    { p: 0, sentence: toll, claim: 'overdose-deaths-100k', relation: 'same', voice: 'us', anonymous: true },
    { p: 0, sentence: blame, claim: 'us-blames-china', relation: 'same', voice: 'us', anonymous: false },
  ],
  title_labels: [{ sentence: 'Talks resume in Beijing', claim: 'talks-resume-beijing', relation: 'same', voice: 'none', anonymous: false }],
};

/** A reading that says exactly what the labels say, but for the changes given. */
function readingLike(document: LabelledDocument, change: (finding: Finding) => Finding = finding => finding): Reading {
  const findings = placedLabels(document).map(({ sentence, ...place }) =>
    change({ ...place, cue: '', drift: [], exact: sentence, prefix: '', suffix: '', score: 1, why: [] }),
  );
  return { lang: document.lang, topic: document.topic ?? 'none', findings };
}

function scoreOne(document: LabelledDocument, reading: Reading) {
  return scoreOf([outcomeOf(document, placedLabels(document), reading)]);
}

describe('corpus documents', () => {
  it('have the headline as block 0, with its labels', () => {
    expect(corpusArticle(toy).blocks.map(({ kind }) => kind)).toEqual(['headline', 'paragraph', 'paragraph']);
    expect(placedLabels(toy).map(({ claim, block, start }) => [claim, block, start])).toEqual([
      ['talks-resume-beijing', 0, 0],
      ['overdose-deaths-100k', 1, 0],
      ['us-blames-china', 1, toll.length + 1],
    ]);
  });

  it('may lack a headline; the first paragraph is then block 0', () => {
    const bare = { ...toy, title: '', title_labels: [] };
    expect(corpusArticle(bare).blocks).toHaveLength(2);
    expect(placedLabels(bare).map(({ block }) => block)).toEqual([0, 0]);
  });

  it('name the labelled sentence that is not there', () => {
    expect(() => placedLabels({ ...toy, paragraphs: ['Something else.'] })).toThrow(
      'toy-en-003: a labelled sentence is not in its paragraph',
    );
  });

  it('that cannot be read are named', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sourcemark-corpus-'));
    writeFileSync(join(folder, 'broken.json'), '{');
    expect(() => readCorpus(folder)).toThrow(/^broken\.json: .*JSON/);
    rmSync(folder, { recursive: true });
    expect(() => readCorpus(folder)).toThrow(`${folder}: no such file`);
  });
});

describe('scoring', () => {
  it('gives 1 throughout to a perfect reading', () => {
    const score = scoreOne(toy, readingLike(toy));
    expect(score.pairs).toEqual({ matched: 3, found: 3, labelled: 3, precision: 1, recall: 1, f1: 1 });
    expect(score.fields).toEqual({
      relation: { right: 3, of: 3, share: 1 },
      voice: { right: 3, of: 3, share: 1 },
      anonymous: { right: 3, of: 3, share: 1 },
    });
    expect(score.topic.share).toBe(1);
    expect(score.languages.en?.f1).toBe(1);
    expect(Object.keys(score.claims)).toEqual(['overdose-deaths-100k', 'talks-resume-beijing', 'us-blames-china']);
  });

  it('gives 0 to a reading that is all wrong', () => {
    const reading = readingLike(toy, finding => ({ ...finding, claim: 'medical-use-diverted' }));
    const score = scoreOne(toy, { ...reading, topic: 'none' });
    expect(score.pairs).toEqual({ matched: 0, found: 3, labelled: 3, precision: 0, recall: 0, f1: 0 });
    expect(score.claims['medical-use-diverted']).toMatchObject({ found: 3, labelled: 0, recall: null });
    expect(score.fields.voice).toEqual({ right: 0, of: 0, share: null });
    expect(score.topic).toEqual({ right: 0, of: 1, share: 0 });
  });

  it('has no precision where nothing was found, and no figures at all for no documents', () => {
    const nothing = scoreOne(toy, { lang: 'en', topic: 'core', findings: [] });
    expect(nothing.pairs).toEqual({ matched: 0, found: 0, labelled: 3, precision: null, recall: 0, f1: 0 });
    const empty = scoreOf([]);
    expect(empty.pairs).toEqual({ matched: 0, found: 0, labelled: 0, precision: null, recall: null, f1: null });
    expect(scoreReport(empty)).toContain('0 documents');
  });

  it('counts relation, voice and anonymity over matched pairs only', () => {
    const reading = readingLike(toy, finding =>
      finding.block === 0
        ? { ...finding, claim: 'us-delegation', relation: 'denied' }
        : { ...finding, relation: 'differs', anonymous: false },
    );
    expect(scoreOne(toy, reading).fields).toEqual({
      relation: { right: 0, of: 2, share: 0 },
      voice: { right: 2, of: 2, share: 1 },
      anonymous: { right: 1, of: 2, share: 0.5 },
    });
  });

  it('counts the findings in documents of topic none', () => {
    const offTopic: LabelledDocument = { ...toy, topic: 'none', labels: [], title_labels: [] };
    expect(scoreOne(offTopic, readingLike(toy)).strayFindings).toBe(3);
    expect(scoreOne(toy, readingLike(toy)).strayFindings).toBe(0);
  });

  it('lists what was missed and what was found in excess', () => {
    const reading = readingLike(toy, finding => (finding.block === 0 ? { ...finding, claim: 'us-delegation' } : finding));
    expect(errorReport([outcomeOf(toy, placedLabels(toy), reading)])).toBe(
      'missed  toy-en-003  talks-resume-beijing: Talks resume in Beijing\nextra   toy-en-003  us-delegation: Talks resume in Beijing\n',
    );
  });
});

describe('matching pairs', () => {
  const pair = (start: number, end: number, claim = 'a', block = 0) => ({ claim, block, start, end });

  it.each([
    ['the same span', pair(0, 100), pair(0, 100), true],
    ['half of the shorter one', pair(0, 100), pair(80, 120), true],
    ['less than half of the shorter one', pair(0, 100), pair(81, 121), false],
    ['a part within the whole', pair(0, 100), pair(40, 50), true],
    ['another claim', pair(0, 100), pair(0, 100, 'b'), false],
    ['another block', pair(0, 100), pair(0, 100, 'a', 1), false],
    ['an empty span', pair(0, 100), pair(10, 10), false],
  ])('%s', (_case, label, found, matches) => {
    expect(matchPairs([label], [found]).matched).toHaveLength(matches ? 1 : 0);
  });

  it('matches a finding with one label, the one it overlaps most', () => {
    const labels = [pair(0, 40), pair(40, 100)];
    const { matched, missed, extra } = matchPairs(labels, [pair(0, 100)]);
    expect(matched.map(({ label }) => label)).toEqual([labels[1]]);
    expect(missed).toEqual([labels[0]]);
    expect(extra).toEqual([]);
  });

  it('matches a label with one finding', () => {
    expect(matchPairs([pair(0, 100)], [pair(0, 100), pair(0, 100)])).toMatchObject({ matched: [{}], missed: [], extra: [{}] });
  });
});

describe('the split', () => {
  const documents = ['001', '002', '003', '004', '005', '006', '007', '008'].flatMap(number => [
    { id: `dev-en-${number}`, lang: 'en' },
    { id: `dev-fr-${number}`, lang: 'fr' },
  ]);

  it('keeps every third document of a language aside, never the parallel ones', () => {
    const kept = [...splitCorpus(documents)].filter(([, side]) => side === 'kept').map(([id]) => id);
    expect(kept.sort()).toEqual(['dev-en-005', 'dev-en-008', 'dev-fr-005', 'dev-fr-008']);
  });

  it('counts on behind 999, so that what was kept aside stays aside', () => {
    const numbers = Array.from({ length: 1_002 }, (_, index) => index + 1);
    const sides = splitCorpus(numbers.map(number => ({ id: `dev-en-${String(number).padStart(3, '0')}`, lang: 'en' })));
    const before = splitCorpus(numbers.slice(0, 999).map(number => ({ id: `dev-en-${String(number).padStart(3, '0')}`, lang: 'en' })));
    expect([...before].filter(([id, side]) => sides.get(id) !== side)).toEqual([]);
  });

  it('does not depend on the order in which the documents come', () => {
    const sorted = (sides: Map<string, string>) => [...sides].sort();
    expect(sorted(splitCorpus(documents.toReversed()))).toEqual(sorted(splitCorpus(documents)));
  });
});
