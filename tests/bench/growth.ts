import type { Row } from './row.ts';

const goal = { of: 'ratio', most: 12 } as const;
const [small, large] = [10_000, 100_000];

/** How each stage grows with the page: the rows of the larger page against those of the smaller, which hold a tenth. */
export function growthOf(rows: readonly Row[]): Row[] {
  const stages = [
    'spot, cold',
    'reading the article',
    'engine',
    '20 marks, mark',
    '20 marks, paint',
    'from spot to marks, background alive',
  ];
  return rows.flatMap(row => {
    const before = rows.find(other => other.what === row.what && other.browser === row.browser && other.words === small);
    if (row.words !== large || !before || !stages.includes(row.what)) return [];
    const { what, browser, figure, unit } = row;
    return [
      { what: `growth: ${what}`, browser, words: large, figure, unit, against: { what: '10,000 words', figure: before.figure }, goal },
    ];
  });
}
