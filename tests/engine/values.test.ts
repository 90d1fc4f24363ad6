import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { factSets } from '../../src/facts/index.ts';
import { pageOf } from './reading.ts';

const engine = createEngine(factSets);

const valuesOf = (sentence: string, lang: string) =>
  engine(pageOf([sentence], lang)).findings.flatMap(({ drift }) =>
    drift.filter(({ kind }) => kind === 'other-value').map(({ text }) => text),
  );

describe('another value is shown by all of its words', () => {
  it.each([
    ['en', 'Since the summit, China has closed three dozen companies over fentanyl, a US official said.', 'three dozen'],
    ['de', 'Seit dem Gipfel hat China wegen Fentanyl drei Dutzend Firmen geschlossen, sagte ein US-Beamter.', 'drei Dutzend'],
    ['es', 'El fentanilo causa setenta mil muertes por sobredosis al año en Estados Unidos.', 'setenta mil'],
    ['en', 'Fentanyl causes 72,000 overdose deaths a year in the United States.', '72,000'],
    ['fr', 'Le fentanyl cause 72 000 morts par surdose par an aux États-Unis.', '72 000'],
    ['zh', '芬太尼每年在美国造成七万人过量死亡。', '七万'],
  ])('%s: %s', (lang, sentence, value) => {
    expect(valuesOf(sentence, lang)).toContain(value);
  });
});

describe('of several values, the one of the kind that the claim has is shown', () => {
  it.each([
    ['en', 'On 3 March 2025 US and Chinese officials held talks in Washington on the ingredients of fentanyl.', '3 March 2025'],
    ['en', 'On 12 June, China closed four companies over fentanyl, a US official said.', 'four'],
    ['en', 'In 2022, fentanyl and other opioids killed 82,000 people in the United States.', '82,000'],
  ])('%s: %s', (lang, sentence, value) => {
    expect(valuesOf(sentence, lang)).toContain(value);
  });
});
