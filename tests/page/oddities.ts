import fc from 'fast-check';

/** Documents nobody would write, to see whether positions in them are right: built by DOM calls, so that nothing is tidied up by a parser. */

/** How many cases a property is tried with, times what the environment asks for. */
export function cases(numRuns: number): { numRuns: number } {
  return { numRuns: numRuns * Number(import.meta.env.VITE_CASES ?? 1) };
}

const words = [
  'China',
  'fen\u00adta\u00adnyl',
  'fen\u200btanyl',
  'cafe\u0301',
  'İstanbul',
  'Straße',
  'ＦＥＮＴＡＮＹＬ',
  '🙂',
  '👩‍👩‍👧',
  '🇨🇳',
  '\ud83d',
  '\udc4d',
  'שלום',
  '\u202eabc\u202c',
  '芬太尼',
  '北京',
  '１００',
  'ﬁlm',
  'e\u0301\u0302\u0303',
];
const spaces = [' ', '  ', '\n', '\r\n', '\t', '\u00a0', '\u2009', '', '.', '. ', '。'];

const text = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...spaces)), { minLength: 1, maxLength: 4 })
  .map(parts => parts.flat().join(''));

type Part = { text: string } | { comment: string } | { tag: string; parts: Part[] } | { shadow: string };

const odd: fc.Arbitrary<Part> = fc.constantFrom({ text: '' }, { comment: 'x' }, { tag: 'br', parts: [] }, { tag: 'wbr', parts: [] });
const shadow: fc.Arbitrary<Part> = text.map(shadow => ({ shadow }));

/** The blocks of a document, some of its words in shadow roots if asked for. */
export function oddDocument({ shadows }: { shadows: boolean }): fc.Arbitrary<Part[]> {
  const plain = { weight: 6, arbitrary: text.map((text): Part => ({ text })) };
  const leaf = fc.oneof(plain, { weight: 1, arbitrary: odd }, { weight: shadows ? 1 : 0, arbitrary: shadow });
  const { inline } = fc.letrec<{ inline: Part }>(tie => ({
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.record({
        tag: fc.constantFrom('b', 'em', 'a', 'span', 'bdo', 'ruby', 'mark', 'q', 'sub'),
        parts: fc.array(tie('inline'), { maxLength: 3 }),
      }),
    ),
  }));
  const tag = fc.constantFrom('p', 'li', 'h2', 'blockquote', 'div', 'dd');
  return fc.array(fc.record({ tag, parts: fc.array(inline, { minLength: 1, maxLength: 5 }) }), { minLength: 1, maxLength: 4 });
}

/** Makes it the page. */
export function showOddities(parts: readonly Part[]): HTMLElement {
  const main = document.createElement('main');
  main.append(...parts.map(nodeOf));
  document.body.replaceChildren(main);
  return main;
}

function nodeOf(part: Part): Node {
  if ('text' in part) return new Text(part.text);
  if ('comment' in part) return new Comment(part.comment);
  if ('shadow' in part) {
    const host = document.createElement('odd-host');
    const root = host.attachShadow({ mode: 'open' });
    root.append(new Text('<'), document.createElement('slot'), new Text('>'));
    host.append(new Text(part.shadow));
    return host;
  }
  const element = document.createElement(part.tag);
  element.append(...part.parts.map(nodeOf));
  return element;
}
