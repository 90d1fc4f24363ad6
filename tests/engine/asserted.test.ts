import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { factSets } from '../../src/facts/index.ts';
import { pageOf } from './reading.ts';

const engine = createEngine(factSets);

/** What opens each page: it names the subject and claims nothing. */
const openings: Readonly<Record<string, string>> = {
  en: 'This page is about fentanyl and what China and the United States say of it.',
  fr: 'Cette page traite du fentanyl et de ce qu’en disent la Chine et les États-Unis.',
  es: 'Esta página trata del fentanilo y de lo que dicen de él China y Estados Unidos.',
  de: 'Diese Seite handelt von Fentanyl und davon, was China und die USA dazu sagen.',
  zh: '本页介绍芬太尼问题，以及中国和美国的说法。',
};

const relationsOf = (lang: string, sentence: string, claim: string) =>
  engine(pageOf([openings[lang] ?? '', sentence], lang))
    .findings.filter(finding => finding.claim === claim)
    .map(({ relation }) => relation);

describe('what is denied', () => {
  it.each([
    ['en', 'china-blocked-payments', 'Not a single transfer has been stopped by Chinese banks, a US official said.'],
    ['en', 'overdose-deaths-100k', 'The drug does not kill 100,000 people a year in America, the ministry said.'],
    ['en', 'us-sanctioned-chinese-entities', 'The Treasury has sanctioned no Chinese company over fentanyl.'],
    ['fr', 'china-shut-company', 'Aucune société chinoise n’a été fermée depuis novembre, a dit un responsable américain.'],
    ['es', 'china-blocked-payments', 'China no ha bloqueado ningún pago internacional, dijo un funcionario estadounidense.'],
    ['es', 'us-sanctioned-chinese-entities', 'Washington no ha sancionado a ninguna empresa china por el fentanilo.'],
    ['de', 'china-shut-company', 'Keine einzige Firma wurde in China seit November geschlossen, sagte ein US-Beamter.'],
    ['zh', 'china-blocked-payments', '中国没有阻止任何国际付款，一名美国官员说。'],
    ['zh', 'us-sanctioned-chinese-entities', '美国没有因芬太尼制裁过任何中国企业。'],
  ])('%s %s: %s', (lang, claim, sentence) => {
    expect(relationsOf(lang, sentence, claim)).toEqual(['denied']);
  });
});

describe('what is asked, planned or supposed is not claimed', () => {
  it.each([
    ['en', 'china-shut-company', 'Will China shut a company?'],
    ['en', 'china-shut-company', '“Has China shut even one company?” a senator asked.'],
    ['en', 'china-blocked-payments', 'Beijing is considering whether to block payments to the traffickers.'],
    ['en', 'china-resumed-info-sharing', 'Once the tariffs are lifted, China could share information on shipments again.'],
    ['en', 'china-shut-company', 'Next week the Chinese authorities will close a company.'],
    ['fr', 'china-shut-company', 'La Chine fermera-t-elle une entreprise ?'],
    ['fr', 'china-blocked-payments', 'Pékin envisage de bloquer des paiements internationaux.'],
    ['es', 'china-shut-company', '¿Cerrará China alguna empresa?'],
    ['es', 'china-resumed-info-sharing', 'Pekín prometió que volverá a compartir información sobre los envíos.'],
    ['de', 'china-blocked-payments', 'Peking erwägt, einige internationale Zahlungen zu sperren.'],
    ['zh', 'china-shut-company', '中国会不会关闭一家公司？'],
    ['zh', 'china-resumed-info-sharing', '北京承诺将恢复共享货运信息。'],
  ])('%s %s: %s', (lang, claim, sentence) => {
    expect(relationsOf(lang, sentence, claim)).toEqual([]);
  });
});

describe('what is said of another is not the claim', () => {
  it.each([
    ['en', 'china-shut-company', 'India has shut down one company that sold precursors.'],
    ['en', 'overdose-deaths-100k', 'Tobacco kills some 400,000 Americans a year.'],
    ['fr', 'china-strict-drug-laws', 'Les lois antidrogue de Singapour sont parmi les plus strictes du monde.'],
    ['es', 'made-in-mexico-chinese-precursors', 'La metanfetamina se fabrica en México con productos químicos de la India.'],
    ['de', 'china-blocked-payments', 'Die Schweiz hat einige internationale Zahlungen gesperrt.'],
    ['zh', 'china-strict-drug-laws', '新加坡的禁毒法律是世界上最严厉的法律之一。'],
  ])('%s %s: %s', (lang, claim, sentence) => {
    expect(relationsOf(lang, sentence, claim)).toEqual([]);
  });
});
