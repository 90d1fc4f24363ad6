import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { factSets } from '../../src/facts/index.ts';
import type { Reason } from '../../src/types.ts';
import { pageOf } from './reading.ts';

const engine = createEngine(factSets);

/** The reasons for what a text claims that came from the models. */
function modelReasons(text: string, lang: string): { all: Reason[]; model: Reason[] }[] {
  return engine(pageOf([text], lang)).findings.map(({ why }) => ({ all: why, model: why.filter(({ kind }) => kind === 'model') }));
}

const pages = [
  [
    'en',
    'China has shut down a company over fentanyl and resumed sharing information on shipments since the summit, a senior US official said.',
  ],
  [
    'fr',
    'La Chine a fermé une entreprise liée au fentanyl et repris le partage d’informations depuis le sommet, a dit un haut responsable américain.',
  ],
  [
    'es',
    'China ha cerrado una empresa por el fentanilo y ha vuelto a compartir información desde la cumbre, dijo un alto funcionario estadounidense.',
  ],
  [
    'de',
    'China hat wegen Fentanyl ein Unternehmen geschlossen und teilt seit dem Gipfel wieder Informationen, sagte ein hoher US-Beamter.',
  ],
  ['zh', '一名美国高级官员说，峰会以来中国关闭了一家芬太尼公司，并恢复共享可疑货物的信息。'],
] as const;

describe.each(pages)('what the models saw (%s)', (lang, text) => {
  const findings = modelReasons(text, lang);

  it('is shown', () => {
    expect(findings.some(({ model }) => model.length > 0)).toBe(true);
  });

  it('is shown once a place', () => {
    for (const { all, model } of findings) {
      for (const one of model) {
        const same = all.filter(other => other !== one && other.kind !== 'attribution' && other.block === one.block);
        expect(same.filter(other => other.start < one.end && one.start < other.end)).toEqual([]);
      }
    }
  });

  it('is shown by words that say something', () => {
    const words = findings.flatMap(({ model }) => model.map(({ text }) => text));
    expect(words.filter(word => /^(?:\p{Ll}{1,2}|\p{Script=Han}|\d+)$/u.test(word))).toEqual([]);
  });
});
