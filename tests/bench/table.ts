import { isMet, keyOf, type Row, reached } from './row.ts';

/** The rows as a table in Markdown; beside an earlier run's, if there is one. */
export function tableOf(rows: readonly Row[], earlier?: readonly Row[]): string {
  const before = new Map(earlier?.map(row => [keyOf(row), row]));
  const head = ['what', 'where', 'words', 'ours', 'against', 'reached', 'goal', '', ...(earlier ? ['before'] : [])];
  const lines = rows.map(row => {
    const then = before.get(keyOf(row));
    return [...cellsOf(row), ...(earlier ? [then ? number(reached(then)) : '–'] : [])];
  });
  return [head, head.map(() => '---'), ...lines].map(cells => `| ${cells.join(' | ')} |\n`).join('');
}

function cellsOf(row: Row): string[] {
  const { what, browser, words, figure, unit, against, goal } = row;
  const isRatio = goal ? goal.of === 'ratio' : against !== undefined;
  const [sign, mark] = [goal?.of === 'more' ? '+' : '', isRatio ? '×' : ''];
  return [
    what,
    browser,
    words?.toLocaleString('en') ?? '',
    `${number(figure)} ${unit}`.trim(),
    against ? `${number(against.figure)} ${unit} (${against.what})` : '',
    goal || against ? `${sign}${number(reached(row))}${mark}` : '',
    goal ? `${goal.most !== undefined ? '≤' : '≥'} ${sign}${goal.most ?? goal.least}${mark}` : '',
    goal ? (isMet(row) ? '✓' : '✗') : '',
  ];
}

function number(value: number): string {
  const size = Math.abs(value);
  return value.toLocaleString('en', { maximumFractionDigits: size >= 100 ? 0 : size >= 10 ? 1 : 2 });
}
