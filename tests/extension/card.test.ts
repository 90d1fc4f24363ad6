import type { Page, SerializedAXNode } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../src/types.ts';
import { mark, marked, markOf } from './marks.ts';
import { browsers, eventually, readerIn } from './reader.ts';

/** What a reader does with the card and the marks, the same in both browsers. */
describe.each(browsers)('in %s, the card', kind => {
  const reader = readerIn(kind);
  const company = 'Since the summit, China has shut down one company.';

  const openMarked = async (settings: Partial<Settings> = {}) => {
    await reader.inExtension(chosen => chrome.storage.local.set({ settings: { version: 1, ...chosen } }), settings as object);
    const page = await reader.open('talks.html');
    await page.waitForSelector(mark);
    return page;
  };
  const focusOn = (page: Page, words: string) => markOf(page, words).then(element => element.focus());
  const openCard = async (page: Page, words = company) => {
    await focusOn(page, words);
    await page.keyboard.press('Enter');
    await eventually(() => reader.card(page)).not.toBe('');
  };
  /** What has focus in the card. */
  const focused = (page: Page) => reader.inCard(page, dialog => (dialog?.getRootNode() as ShadowRoot)?.activeElement?.textContent ?? '');
  const tabTo = async (page: Page, words: string) => {
    for (let stops = 0; stops < 20 && (await focused(page)) !== words; stops++) await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(words);
  };

  it('can be gone through, unfolded and left by keyboard alone', async () => {
    const page = await openMarked();
    await focusOn(page, company);
    await page.keyboard.press(' ');
    await eventually(() => reader.card(page)).toContain('An unnamed US official');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^What the other side says \d/);
    await page.keyboard.press('Enter');
    await eventually(() => reader.inCard(page, dialog => dialog?.querySelector('details')?.open)).toBe(true);
    await page.keyboard.press('Escape');
    await eventually(() => reader.card(page)).toBe('');
    // Focus went back to the sentence, and the next stop is the next sentence.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('It has blocked certain international payments');
  });

  // Firefox lets no driver see what it tells screen readers.
  if (kind === 'chrome') {
    it('is behind a sentence that screen readers hear in full, once, whatever stands in it', async () => {
      const page = await openMarked();
      const all = (node: SerializedAXNode): SerializedAXNode[] => [node, ...(node.children ?? []).flatMap(all)];
      const shown = all((await page.accessibility.snapshot({ interestingOnly: false })) as SerializedAXNode);
      const buttons = shown.filter(({ role }) => role === 'button');
      // One button a sentence, of those with a link or emphasis in them, too.
      expect(buttons.map(({ name }) => name)).toEqual((await marked(page)).map(sentence => sentence.replace(/\s+/g, ' ').trim()));
      const inPieces = buttons.filter(({ name = '' }) => /made in Mexico|sanctions on several/.test(name));
      expect(inPieces.map(({ name, description }) => [name, description])).toEqual([
        ['Much of it is made in Mexico from chemicals that come from China, US officials say.', 'Washington'],
        [
          'The United States has imposed sanctions on several Chinese companies and individuals over the trade in fentanyl precursors.',
          'Reporter alone',
        ],
      ]);
      // The link in it is still one.
      expect(shown.filter(({ role }) => role === 'link').map(({ name }) => name)).toContain('made in Mexico');
    });
  }

  it('dismisses a claim for good, and lets that be taken back', async () => {
    const page = await openMarked();
    await openCard(page);
    await tabTo(page, 'Not this claim');
    await page.keyboard.press('Enter');
    await eventually(() => reader.card(page)).toContain('Dismissed on this page.');
    expect(await focused(page)).toBe('Undo');
    expect(await marked(page)).not.toContain(company);
    await page.keyboard.press('Enter');
    await eventually(() => marked(page)).toContain(company);
    expect(await focused(page)).toBe('Not this claim');
    await page.keyboard.press('Enter');
    await eventually(() => marked(page)).not.toContain(company);
    await page.keyboard.press('Escape');
    // Kept without the sentence itself.
    const kept = () => reader.inExtension(async () => JSON.stringify((await chrome.storage.local.get('dismissals')).dismissals ?? {}));
    await eventually(kept).toContain('china-shut-company');
    expect(await kept()).not.toContain('summit');
    await page.reload();
    await page.waitForSelector(mark);
    expect(await marked(page)).not.toContain(company);
    expect((await marked(page)).length).toBeGreaterThan(5);
  });

  it('opens under a resting pointer, stays for as long as it is there, and goes with it', async () => {
    const page = await openMarked();
    const sentence = await markOf(page, 'China has also resumed sharing');
    await sentence.evaluate(element => element.scrollIntoView({ block: 'center' }));
    const { x, y } = await sentence.clickablePoint();
    await page.mouse.move(x, y);
    await eventually(() => reader.card(page)).not.toBe('');
    const box = await reader.inCard(page, dialog => dialog?.getBoundingClientRect().toJSON() as DOMRect);
    // Slowly over to the card, and about in it.
    await page.mouse.move(box.x + 60, box.y + box.height / 2, { steps: 40 });
    await page.mouse.move(box.x + 200, box.y + 30, { steps: 40 });
    expect(await reader.card(page)).not.toBe('');
    await page.mouse.move(1150, 450, { steps: 5 });
    await page.mouse.move(1150, 460);
    await eventually(() => reader.card(page)).toBe('');
  });

  it('is a sheet on a phone, beside the sentence and no wider than the window', async () => {
    const page = await openMarked();
    await page.setViewport({ width: 320, height: 640 });
    await openCard(page);
    const sentence = await (await markOf(page, company)).boundingBox();
    const look = () =>
      reader.inCard(page, dialog => {
        const { left, top, bottom, width } = dialog?.getBoundingClientRect() ?? new DOMRect();
        const body = dialog?.querySelector('.body');
        return { left, top, bottom, width, overflow: body && body.scrollWidth - body.clientWidth };
      });
    // Where a scroll bar takes room, the window is narrower for it.
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    await eventually(async () => (await look()).width).toBe(width);
    const { left, top, bottom, overflow } = await look();
    expect([left, overflow]).toEqual([0, 0]);
    expect(top >= (sentence?.y ?? 0) + (sentence?.height ?? 0) || bottom <= (sentence?.y ?? 0)).toBe(true);
  });

  it('asks first in teacher’s mode, where no mark gives the answer away', async () => {
    const page = await openMarked({ askFirst: true });
    const looks = await page.$$eval(mark, marks => marks.map(({ className }) => className));
    expect([...new Set(looks)]).toEqual(['sourcemark sourcemark-plain sourcemark-line']);
    await openCard(page);
    expect(await reader.card(page)).toContain('Who says this?');
    expect(await reader.card(page)).not.toContain('An unnamed US official');
    await tabTo(page, 'Beijing');
    await page.keyboard.press('Enter');
    await eventually(() => reader.card(page)).toContain('You chose: Beijing. In the source story: Unnamed official.');
    expect(await focused(page)).toContain('You chose');
    await page.keyboard.press('Escape');
    await eventually(() => reader.card(page)).toBe('');
    await openCard(page);
    expect(await reader.card(page)).toContain('An unnamed US official');
  });

  it('stands at marks of the kinds and looks that the reader has set, at once', async () => {
    const page = await openMarked({ kinds: ['china'], markStyle: 'wash' });
    const looks = () => page.$$eval(mark, marks => [...new Set(marks.map(({ className }) => className))].sort());
    expect(await looks()).toEqual(['sourcemark sourcemark-china sourcemark-wash']);
    await reader.inExtension(() => chrome.storage.local.set({ settings: { version: 1, kinds: ['us', 'unnamed'], markStyle: 'both' } }));
    await eventually(looks).toEqual(['sourcemark sourcemark-unnamed sourcemark-both', 'sourcemark sourcemark-us sourcemark-both']);
    expect(await marked(page)).toContain(company);
  });
});
