import { describe, expect, it } from 'vitest';
import { packModels } from '../../src/cli/pack-models.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { languages } from '../../src/engine/languages/index.ts';
import { AT_CORE, ELSEWHERE } from '../../src/engine/topic-model.ts';
import { ANONYMOUS } from '../../src/engine/voice.ts';
import type { Article, FactSet, Model } from '../../src/types.ts';
import { networkOf } from './network-of.ts';
import { pageOf } from './reading.ts';
import { claimOf, frameOf, tea } from './tea.ts';
import { toyLanguage, toyWords } from './toy.ts';

const told = (article: Article, sets: FactSet[] = [tea], known = languages) =>
  createEngine(sets, known)(article).findings.map(({ claim, relation, voice, exact }) => `${claim} ${relation} ${voice}: ${exact}`);

const page = pageOf([
  'Tea: China and America',
  'China banned tea. Washington said Beijing had banned American tea, too. They drink 100 cups of tea.',
  'They drink 20 cups of tea. China has not banned tea.',
]);

describe('an article', () => {
  it('is read sentence by sentence', () => {
    const engine = createEngine([tea]);
    expect(engine(page)).toMatchObject({ lang: 'en', topic: 'core' });
    expect(told(page)).toEqual([
      'china-bans-tea same none: China banned tea.',
      'china-bans-tea same us: Washington said Beijing had banned American tea, too.',
      'cups-100 same none: They drink 100 cups of tea.',
      'cups-100 differs none: They drink 20 cups of tea.',
      'china-bans-tea denied none: China has not banned tea.',
    ]);
  });

  it('of another topic has no findings', () => {
    expect(createEngine([tea])(pageOf(['China banned coffee.']))).toEqual({ lang: 'en', topic: 'none', findings: [] });
  });

  it('is read by several fact sets at once, in reading order', () => {
    const cups = { ...tea, about: { ...tea.about, id: 'cups' }, claims: [claimOf('cups', [frameOf(['tea', 'cup'])])] };
    const other = { ...tea, about: { ...tea.about, id: 'other', topic: { drug: ['herbal'], core: ['china'], related: [] } } };
    expect(createEngine([other, tea, cups])(page).topic).toBe('core');
    expect(told(page, [other, cups, tea]).map(line => line.split(':')[0])).toEqual([
      'china-bans-tea same none',
      'china-bans-tea same us',
      'cups same none',
      'cups-100 same none',
      'cups same none',
      'cups-100 differs none',
      'china-bans-tea denied none',
    ]);
  });

  it('makes no claim by a frame that is too unsure', () => {
    expect(told(pageOf(['China and America drink tea', 'China drinks cups of tea.']))).toEqual([]);
  });

  it('is not changed', () => {
    const before = structuredClone(page);
    createEngine([tea])(page);
    expect(page).toEqual(before);
  });
});

describe('another language', () => {
  const text = [
    'Teo en Kinio ke Usono',
    'Kinio malpermesis la teon. Usona ofika diru ke Kinio malpermesis teojn. En la tago ili trinku cent tasoj teo.',
    'Lau Kinio ili trinku dek tasoj de teo.',
  ];

  it('is a file of words and the fact set’s words in it', () => {
    const set = { ...tea, words: [...tea.words, toyWords] };
    const known = [...languages, toyLanguage];
    expect(createEngine([set], known)(pageOf(text, 'qtx'))).toMatchObject({ lang: 'qtx', topic: 'core' });
    expect(told(pageOf(text, 'qtx'), [set], known)).toEqual([
      'china-bans-tea same none: Kinio malpermesis la teon.',
      'china-bans-tea same us: Usona ofika diru ke Kinio malpermesis teojn.',
      'cups-100 same none: En la tago ili trinku cent tasoj teo.',
      'cups-100 differs china: Lau Kinio ili trinku dek tasoj de teo.',
    ]);
    expect(told(page, [set], known)).toEqual(told(page));
  });

  it.each<[string, FactSet['words'], (typeof languages)[number][]]>([
    ['without its words', tea.words, [toyLanguage]],
    ['without its file', [...tea.words, toyWords], [...languages]],
  ])('is not read %s', (_what, words, known) => {
    expect(createEngine([{ ...tea, words }], known)(pageOf(text, 'qtx'))).toEqual({ lang: 'und', topic: 'none', findings: [] });
  });

  it('may be one paragraph’s alone', () => {
    const set = { ...tea, words: [...tea.words, toyWords] };
    const mixed = { ...page, blocks: [...page.blocks, { kind: 'paragraph' as const, text: text[1] ?? '', lang: 'qtx' }] };
    expect(told(mixed, [set], [...languages, toyLanguage])).toContain('china-bans-tea same none: Kinio malpermesis la teon.');
  });
});

