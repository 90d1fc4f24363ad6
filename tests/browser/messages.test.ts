import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => true | undefined;

const own = 'chrome-extension://abc/';
const listeners: Listener[] = [];
vi.mock('../../src/browser/api.ts', () => ({
  browser: {
    runtime: {
      id: 'abc',
      getURL: (path: string) => `${own}${path}`,
      onMessage: { addListener: (listener: Listener) => listeners.push(listener), removeListener: () => undefined },
    },
  },
}));
const { listen } = await import('../../src/browser/messages.ts');
const { backgroundRules } = await import('../../src/browser/background-rules.ts');
const { pageRules } = await import('../../src/browser/page-rules.ts');

/** Every handler there is; any call of one is an action. */
const names = [
  ...[
    'spotted',
    'read',
    'stumbled',
    'left',
    'settings',
    'bring',
    'dismissed',
    'present',
    'show',
    'dismiss',
    'sample',
    'holdings',
    'jump',
    'lead',
    'step',
    'rescan',
    'retire',
  ],
] as const;
/** Those that pages send; the others are for our own pages alone. */
const forPages = ['spotted', 'read', 'stumbled', 'left', 'dismissed', 'settings', 'bring'];
const article = { url: 'https://news.example/', lang: 'en', title: 'News', blocks: [{ kind: 'paragraph', text: 'One.' }] };
const valid: Record<(typeof names)[number], unknown> = {
  spotted: null,
  read: { article, truncated: false },
  stumbled: 'why',
  left: null,
  settings: null,
  bring: 'card',
  dismissed: { claim: 'a', exact: 'One.', dismissed: true },
  present: null,
  show: true,
  dismiss: { index: 0, dismissed: true },
  sample: article,
  holdings: null,
  jump: 0,
  lead: 0,
  step: 1,
  rescan: 1,
  retire: null,
};

const page = { id: 'abc', url: 'https://news.example/', frameId: 0, tab: { id: 1, incognito: false } };
const ownPage = { id: 'abc', url: `${own}src/popup/popup.html`, frameId: 0, tab: { id: 2, incognito: false } };

const acted: string[] = [];
beforeEach(() => {
  listeners.length = 0;
  acted.length = 0;
  listen({ ...backgroundRules, ...pageRules }, Object.fromEntries(names.map(name => [name, () => void acted.push(name)])) as never);
});

function deliver(message: unknown, sender: unknown): string[] {
  acted.length = 0;
  for (const listener of listeners) listener(message, sender, () => undefined);
  return [...acted];
}

const senders = fc.oneof(
  fc.constantFrom<unknown>(
    page,
    { ...page, id: 'other' },
    { ...page, id: undefined },
    { ...page, tab: undefined },
    { ...page, tab: { incognito: false } },
    { ...page, frameId: -1 },
    { ...page, frameId: undefined },
    { ...page, url: undefined },
    { ...page, url: 'file:///etc/passwd' },
    { ...page, url: 'about:blank' },
    { ...page, url: 'data:text/html,x' },
    { ...page, url: 'chrome-extension://abc.evil/' },
    { ...page, url: 'https://abc/chrome-extension://abc/' },
    { ...ownPage, id: 'other' },
    { ...ownPage, url: 'chrome-extension://abcd/' },
    {},
  ),
  fc.record({
    id: fc.constantFrom('abc', 'x'),
    url: fc.webUrl(),
    frameId: fc.nat(2),
    tab: fc.record({ id: fc.nat(), incognito: fc.boolean() }),
  }),
);

/** Messages that are nearly right: a part of a valid one is replaced, left out, or added. */
const bent = fc
  .tuple(
    fc.constantFrom(...names),
    fc.anything({ withNullPrototype: true, withBigInt: true, maxDepth: 3 }),
    fc.constantFrom('type', 'data', 'more', '__proto__'),
  )
  .map(([name, thing, key]) => ({ type: name, data: valid[name], [key]: thing }));

const deep = fc.tuple(fc.constantFrom(...names), fc.anything(), fc.nat(5)).map(([name, thing, at]) => {
  const data = structuredClone(valid[name]);
  if (typeof data !== 'object' || data === null) return { type: name, data: thing };
  const key = Object.keys(data)[at % Object.keys(data).length] ?? 'x';
  return { type: name, data: { ...data, [key]: thing } };
});

const anyMessage = fc.oneof(
  fc.anything(),
  bent,
  deep,
  fc.constantFrom(...names).map(type => ({ type, data: valid[type] })),
  fc.constantFrom('toString', 'constructor', '__proto__', 'hasOwnProperty').map(type => ({ type, data: null })),
);

describe('messages', () => {
  it('are answered when they are what they should be, from whom they should be', () => {
    for (const name of names) {
      expect(deliver({ type: name, data: valid[name] }, ownPage)).toEqual(forPages.includes(name) ? [] : [name]);
      expect(deliver({ type: name, data: valid[name] }, page)).toEqual(forPages.includes(name) ? [name] : []);
    }
  });

  it('that are forged do nothing, throw nothing, and never do what is for our own pages', () => {
    fc.assert(
      fc.property(anyMessage, senders, (message, sender) => {
        const done = deliver(message, sender);
        expect(done.filter(name => !forPages.includes(name))).toEqual([]);
        if (done.length === 0) return;
        // Only a page's document, in a tab, of our own extension's scripts.
        const { id, frameId, url, tab } = sender as typeof page;
        expect([id, typeof frameId, typeof tab.id]).toEqual(['abc', 'number', 'number']);
        expect(url).toMatch(/^https?:/);
        expect(Object.keys(message as object).sort()).toEqual(['data', 'type']);
      }),
      { numRuns: 20_000 },
    );
  });

  it('that are ignored are told of, save those of a page whose tab is gone', () => {
    const told = vi.fn();
    listen(backgroundRules, {} as never, told);
    deliver({ type: 'left', data: null }, { ...page, tab: undefined });
    expect(told).not.toHaveBeenCalled();
    for (const sender of [ownPage, { ...page, id: 'other' }, { ...page, tab: undefined, id: 'other' }, { ...page, url: 'about:blank' }]) {
      told.mockClear();
      deliver({ type: 'left', data: null }, sender);
      expect(told).toHaveBeenCalledOnce();
    }
  });

  it('that are too large are ignored', () => {
    const long = 'x'.repeat(2_000_001);
    expect(
      deliver({ type: 'read', data: { article: { ...article, blocks: [{ kind: 'paragraph', text: long }] }, truncated: false } }, page),
    ).toEqual([]);
    const many = Array.from({ length: 3 }, () => ({ kind: 'paragraph', text: 'x'.repeat(1_900_000) }));
    expect(deliver({ type: 'read', data: { article: { ...article, blocks: many }, truncated: false } }, page)).toEqual([]);
    expect(deliver({ type: 'stumbled', data: 'x'.repeat(1_001) }, page)).toEqual([]);
  });
});
