import { describe, expect, it } from 'vitest';
import { readersOf } from '../../src/engine/reader.ts';
import { isQuestion } from '../../src/engine/sentence.ts';
import { factSets } from '../../src/facts/index.ts';
import { sentencesIn } from './reading.ts';

const readers = factSets.flatMap(factSet => readersOf(factSet));

/** Is the last sentence of a text a question? */
const asks = (text: string, lang = 'en') => isQuestion(sentencesIn([text], lang, readers).at(-1) as never);

describe('who goes unnamed', () => {
  it.each([
    ['en', 'The official asked not to be named.'],
    ['fr', 'Ce responsable a souhaité ne pas être nommé.'],
    ['es', 'El funcionario pidió no ser identificado.'],
    ['de', 'Der Beamte wollte nicht genannt werden.'],
    ['zh', '这名官员不愿透露姓名。'],
  ])('denies nothing by that (%s): %s', (lang, text) => {
    const [sentence] = sentencesIn([text], lang, readers);
    expect([sentence?.has('anonymous'), sentence?.has('not')]).toEqual([true, false]);
  });

  it.each([
    'China has not shut it, said an official who asked not to be named.',
    'China has not authorized the export, officials said.',
    'Beijing asked not to be blamed for fentanyl.',
  ])('may deny something beside: %s', text => {
    const [sentence] = sentencesIn([text], 'en', readers);
    expect(sentence?.of('not')).toHaveLength(1);
  });
});

describe('a question', () => {
  it.each([
    ['en', 'Did they?'],
    ['en', '“Did they?”'],
    ['en', '“Did they?” a senator asked.'],
    ['fr', '« L’ont-ils fait ? », a demandé un élu.'],
    ['zh', '他们做了吗？'],
    ['en', 'What China has done'],
    ['fr', 'Ce que Pékin a fait'],
    ['es', 'Por qué cambió China'],
    ['de', 'Was sich seit dem Gipfel geändert hat'],
    ['zh', '为何中国改变了做法'],
    ['zh-Hant', '為何中國改變了做法'],
    ['zh', '中国如何改变做法'],
    ['en', 'Explainer: Why China changed'],
  ])('is (%s): %s', (lang, text) => {
    expect(asks(text, lang)).toBe(true);
  });

  it.each([
    ['en', 'They did.'],
    ['en', 'Who knows? They did.'],
    ['en', 'He asked whether they did.'],
    ['en', 'What China has done is much.'],
    ['en', 'China shows what it has done'],
    ['en', 'When China changed, so did they'],
    ['de', 'Wie Washington mitteilt, hat China gehandelt'],
  ])('is not (%s): %s', (lang, text) => {
    expect(asks(text, lang)).toBe(false);
  });
});