describe('poor input', () => {
  const nothing = { topic: 'none', findings: [] };

  it.each<[string, Article]>([
    ['an article without blocks', pageOf([])],
    ['an article of empty blocks', pageOf(['', ' ', '\n'])],
    ['an article of punctuation', pageOf(['…', '?!', '“”'])],
    ['an article in no known language', pageOf(['Стороны встретились в Пекине и обсудили чай.'], 'ru')],
    ['a tag that is none', pageOf(['Чай'], '!-?')],
  ])('%s has no findings', (_what, article) => {
    expect(createEngine([tea])(article)).toMatchObject(nothing);
  });

  it('a wrongly declared language does no harm', () => {
    expect(told({ ...page, lang: 'fr' })).toEqual(told(page));
    expect(told({ ...page, lang: '' })).toEqual(told(page));
  });

  it.each<[string, FactSet[]]>([
    ['no fact sets', []],
    ['a fact set without words', [{ ...tea, words: [] }]],
    ['a fact set without claims', [{ ...tea, claims: [] }]],
    ['claims without frames', [{ ...tea, claims: [claimOf('bare', [])] }]],
    ['claims of which the language has no words', [{ ...tea, claims: [claimOf('silver', [frameOf(['silver', 'spoon'])])] }]],
    ['terms that are no words', [{ ...tea, claims: [], words: [{ lang: 'en', concepts: { tea: ['…', '*', '..', ' '] } }] }]],
  ])('%s finds nothing', (_what, sets) => {
    expect(createEngine(sets)(page).findings).toEqual([]);
  });

  it('a model that knows nothing finds nothing, and one that knows a claim finds that alone', () => {
    expect(told(page, [{ ...tea, model: networkOf({}) }])).toEqual([]);
    const model = networkOf({ 'china-bans-tea': { bias: -1, weights: { ban: 4 } } });
    expect(told(page, [{ ...tea, model }]).map(line => line.split(' ')[0])).toEqual(Array(3).fill('china-bans-tea'));
  });
});

describe('a model', () => {
  /** Knows that who names a ban claims it. */
  const bans = networkOf({ 'china-bans-tea': { bias: -1, weights: { ban: 4 } } });
  const found = (model: Model, ...paragraphs: string[]) =>
    createEngine([{ ...tea, model }])(pageOf(paragraphs)).findings.map(({ relation, voice, anonymous }) => ({
      relation,
      voice,
      anonymous,
    }));

  it('tells whose words a claim has and whether they go unnamed, and leaves it to the grammar where it does not', () => {
    const said = ['Tea: China and America', 'Washington said China banned tea.'];
    const speech = {
      voices: networkOf({ us: { bias: -1, weights: {} }, china: { bias: 1, weights: {} } }).network,
      anonymity: networkOf({ [ANONYMOUS]: { bias: 1, weights: {} } }).network,
    };
    expect(found(bans, ...said)).toMatchObject([{ voice: 'us', anonymous: false }]);
    expect(found({ ...bans, speech }, ...said)).toMatchObject([{ voice: 'china', anonymous: true }]);
  });

  it.each([
    ['a number', '#2', 'China banned 4 teas.'],
    ['a word', 'l>accuse', 'China banned tea and accused America.'],
  ])('tells how one claim is made by %s beside it', (_what, beside, sentence) => {
    const told = packModels({
      '~differs': { bias: -1, weights: { [`c:china-bans-tea&${beside}`]: 3 } },
      '~denied': { bias: -9, weights: {} },
    });
    const relations = (text: string) => found({ ...bans, ...told }, 'Tea: China and America', text).map(({ relation }) => relation);
    expect(relations(sentence)).toEqual(['differs']);
    expect(relations('China banned tea.')).toEqual(['same']);
  });

  it.each([
    ['is faintly about the subject', -2, 0],
    ['is plainly about it', -3, 1],
  ])('shows no claim that stands alone on a page that does not name the drug and %s', (_what, bias, lone) => {
    const topics = packModels({ [ELSEWHERE]: { bias, weights: {} }, [AT_CORE]: { bias: 1, weights: {} } });
    const model = { ...bans, ...topics };
    expect(found(model, 'China and America', 'China will ban it.', 'They slept.')).toHaveLength(lone);
    expect(found(model, 'China and America', 'China will ban it.', 'America and China ban it.')).toHaveLength(2);
  });
});

describe('a stance', () => {
  const blaming = { ...tea, claims: [claimOf('blames', [frameOf(['tea', 'blame'])], { stance: 'us' })] };
  const cues = (text: string) =>
    createEngine([blaming])(pageOf(['Tea: China and America', text])).findings.map(({ voice, cue }) => `${voice}: ${cue}`);

  it('is shown by the words of whoever takes it', () => {
    expect(cues('Washington blamed China over tea.')).toEqual(['us: Washington blamed']);
  });

  it('has no cue where another tells of it', () => {
    expect(cues('Beijing said America blamed China over tea.')).toEqual(['us: ']);
  });
});
