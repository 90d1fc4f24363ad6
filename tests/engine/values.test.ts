import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { factSets } from '../../src/facts/index.ts';
import { pageOf } from './reading.ts';

const engine = createEngine(factSets);

describe('another value is shown by all of its words', () => {
  it.each([
    ['en', 'Since the summit, China has closed three dozen companies over fentanyl, a US official said.', 'three dozen'],
    ['de', 'Seit dem Gipfel hat China wegen Fentanyl drei Dutzend Firmen geschlossen, sagte ein US-Beamter.', 'drei Dutzend'],
    ['es', 'El fentanilo causa setenta mil muertes por sobredosis al año en Estados Unidos.', 'setenta mil'],
    ['en', 'Fentanyl causes 72,000 overdose deaths a year in the United States.', '72,000'],
    ['fr', 'Le fentanyl cause 72 000 morts par surdose par an aux États-Unis.', '72 000'],
    ['zh', '芬太尼每年在美国造成七万人过量死亡。', '七万'],
  ])('%s: %s', (lang, sentence, value) => {
    const { findings } = engine(pageOf([sentence], lang));
    const values = findings.flatMap(({ drift }) => drift.filter(({ kind }) => kind === 'other-value').map(({ text }) => text));
    expect(values).toContain(value);
  });
});
