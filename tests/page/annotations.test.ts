import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type AnnotationOptions, type Annotations, annotate } from '../../src/page/annotations.ts';
import { openCard } from '../../src/page/card.ts';
import { readArticle } from '../../src/page/read.ts';
import type { Annotated, Finding } from '../../src/types.ts';
import { markedCount } from '../../src/ui/format.ts';
import { sourceKind } from '../../src/ui/source-kind.ts';
import { annotated as sample, settings } from '../ui/sample.ts';
import { english } from '../ui/translator.ts';
import { show } from './marking.ts';

/** Two claims of an unnamed official in one sentence, one of Washington's after it in the same text, one of the reporter's below. */
const shared = sample.findings[2]?.exact ?? '';
const washington = 'Washington has accused China of not doing enough.';
const reporter = 'The talks resume in Beijing on Tuesday.';
const claims: [claim: string, block: number, exact: string][] = [
  ['china-shut-company', 0, shared],
  ['china-blocked-payments', 0, shared],
  ['us-accuses-inaction', 0, washington],
  ['talks-resume-beijing', 1, reporter],
];

const onDismiss = vi.fn();
let shown: Annotations;
let untouched: string;
const roots: ShadowRoot[] = [];

function open(changes: Partial<Annotated> = {}, more: Partial<AnnotationOptions> = {}): void {
  show(`<p>${shared} ${washington}</p><p>${reporter} <a href="#" id="after">After it.</a></p>`);
  untouched = document.documentElement.outerHTML;
  const { article, places } = readArticle(document);
  const findings = claims.map(([claim, block, exact]): Finding => {
    const start = article.blocks[block]?.text.indexOf(exact) ?? -1;
    return { ...(sample.findings[2] as Finding), claim, exact, block, start, end: start + exact.length, drift: [], why: [] };
  });
  const countMarked = (count: number) => markedCount(count, english);
  const withCards: AnnotationOptions['withCards'] = use => use(openCard);
  const options = { t: english, kindOf: sourceKind, countMarked, mayOpen: () => true, withCards, onDismiss, ...more };
  shown = annotate({ ...sample, findings, ...changes }, places, options);
}

beforeEach(async () => {
  await page.viewport(900, 700);
  vi.clearAllMocks();
  roots.length = 0;
  // What is closed to scripts of the page is closed to tests as well.
  const attachShadow = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, { ...init, mode: 'open' });
    roots.push(root);
    return root;
  });
});

afterEach(() => {
  shown.remove();
  vi.useRealTimers();
  vi.restoreAllMocks();
  expect(document.documentElement.outerHTML).toBe(untouched);
});

const marked = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);
const within = <Found extends HTMLElement>(selector: string) =>
  roots
    .filter(({ host }) => host.isConnected)
    .map(root => root.querySelector<Found>(selector))
    .find(Boolean);
