/** What is to be reached: at most, or at least, so much of the figure itself, of its ratio to what it is held against, or of what it is more. */
interface Goal {
  of: 'figure' | 'ratio' | 'more';
  most?: number;
  least?: number;
}

/** One line of the table. */
export interface Row {
  what: string;
  browser: 'chrome' | 'firefox' | 'node' | 'build';
  /** The size of the page, in words. */
  words?: number;
  figure: number;
  unit: 'ms' | 'kB' | 'MB' | 'pages/s' | '×' | '';
  /** What the figure is held against, measured in the same run, in the same unit. */
  against?: { what: string; figure: number };
  goal?: Goal;
}

/** The number that the goal speaks of. */
export function reached({ figure, against, goal }: Row): number {
  if (goal?.of === 'more') return figure - (against?.figure ?? 0);
  if (goal?.of === 'figure' || !against) return figure;
  return figure / against.figure;
}

/** Is the goal met? Yes where there is none. */
export function isMet(row: Row): boolean {
  const { most = Infinity, least = -Infinity } = row.goal ?? {};
  const number = reached(row);
  return number <= most && number >= least;
}

/** By which a row is found again in another run. */
export function keyOf({ what, browser, words }: Row): string {
  return [what, browser, words ?? ''].join(' | ');
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return (sorted.length % 2 === 1 ? sorted[middle] : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2) ?? Number.NaN;
}
