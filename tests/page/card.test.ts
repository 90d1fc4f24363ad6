import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Card, type CardOptions, openCard } from '../../src/page/card.ts';
import type { ClaimNote } from '../../src/types.ts';
import { prefer, violations } from '../ui/accessibility.ts';
import { annotated } from '../ui/sample.ts';
import { english, french } from '../ui/translator.ts';

const entry = (index: number) => {
  const finding = annotated.findings[index];
  if (!finding) throw new Error(`no finding ${index}`);
  return { finding, note: annotated.notes[finding.claim] as ClaimNote };
};

const onClose = vi.fn();
let mark: HTMLElement;
let untouched: string;
let card: Card | undefined;

/** A page with a marked sentence between two links. */
beforeEach(async () => {
  await page.viewport(900, 700);
  vi.clearAllMocks();
  const paragraph = document.createElement('p');
  mark = document.createElement('mark');
  mark.tabIndex = 0;
  mark.textContent = entry(2).finding.exact;
  const [before, after] = ['before', 'after'].map(id => Object.assign(document.createElement('a'), { id, href: '#', textContent: id }));
  paragraph.append(before ?? '', ' ', mark, ' ', after ?? '');
  paragraph.style.margin = '40px';
  document.body.replaceChildren(paragraph);
  untouched = document.documentElement.outerHTML;
});

afterEach(async () => {
  card?.close();
  card = undefined;
  vi.restoreAllMocks();
  await prefer();
});

function open(changes: Partial<CardOptions> = {}): HTMLElement {
  card = openCard({
    anchor: mark,
    opener: () => ({ handle: mark, focus: () => mark.focus() }),
    entries: [entry(2)],
    t: english,
    lang: 'en',
    how: 'press',
    onClose,
    ...changes,
  });
  return card.dialog;
}

/** Elements inside the closed shadow root have the root's idea of focus. */
const focused = (dialog: HTMLElement) => (dialog.getRootNode() as ShadowRoot).activeElement;
/** What stands in the page for the card. */
const host = () => document.documentElement.lastElementChild as HTMLElement;
const isOpen = (dialog: HTMLElement) => dialog.isConnected;

