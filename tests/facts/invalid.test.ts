import { describe, expect, it } from 'vitest';
import { checkFactSet } from '../../src/facts/load.ts';
import { asFiles, folder, problemsOf, validFiles } from './tea.ts';

const problems = (spoil: (files: ReturnType<typeof validFiles>) => void) => {
  const files = validFiles();
  spoil(files);
  return problemsOf(() => checkFactSet(asFiles(files)));
};

const inClaim = `${folder}/claims/us-likes-tea.json`;
const frame = { id: 'likes', needs: ['tea'], relation: 'same', score: 0.9 };

describe('an invalid file is named, with the place in it and what is wrong', () => {
  it.each<[string, (files: ReturnType<typeof validFiles>) => void, string]>([
    [
      'a value of none of the known ones',
      ({ claim }) => (claim.source.party = 'usa'),
      `${inClaim}: source.party: must be "us" or "china" or "press", not "usa"`,
    ],
    ['a missing key', ({ claim }) => delete claim.source.channel, `${inClaim}: source.channel: is missing`],
    ['a misspelt key', ({ claim }) => Object.assign(claim, { answerdBy: [] }), `${inClaim}: answerdBy: is no key of this kind of file`],
    ['a wrong type', ({ claim }) => (claim.source.count = 'one'), `${inClaim}: source.count: must be a number, not "one"`],
    ['a negative count', ({ claim }) => (claim.source.count = -1), `${inClaim}: source.count: must be at least 0, not -1`],
    ['half a source', ({ claim }) => (claim.source.count = 1.5), `${inClaim}: source.count: must be a whole number, not 1.5`],
    [
      'a text in place of an object',
      ({ claim }) => Object.assign(claim, { source: 'us' }),
      `${inClaim}: source: must be an object, not "us"`,
    ],
    ['a score above one', ({ claim }) => claim.frames.push({ ...frame, score: 2 }), `${inClaim}: frames.0.score: must be at most 1, not 2`],
    ['half a pair', ({ claim }) => claim.frames.push({ ...frame, near: [['tea', 'cup']] }), `${inClaim}: frames.0.near.0.2: is missing`],
    ['an empty text', ({ claim }) => (claim.statement.fr = ' '), `${inClaim}: statement.fr: is empty`],
    ['a text in one language', ({ claim }) => Reflect.deleteProperty(claim.statement, 'fr'), `${inClaim}: statement: has no text in “fr”`],
    ['no English', ({ claim }) => Reflect.deleteProperty(claim.statement, 'en'), `${inClaim}: statement: has no English text`],
    [
      'a language too many',
      ({ claim }) => Object.assign(claim.statement, { de: 'Tee' }),
      `${inClaim}: statement.de: is in a language that about.json does not name`,
    ],
    [
      'no such language',
      ({ claim }) => Object.assign(claim.statement, { English: 'x' }),
      `${inClaim}: statement.English: a UI language is written like en or zh_CN`,
    ],
    [
      'a date that is none',
      ({ claim }) => claim.values.push({ name: 'day', date: '31 January' }),
      `${inClaim}: values.0.date: is no date: write YYYY-MM-DD`,
    ],
    [
      'an answer that is not there',
      ({ claim }) => claim.answeredBy.push('tea-is-hot'),
      `${inClaim}: answeredBy.1: there is no claim “tea-is-hot”`,
    ],
    ['a record that is not there', ({ claim }) => claim.records.push('tea-act'), `${inClaim}: records.1: there is no record “tea-act”`],
    [
      'an answer given twice',
      ({ claim }) => claim.answeredBy.push('china-likes-tea'),
      `${inClaim}: answeredBy.1: has “china-likes-tea” a second time`,
    ],
    ['two frames of one name', ({ claim }) => claim.frames.push(frame, frame), `${inClaim}: frames.1: has “likes” a second time`],
    [
      'a claim that answers itself',
      ({ claim }) => claim.answeredBy.push('us-likes-tea'),
      `${inClaim}: answeredBy: has the claim answer itself`,
    ],
    [
      'an id unlike the file’s name',
      ({ claim }) => (claim.id = 'us-loves-tea'),
      `${inClaim}: id: is “us-loves-tea” but the file is called “us-likes-tea”`,
    ],
    [
      'a reason for no anonymity',
      ({ claim }) => (claim.source.anonymityReason = 'given'),
      `${inClaim}: source.anonymityReason: is for unnamed speakers, and “anonymous” is false`,
    ],
    [
      'a record without a date',
      ({ record }) => (record.date = 'early 2020'),
      `${folder}/records/customs-2020.json: date: is no date: write YYYY-MM-DD or YYYY-MM`,
    ],
    [
      'an address for a script',
      ({ record }) => (record.url = 'javascript:void(0)'),
      `${folder}/records/customs-2020.json: url: is no web address`,
    ],
    [
      'a gap in one language',
      ({ about }) => (about.knownGaps = [{ en: 'Some' }]),
      `${folder}/about.json: knownGaps.0: has no text in “fr”`,
    ],
    ['a set without English', ({ about }) => (about.languages = ['fr']), `${folder}/about.json: languages: has no English`],
    [
      'an id unlike the folder’s name',
      ({ about }) => (about.id = 'tea'),
      `${folder}/about.json: id: is “tea” but the folder is called “tea-2020”`,
    ],
    ['a version that is none', ({ about }) => (about.version = 'first'), `${folder}/about.json: version: is no version: write 1.0.0`],
    ['words of another language', ({ words }) => (words.lang = 'fr'), `${folder}/words/en.json: lang: is “fr” but the file is called “en”`],
    [
      'words that are no list',
      ({ words }) => (words.concepts = { tea: 'tea' }),
      `${folder}/words/en.json: concepts.tea: must be a list, not "tea"`,
    ],
    [
      'a stance of a newspaper',
      ({ claim }) => Object.assign(claim, { stance: 'press' }),
      `${inClaim}: stance: must be "us" or "china", not "press"`,
    ],
    ['stances that are no list', ({ about }) => (about.stances = 'like'), `${folder}/about.json: stances: must be a list, not "like"`],
    [
      'a topic in groups of groups',
      ({ about }) => (about.topic = { drug: ['tea'], core: [['china'], ['us']], related: [] }),
      `${folder}/about.json: topic.core.0: must be a text, not a list`,
    ],
    [
      'a slot with a space',
      ({ claim }) => claim.frames.push({ ...frame, needs: ['green tea'] }),
      `${inClaim}: frames.0.needs.0: a slot is written like shut|^drug|sanction`,
    ],
    [
      'a model without a threshold',
      ({ model }) => (model.network = { largest: 1, biases: [], outputs: {}, rows: {} }),
      `${folder}/model.json: network.threshold: is missing`,
    ],
    [
      'a weight in words',
      ({ model }) => (model.weights = { tea: { '': [0, 'much'] } }),
      `${folder}/model.json: weights.tea: does not hold lists of models and weights`,
    ],
  ])('%s', (_case, spoil, problem) => {
    expect(problems(spoil)).toContain(problem);
  });

  it.each([null, 'text', 3])('a file that holds %j', content => {
    const files = { ...asFiles(validFiles()), [inClaim]: content };
    expect(problemsOf(() => checkFactSet(files))).toEqual([expect.stringContaining(`${inClaim}: must be an object, not `)]);
  });

  it('a file in no known place', () => {
    const files = { ...asFiles(validFiles()), [`${folder}/claim/x.json`]: {} };
    expect(problemsOf(() => checkFactSet(files))).toEqual([expect.stringContaining(`${folder}/claim/x.json: is not one of about.json, `)]);
  });

  it('a fact set without about.json', () => {
    const { [`${folder}/about.json`]: _, ...files } = asFiles(validFiles());
    expect(problemsOf(() => checkFactSet(files))).toEqual([`${folder}/about.json: is missing`]);
  });
});
