import type { BaseIssue } from 'valibot';

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  record: 'an object',
  strict_object: 'an object',
};

/** Says in plain words what is wrong with a value, for rules that bring no message of their own. */
export function plainMessage(issue: BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.path?.at(-1)?.origin === 'key') {
    return issue.expected === 'never' ? 'is no key of this kind of file' : 'is missing';
  }
  if (issue.input === undefined) return 'is missing';
  const limit = String(issue.requirement);
  switch (issue.type) {
    case 'picklist':
      return `must be ${(issue.expected ?? '').replace(/^\(|\)$/g, '').replaceAll(' | ', ' or ')}, not ${named(issue.input)}`;
    case 'min_value':
      return `must be at least ${limit}, not ${named(issue.input)}`;
    case 'max_value':
      return `must be at most ${limit}, not ${named(issue.input)}`;
    case 'integer':
      return `must be a whole number, not ${named(issue.input)}`;
    default:
      return `must be ${kinds[issue.type] ?? issue.expected ?? 'something else'}, not ${named(issue.input)}`;
  }
}

function named(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  return typeof input === 'object' && input !== null ? 'an object' : JSON.stringify(input);
}