describe('the card', () => {
  it.each([
    ['light', english],
    ['dark', english],
    ['light', french],
    ['dark', french],
  ] as const)('is accessible in %s, with one claim and with several', async (scheme, t) => {
    await prefer({ 'prefers-color-scheme': scheme });
    // axe-core cannot look into a closed root.
    const attachShadow = Element.prototype.attachShadow;
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element) {
      return attachShadow.call(this, { mode: 'open' });
    });
    for (const entries of [[entry(2)], [entry(2), entry(3), entry(5)]]) {
      const dialog = open({ entries, t });
      const details = dialog.querySelector('details');
      if (details) details.open = true;
      expect(await violations(dialog)).toEqual([]);
    }
  });

  it('is named by its claim, and hidden from the scripts of the page', () => {
    const dialog = open();
    expect(dialog.getAttribute('role')).toBe('dialog');
    const title = dialog.querySelector(`#${dialog.getAttribute('aria-labelledby')}`);
    expect(title?.textContent).toBe('Since the summit, China has shut down one company.');
    expect(host().shadowRoot).toBeNull();
    expect(host().childNodes).toHaveLength(0);
  });

  it('leaves the document as it was', () => {
    open();
    expect(document.documentElement.outerHTML).not.toBe(untouched);
    card?.close();
    expect(document.documentElement.outerHTML).toBe(untouched);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('takes no style from the page', () => {
    const style = document.createElement('style');
    style.textContent =
      'div { color: red !important; display: none; font-size: 80px; opacity: 0.1 } :root { font-size: 62.5%; --paper: red }';
    document.head.append(style);
    const dialog = open();
    const { color, fontSize, backgroundColor } = getComputedStyle(dialog);
    const { display, opacity } = getComputedStyle(host());
    style.remove();
    expect({ color, fontSize, backgroundColor }).toEqual({
      color: 'rgb(28, 27, 25)',
      fontSize: '14px',
      backgroundColor: 'rgb(255, 255, 255)',
    });
    expect([display, opacity]).toEqual(['block', '1']);
  });

  it('gives way to the next', () => {
    const first = open();
    const second = open();
    expect([isOpen(first), isOpen(second)]).toEqual([false, true]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('leaves with a sentence that the page takes away', async () => {
    const dialog = open();
    mark.remove();
    window.dispatchEvent(new Event('resize'));
    await vi.waitFor(() => expect(isOpen(dialog)).toBe(false));
  });
});

describe('where it stands', () => {
  const rects = (dialog: HTMLElement) => ({ card: dialog.getBoundingClientRect(), sentence: mark.getBoundingClientRect() });

  it('is below the sentence, within the window', () => {
    const { card, sentence } = rects(open());
    expect(card.top).toBeGreaterThanOrEqual(sentence.bottom);
    expect(card.bottom).toBeLessThanOrEqual(innerHeight);
    expect(card.left).toBeGreaterThanOrEqual(0);
  });

  it.each(['1.5', '0.8'])('is below the sentence in a page whose style zooms it by %s', zoom => {
    document.documentElement.style.zoom = zoom;
    try {
      const box = open().getBoundingClientRect();
      const anchor = mark.getBoundingClientRect();
      expect(box.top).toBeGreaterThanOrEqual(anchor.bottom);
      expect(box.top).toBeLessThan(anchor.bottom + 20);
      expect(box.right).toBeLessThanOrEqual(innerWidth);
    } finally {
      document.documentElement.style.zoom = '';
    }
  });

  it('follows the sentence as the page scrolls', async () => {
    document.body.style.paddingBlock = '100px 2000px';
    const dialog = open();
    const before = dialog.getBoundingClientRect().top;
    scrollTo(0, 60);
    await vi.waitFor(() => expect(dialog.getBoundingClientRect().top).toBeCloseTo(before - 60, 0));
    document.body.removeAttribute('style');
    scrollTo(0, 0);
  });

  it('is a sheet of full width on a phone', async () => {
    await page.viewport(360, 640);
    const { card, sentence } = rects(open());
    expect([card.left, card.width, card.bottom]).toEqual([0, 360, innerHeight]);
    expect(card.top).toBeGreaterThanOrEqual(sentence.bottom);
  });

  it('holds one very long word', () => {
    const { finding, note } = entry(2);
    const dialog = open({ entries: [{ finding: { ...finding, cue: 'y'.repeat(3000) }, note: { ...note, statement: 'x'.repeat(3000) } }] });
    const body = dialog.querySelector('.body') as HTMLElement;
    expect(body.scrollWidth).toBe(body.clientWidth);
  });
});

describe('by keyboard', () => {
  it('takes focus, and gives it back on Escape', async () => {
    mark.focus();
    const dialog = open();
    expect(dialog.contains(focused(dialog))).toBe(true);
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard);
    await userEvent.keyboard('{Escape}');
    document.body.removeEventListener('keydown', heard);
    expect(isOpen(dialog)).toBe(false);
    expect(document.activeElement).toBe(mark);
    expect(heard).not.toHaveBeenCalled();
  });

  it('closes by its button', async () => {
    const dialog = open();
    (dialog.querySelector('.close') as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(isOpen(dialog)).toBe(false);
    expect(document.activeElement).toBe(mark);
  });

  it('Tab goes through it and on to what follows the sentence', async () => {
    const dialog = open({ entries: [entry(3)] });
    const stops = [focused(dialog)];
    while (isOpen(dialog) && stops.length < 10) {
      await userEvent.tab();
      if (isOpen(dialog)) stops.push(focused(dialog));
    }
    expect(stops.map(stop => stop?.tagName)).toEqual(['DIV', 'SUMMARY', 'SUMMARY']);
    expect(document.activeElement?.id).toBe('after');
  });

  it('Shift+Tab goes back to the sentence', async () => {
    const dialog = open();
    await userEvent.tab({ shift: true });
    expect(focused(dialog)?.className).toBe('close');
    await userEvent.tab({ shift: true });
    expect(isOpen(dialog)).toBe(false);
    expect(document.activeElement).toBe(mark);
  });

  it('arrow keys, Home and End go between the claims of a sentence', async () => {
    const dialog = open({ entries: [entry(2), entry(3), entry(5)] });
    const shown = () => dialog.querySelector('[role=tabpanel] .statement')?.textContent;
    const selected = () => [...dialog.querySelectorAll('[role=tab]')].map(tab => tab.getAttribute('aria-selected')).indexOf('true');
    expect(focused(dialog)?.getAttribute('role')).toBe('tab');
    const journey = [];
    for (const key of ['{ArrowRight}', '{End}', '{ArrowRight}', '{ArrowLeft}', '{Home}']) {
      await userEvent.keyboard(key);
      journey.push(selected());
      expect(focused(dialog)?.id).toBe(`tab-${selected()}`);
    }
    expect(journey).toEqual([1, 2, 0, 2, 0]);
    await userEvent.keyboard('{ArrowRight}');
    expect(shown()).toBe('Since the summit, China has blocked some international payments.');
    expect(dialog.querySelector('[role=tabpanel]')?.getAttribute('aria-labelledby')).toBe('tab-1');
  });
});

describe('by pointer', () => {
  const elsewhere = () => document.getElementById('after') as HTMLElement;

  it('a press elsewhere closes it, one on the sentence does not', async () => {
    const dialog = open();
    await userEvent.click(mark);
    expect(isOpen(dialog)).toBe(true);
    await userEvent.click(elsewhere());
    expect(isOpen(dialog)).toBe(false);
  });

  it('hovering leaves focus alone, and Escape closes', async () => {
    elsewhere().focus();
    await userEvent.hover(mark);
    const dialog = open({ how: 'hover' });
    expect(document.activeElement).toBe(elsewhere());
    await userEvent.keyboard('{Escape}');
    expect(isOpen(dialog)).toBe(false);
    expect(document.activeElement).toBe(elsewhere());
  });

  it('hovering keeps it open over sentence and card, and closes it elsewhere', async () => {
    await userEvent.hover(mark);
    const dialog = open({ how: 'hover' });
    await userEvent.hover(host());
    await userEvent.hover(mark);
    expect(isOpen(dialog)).toBe(true);
    await userEvent.hover(document.body, { position: { x: 5, y: 300 } });
    await vi.waitFor(() => expect(isOpen(dialog)).toBe(false));
  });

  it('a press in a hovered card keeps it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await userEvent.hover(mark);
    const dialog = open({ how: 'hover' });
    await userEvent.click(host());
    await userEvent.hover(document.body, { position: { x: 5, y: 300 } });
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    expect(isOpen(dialog)).toBe(true);
  });
});

describe('scripts of the page', () => {
  it('cannot close it with events of their own', () => {
    const dialog = open();
    const init = { bubbles: true, composed: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', ...init }));
    document.body.dispatchEvent(new PointerEvent('pointerdown', init));
    host().dispatchEvent(new FocusEvent('focusout', { relatedTarget: document.body, ...init }));
    (dialog.querySelector('.close') as HTMLElement).click();
    expect(isOpen(dialog)).toBe(true);
  });
});
