import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dismissedIn, keepDismissal } from '../../src/browser/dismissals.ts';

const stored = vi.hoisted(() => ({ items: {} as Record<string, unknown> }));
vi.mock('../../src/browser/api.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: stored.items[key] }),
        set: async (items: Record<string, unknown>) => Object.assign(stored.items, items),
      },
    },
  },
}));

const url = 'https://news.example/talks';
const first = { claim: 'china-shut-company', exact: 'China has shut down one company.' };
const second = { claim: 'china-shut-company', exact: 'One company was closed.' };
const other = { claim: 'china-blocked-payments', exact: first.exact };
const findings = [first, second, other];
const dismiss = (finding: typeof first, dismissed = true, at = url) => keepDismissal({ url: at, isPrivate: false }, finding, dismissed);

beforeEach(() => {
  stored.items = {};
});

describe('a finding that is dismissed', () => {
  it('is known by page, claim and sentence', async () => {
    await dismiss(second);
    expect(await dismissedIn(url, findings)).toEqual([1]);
    expect(await dismissedIn(`${url}#how`, findings)).toEqual([1]);
    expect(await dismissedIn(`${url}?page=2`, findings)).toEqual([]);
  });

  it('is forgotten when that is taken back, with its page once nothing is left', async () => {
    await dismiss(first);
    await dismiss(other);
    await dismiss(first, false);
    expect(await dismissedIn(url, findings)).toEqual([2]);
    await dismiss(other, false);
    expect(stored.items).toEqual({ dismissals: {} });
  });

  it('is kept without its sentence', async () => {
    await dismiss(first);
    expect(JSON.stringify(stored.items)).not.toContain('company.');
  });

  it('in a private window is not kept at all', async () => {
    await keepDismissal({ url, isPrivate: true }, first, true);
    expect(stored.items).toEqual({});
  });

  it.each([['a text'], [{ [url]: 'none' }], [[1]]])('survives a broken store: %j', async broken => {
    stored.items.dismissals = broken;
    expect(await dismissedIn(url, findings)).toEqual([]);
    await dismiss(first);
    expect(await dismissedIn(url, findings)).toEqual([0]);
  });

  it('goes, once 500 other pages have come after it', async () => {
    await dismiss(first);
    for (let page = 0; page < 500; page++) await dismiss(second, true, `https://news.example/${page}`);
    expect(await dismissedIn(url, findings)).toEqual([]);
    expect(await dismissedIn('https://news.example/0', findings)).toEqual([1]);
  });
});