const card = () => within('[role=dialog]');
const press = async (words: string) => {
  const button = [...(card()?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === words);
  await userEvent.click(button as HTMLElement);
};
const focused = () => roots.find(({ activeElement }) => activeElement)?.activeElement?.textContent ?? document.activeElement?.textContent;

describe('the kinds of source', () => {
  it('that are chosen are marked, and the others are not', () => {
    open();
    shown.highlight(true, settings);
    expect(marked()).toEqual([shared, washington, reporter]);
    shown.highlight(true, { ...settings, kinds: ['us'] });
    expect(marked()).toEqual([washington]);
    shown.highlight(true, { ...settings, kinds: [] });
    expect(marked()).toEqual([]);
    expect(shown.isHighlighted()).toBe(true);
  });

  it('that are left out can still be jumped to, beside marks in the same text', () => {
    open();
    shown.highlight(true, { ...settings, kinds: ['unnamed'] });
    expect(shown.jump(2)).toBe(true);
    expect(card()?.querySelector('.statement')?.textContent).toContain('accuses China');
    const { left, top } = card()?.getBoundingClientRect() ?? new DOMRect();
    expect([left > 0, top > 0]).toEqual([true, true]);
  });

  it('are told to screen readers, in the order of the page', () => {
    open();
    shown.highlight(true, settings);
    const described = [...document.querySelectorAll('mark')].map(mark => mark.getAttribute('aria-description'));
    expect(described).toEqual(['Unnamed official', 'Washington', 'Reporter alone']);
  });
});

describe('dismissing', () => {
  it('takes the mark away and keeps the card, with focus on the way back', async () => {
    open();
    shown.highlight(true, settings);
    shown.jump(2);
    await press('Not this claim');
    expect(marked()).toEqual([shared, reporter]);
    expect(onDismiss).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ claim: 'us-accuses-inaction' }), true);
    expect(card()?.textContent).toContain('Dismissed on this page.');
    expect(focused()).toBe('Undo');
    await press('Undo');
    expect(marked()).toEqual([shared, washington, reporter]);
    expect(onDismiss).toHaveBeenLastCalledWith(expect.objectContaining({ claim: 'us-accuses-inaction' }), false);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement?.textContent).toBe(washington);
  });

  it('lets the keyboard go on from the sentence that is marked no more', async () => {
    open();
    shown.highlight(true, settings);
    shown.jump(3);
    await press('Not this claim');
    await userEvent.keyboard('{Escape}');
    expect(card()).toBeUndefined();
    await userEvent.tab();
    expect(document.activeElement?.id).toBe('after');
  });

  it('keeps a sentence marked that makes another claim, and changes one tab alone', async () => {
    open();
    shown.highlight(true, settings);
    shown.jump(1);
    expect(card()?.querySelector('[aria-selected=true]')?.textContent).toContain('2');
    await press('Not this claim');
    expect(marked()).toEqual([shared, washington, reporter]);
    expect(card()?.querySelectorAll('[role=tab]')).toHaveLength(2);
    await userEvent.click(card()?.querySelector('[role=tab]') as HTMLElement);
    expect(card()?.querySelector('.telling')).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    // From now on, it is one claim's sentence.
    await userEvent.click(document.querySelector('mark') as HTMLElement);
    expect(card()?.querySelector('[role=tab]')).toBeNull();
    expect(card()?.textContent).toContain('shut down one company');
  });

  it('is remembered from before, and can be taken back from the list', () => {
    open({ dismissed: [2] });
    shown.highlight(true, settings);
    expect(marked()).toEqual([shared, reporter]);
    shown.jump(2);
    expect(card()?.textContent).toContain('Dismissed on this page.');
    shown.dismiss(2, false);
    expect(marked()).toEqual([shared, washington, reporter]);
    expect(shown.dismiss(99, true)).toBe(false);
  });
});

describe('teacher’s mode', () => {
  const asking = { ...settings, askFirst: true };

  it('has marks and tabs that give nothing away', async () => {
    open();
    shown.highlight(true, asking);
    const looks = [...document.querySelectorAll('mark')].map(mark => [mark.className, mark.getAttribute('aria-description')].join());
    expect(new Set(looks).size).toBe(1);
    expect(looks.join()).not.toMatch(/unnamed|us\b|china|press|official|Washington|Reporter/i);
    shown.jump(0);
    expect([...(card()?.querySelectorAll('[role=tab]') ?? [])].map(({ textContent }) => textContent)).toEqual(['Claim 1', 'Claim 2']);
  });

  it('asks claim by claim, once', async () => {
    open();
    shown.highlight(true, asking);
    shown.jump(0);
    await press('Washington');
    expect(focused()).toBe('You chose: Washington. In the source story: Unnamed official.');
    await userEvent.click(card()?.querySelectorAll('[role=tab]')[1] as HTMLElement);
    expect(card()?.querySelector('.question')).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    shown.jump(0);
    expect(card()?.textContent).toContain('You chose: Washington.');
    expect(card()?.querySelector('.kind')?.checkVisibility()).toBe(true);
  });

  it('asks without marks, too', () => {
    open();
    shown.highlight(false, asking);
    shown.jump(2);
    expect(card()?.querySelector('.question')).not.toBeNull();
  });
});

describe('screen readers', () => {
  const said = () => within('[role=status]')?.textContent;

  it('hear that marks come and go, and nothing else', () => {
    vi.useFakeTimers();
    open();
    shown.highlight(true, settings);
    shown.highlight(true, settings);
    shown.highlight(true, { ...settings, kinds: ['us', 'press'] });
    shown.dismiss(0, true);
    expect(said()).toBeUndefined();
    shown.highlight(false, settings);
    // It stands empty first: what comes with its text is not heard.
    expect(said()).toBe('');
    vi.advanceTimersByTime(1_000);
    expect(said()).toBe('Marks removed');
    shown.highlight(true, settings);
    vi.advanceTimersByTime(1_000);
    expect(said()).toBe('3 sentences marked');
    expect(roots.filter(({ host }) => host.isConnected)).toHaveLength(1);
    vi.advanceTimersByTime(60_000);
    expect(said()).toBeUndefined();
  });

  it('hear what was found when they asked for the page to be read again', () => {
    vi.useFakeTimers();
    open({}, { isNews: true });
    shown.highlight(true, settings);
    vi.advanceTimersByTime(1_000);
    expect(said()).toBe('3 sentences marked');
  });
});
