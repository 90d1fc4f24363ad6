import { describe, expect, it } from 'vitest';
import { readersFor } from '../../src/engine/language-of.ts';
import { languages } from '../../src/engine/languages/index.ts';
import { Reader } from '../../src/engine/reader.ts';
import { tokenise } from '../../src/engine/tokens.ts';

const readers = languages.map(language => new Reader(language, { lang: language.code, concepts: {} }));
const read = (text: string, declared: string, among = readers) =>
  readersFor(tokenise(text), declared, among).map(({ language }) => language.code);

const english = 'The two sides met in Beijing and said that they would resume the talks on fentanyl that had been broken off.';
const french = 'Les deux parties se sont réunies à Pékin et ont dit qu’elles reprendraient les discussions sur le fentanyl.';
const spanish = 'Las dos partes se reunieron en Pekín y dijeron que iban a retomar las conversaciones sobre el fentanilo.';
const german = 'Die beiden Seiten trafen sich in Peking und sagten, dass sie die Gespräche über Fentanyl wieder aufnehmen.';
const chinese = '双方在北京举行会谈，表示将恢复有关芬太尼的磋商。';
const portuguese = 'As duas partes reuniram-se em Pequim e disseram que iam retomar as conversações sobre o fentanil.';
const italian = 'Le due parti si sono riunite a Pechino e hanno detto che riprenderanno i colloqui sul fentanyl.';
const dutch = 'De twee partijen kwamen bijeen in Peking en zeiden dat zij de gesprekken over fentanyl zouden hervatten.';

describe('a text is read in', () => {
  it.each([
    ['the language that it declares and uses', english, 'en', ['en']],
    ['the language that it uses, if it declares none', french, '', ['fr']],
    ['the language that it uses, whatever it declares', german, 'en', ['de']],
    ['the language of a region', spanish, 'es-MX', ['es']],
    ['a language in any case of its tag', spanish, 'ES-mx', ['es']],
    ['Chinese, whatever it declares', chinese, 'en', ['zh']],
    ['Chinese, however its script is named', chinese, 'zh-Hant-TW', ['zh']],
    ['the declared language, where it is too short to tell', 'Fentanyl: Beijing talks', 'de', ['de']],
    ['no language, where it is too short and declares none', 'Fentanyl: Beijing talks', '', []],
    ['no language, where it is none of those known', dutch, 'nl', []],
    ['no language, where it is of another script', 'Стороны встретились в Пекине', 'ru', []],
    ['no language, where it is Japanese', '米国では年間約十万人がフェンタニルで死亡し、中国は一社を閉鎖した。', 'ja', []],
    ['no language, where it is Portuguese', portuguese, 'pt', []],
    ['no language, where it is Italian', italian, 'it', []],
    ['the language that it uses, if it is short', 'China has shut down one company, a US official said.', '', ['en']],
    ['the language that it uses, if it is short', 'Pekín ha cerrado una empresa y ha bloqueado pagos.', '', ['es']],
    ['the language that it uses, if it is short', 'La Chine a fermé une entreprise et bloqué certains paiements.', '', ['fr']],
    ['the language that it uses, if it is short', 'China hat eine Firma geschlossen und Zahlungen gestoppt.', '', ['de']],
    ['no language, where it is empty', '', '', []],
  ])('%s', (_what, text, declared, codes) => {
    expect(read(text, declared)).toEqual(codes);
  });

  it('both languages, where it quotes Chinese', () => {
    expect(read(`${english} “${chinese}”`, 'en')).toEqual(['en', 'zh']);
  });

  it('both languages, where Chinese quotes English', () => {
    expect(read(`${chinese.repeat(5)} ${english}`, 'zh')).toEqual(['zh', 'en']);
  });

  it('one, where a Chinese name stands in it', () => {
    expect(read(`${english} (芬太尼)`, 'en')).toEqual(['en']);
  });

  it('none, where there are no readers', () => {
    expect(read(english, 'en', [])).toEqual([]);
  });

  it('none, where there is a reader of another script alone', () => {
    expect(
      read(
        english,
        'en',
        readers.filter(({ language }) => language.unspaced),
      ),
    ).toEqual([]);
  });
});
