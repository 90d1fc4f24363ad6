import type { Rule, Rules } from './messages.ts';

/** What a script in a page hears, from the extension's own pages. Checked by hand: a library for that would double what pages have to load. */

export const pageRules = {
  present: rule(data => data === null),
  show: rule(data => typeof data === 'boolean'),
  dismiss: rule(
    data =>
      typeof data === 'object' &&
      data !== null &&
      Object.keys(data).length === 2 &&
      'index' in data &&
      isIndex(data.index) &&
      'dismissed' in data &&
      typeof data.dismissed === 'boolean',
  ),
  jump: rule(isIndex),
  lead: rule(isIndex),
  step: rule(data => data === 1 || data === -1),
  retire: rule(data => data === null),
} satisfies Rules;

function isIndex(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function rule(holds: (data: unknown) => boolean): Rule {
  return { from: 'own', fault: data => (holds(data) ? undefined : 'its data are of another form') };
}
