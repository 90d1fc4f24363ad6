import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { takeAlong } from '../../src/export/take-along.ts';
import type { Finding, PageState, ReadPage, Translate } from '../../src/types.ts';
import { claimActions } from '../../src/ui/claim-actions.ts';
import { type Copied, copyFrom } from '../../src/ui/clipboard.ts';
import type { MadeFile } from '../../src/ui/download.ts';
import { type TakeActions, takeMenu } from '../../src/ui/take-menu.ts';
import '../../src/popup/popup.css';
import { prefer, violations } from './accessibility.ts';
import { states } from './sample.ts';
import { english, french } from './translator.ts';

const read: Extract<PageState, { status: 'covered' }> = states.covered;
const finding = read.annotated.findings[2] as Finding;

const copy = vi.fn(async (_text: Copied) => true);
const download = vi.fn((_file: MadeFile) => undefined);
const openReport = vi.fn((_asSheet: boolean) => undefined);
const from = (page: ReadPage) => takeAlong(page, english);

/** Puts a piece where its page would have it. */
function put(piece: HTMLElement): void {
  const main = document.createElement('main');
  main.append(piece);
  document.body.replaceChildren(main);
}

function showMenu(t: Translate = english, changes: Partial<TakeActions> = {}) {
  document.documentElement.lang = t('languageTag');
  const menu = takeMenu(read, t, { from, copy, download, openReport, ...changes });
  put(menu);
  menu.open = true;
}

function showActions(t: Translate = english) {
  document.documentElement.lang = t('languageTag');
  const { cite, link } = takeAlong(read, t);
  put(claimActions(finding, { t, copy, cite, link }));
}

const byId = (id: string) => document.getElementById(id) as HTMLElement;
const byName = (name: string) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name) as HTMLElement;
const outcome = () => document.querySelector('output') as HTMLElement;
const lastCopied = () => copy.mock.lastCall?.[0];

beforeEach(() => vi.clearAllMocks());
afterEach(async () => {
  await prefer();
  document.body.replaceChildren();
});

describe.each([
  ['menu', showMenu],
  ['actions of a claim', showActions],
])('the %s', (_name, show) => {
  it.each(['light', 'dark'])('is accessible in %s, in English and French', async scheme => {
    await prefer({ 'prefers-color-scheme': scheme });
    for (const t of [english, french]) {
      show(t);
      expect(await violations(document.body)).toEqual([]);
    }
  });

  it('has targets large enough, and fits a narrow window', () => {
    show(french);
    const main = document.querySelector('main') as HTMLElement;
    main.style.inlineSize = '284px';
    const small = [...document.querySelectorAll('button, summary, select')].filter(target => target.getBoundingClientRect().height < 24);
    expect(small.map(({ outerHTML }) => outerHTML)).toEqual([]);
    expect(main.scrollWidth).toBe(main.clientWidth);
  });
});

describe('the menu', () => {
  it('copies the report, and says so', async () => {
    showMenu();
    await userEvent.click(byId('take_copyReport'));
    await expect.element(outcome()).toHaveTextContent('Copied.');
    expect(lastCopied()?.plain).toMatch(/^# Who stands behind what/);
  });

  it('says so where the browser does not let it be copied', async () => {
    showMenu(english, { copy: async () => false });
    await userEvent.click(byId('take_copyReport'));
    await expect.element(outcome()).toHaveTextContent('did not let it be copied');
  });

  it.each([
    ['markdown', 'md', 'text/markdown'],
    ['csv', 'csv', 'text/csv'],
    ['jsonld', 'jsonld', 'application/ld+json'],
  ])('hands over %s, and names the file', async (form, ending, type) => {
    showMenu();
    await userEvent.click(byId(`take_${form}`));
    const name = `sourcemark-example.com-2024-01-30.${ending}`;
    expect(download.mock.lastCall?.[0]).toMatchObject({ name, type });
    await expect.element(outcome()).toHaveTextContent(name);
  });

  it('says what went wrong where a file could not be made', async () => {
    const broken = () => {
      throw new Error('no room');
    };
    showMenu(english, { download: broken });
    await userEvent.click(byId('take_csv'));
    await expect.element(outcome()).toHaveTextContent('This could not be made: no room');
  });

  it('opens the report and the question sheet, by keyboard', async () => {
    showMenu();
    byId('take_openReport').focus();
    await userEvent.keyboard('{Enter}');
    byId('take_openSheet').focus();
    await userEvent.keyboard(' ');
    expect(openReport.mock.calls).toEqual([[false], [true]]);
  });
});

describe('the actions of a claim', () => {
  it('copy the citation in the form chosen', async () => {
    showActions();
    await userEvent.click(byName('Copy citation'));
    expect(lastCopied()).toEqual({ plain: expect.stringMatching(/^“Since the summit/) });
    await userEvent.selectOptions(document.querySelector('select') as HTMLElement, 'Markdown');
    await userEvent.click(byName('Copy citation'));
    expect(lastCopied()).toEqual({ plain: expect.stringMatching(/^> “Since/) });
    await userEvent.selectOptions(document.querySelector('select') as HTMLElement, 'Formatted');
    await userEvent.click(byName('Copy citation'));
    expect(lastCopied()).toEqual({ plain: expect.stringMatching(/^“Since/), html: expect.stringMatching(/^<blockquote/) });
    await expect.element(outcome()).toHaveTextContent('Copied.');
  });

  it('copy the link to the sentence', async () => {
    showActions();
    await userEvent.click(byName('Copy link'));
    expect(lastCopied()).toEqual({ plain: 'https://www.example.com/talks#:~:text=sentence%202' });
  });

  it('do nothing for a page that presses them', () => {
    showActions();
    byName('Copy link').click();
    expect(copy).not.toHaveBeenCalled();
  });
});

describe('copying where there is no clipboard to write to', () => {
  it('goes by a field that is gone at once, inside a shadow root, and gives focus back', async () => {
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('refused'));
    const copied: string[] = [];
    const execCommand = vi.spyOn(document, 'execCommand').mockImplementation(() => {
      const field = root.activeElement;
      copied.push(field instanceof HTMLTextAreaElement ? field.value : '');
      field?.dispatchEvent(new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true }));
      return true;
    });
    const host = document.createElement('div');
    document.body.replaceChildren(host);
    const root = host.attachShadow({ mode: 'open' });
    const button = document.createElement('button');
    root.append(button);
    button.focus();
    expect(await copyFrom(root)({ plain: 'words', html: '<b>words</b>' })).toBe(true);
    expect(copied).toEqual(['words']);
    expect([...root.children]).toEqual([button]);
    expect(root.activeElement).toBe(button);
    execCommand.mockReturnValue(false);
    expect(await copyFrom(root)({ plain: 'words' })).toBe(false);
    vi.restoreAllMocks();
  });
});
