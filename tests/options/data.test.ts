import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { writeSettingsFile } from '../../src/browser/settings-file.ts';
import { optionsView } from '../../src/options/options-view.ts';
import type { OptionsActions, OptionsModel } from '../../src/options/section.ts';
import type { Settings } from '../../src/types.ts';
import '../../src/options/options.css';
import { violations } from '../ui/accessibility.ts';
import { settings } from '../ui/sample.ts';
import { english } from '../ui/translator.ts';

const actions = {
  save: vi.fn<OptionsActions['save']>(),
  reset: vi.fn<OptionsActions['reset']>(),
  forgetDismissals: vi.fn<OptionsActions['forgetDismissals']>(),
  changeShortcuts: vi.fn<OptionsActions['changeShortcuts']>(),
};

function show() {
  const view = optionsView({ t: english, holdings: { languages: ['de', 'en'], sets: [] }, actions });
  document.documentElement.lang = 'en';
  document.body.replaceChildren(view.element);
  const model: OptionsModel = { settings, notice: '', shortcuts: [], dismissed: 0 };
  const update = (change: Partial<OptionsModel>) => view.update({ ...model, ...change });
  update({});
  return update;
}

const byId = (id: string) => document.getElementById(id) as HTMLElement;
const dialog = () => document.querySelector('dialog');
const error = () => document.querySelector('.drop .error')?.textContent;
const fileOf = (content: string) => new File([content], 'settings.json', { type: 'application/json' });
const choose = (content: string) => userEvent.upload(byId('import-file'), fileOf(content));
const other: Settings = { ...settings, highlights: false, kinds: ['us', 'press'], unreadLanguages: ['de'], pausedSites: ['example.com'] };

beforeEach(() => {
  vi.clearAllMocks();
  document.body.replaceChildren();
});
afterEach(() => document.body.replaceChildren());

describe('settings to take along', () => {
  it('are a file that is always what is set now', async () => {
    const update = show();
    const link = byId('export') as HTMLAnchorElement;
    expect(link.download).toBe('sourcemark-settings.json');
    const first = link.href;
    update({ settings: other });
    expect(await (await fetch(link.href)).text()).toBe(writeSettingsFile(other));
    await expect(fetch(first)).rejects.toThrow();
  });
});

describe('settings from a file', () => {
  it('are shown beside those of now, and set once the reader says yes', async () => {
    show();
    await choose(writeSettingsFile(other));
    await vi.waitUntil(dialog);
    const changes = [...document.querySelectorAll('.changes > div')].map(row => [...row.children].map(({ textContent }) => textContent));
    expect(changes).toEqual([
      ['When to mark', 'now: On every page that is covered', 'in the file: Never'],
      [
        'Whose claims to mark',
        'now: Unnamed official, Washington, Beijing, and Reporter alone',
        'in the file: Washington and Reporter alone',
      ],
      ['Pages that are read', 'now: English and German', 'in the file: English'],
      ['Paused sites', 'now: none', 'in the file: example.com'],
    ]);
    expect(await violations(document.documentElement)).toEqual([]);
    expect(actions.save).not.toHaveBeenCalled();
    await userEvent.click(byId('ask-yes'));
    const { version: _, ...choices } = other;
    await vi.waitUntil(() => actions.save.mock.calls.length > 0);
    expect(actions.save.mock.calls).toEqual([[choices]]);
    expect(dialog()).toBeNull();
  });

  it('name sites as long as these are few, and count them beyond that', async () => {
    show();
    const paused = (dialog: Element) => [...dialog.querySelectorAll('.changes dd')].map(({ textContent }) => textContent).at(-1);
    const sites = Array.from({ length: 2500 }, (_, index) => `s${index}.example`);
    for (const [count, told] of [
      [
        10,
        'in the file: s0.example, s1.example, s2.example, s3.example, s4.example, s5.example, s6.example, s7.example, s8.example, and s9.example',
      ],
      [2500, 'in the file: 2,500'],
    ] as const) {
      await choose(writeSettingsFile({ ...settings, pausedSites: sites.slice(0, count) }));
      expect(paused(await vi.waitUntil(dialog))).toBe(told);
      expect([document.activeElement?.id, dialog()?.scrollTop]).toEqual(['ask-title', 0]);
      await userEvent.keyboard('{Escape}');
      await vi.waitUntil(() => dialog() === null);
    }
  });

  it('tell of other sites, be they as many as before', async () => {
    const update = show();
    const sites = (letter: string) => Array.from({ length: 11 }, (_, index) => `${letter}${index}.example`);
    update({ settings: { ...settings, pausedSites: sites('a') } });
    await choose(writeSettingsFile({ ...settings, pausedSites: sites('b') }));
    await vi.waitUntil(dialog);
  });

  it('are left aside when the reader says no, or turns away', async () => {
    show();
    for (const leave of [() => userEvent.click(byId('ask-no')), () => userEvent.keyboard('{Escape}')]) {
      byId('import').focus();
      await choose(writeSettingsFile(other));
      await vi.waitUntil(dialog);
      expect(document.activeElement).toBe(byId('ask-title'));
      await leave();
      await vi.waitUntil(() => dialog() === null);
      expect(error()).toBe('');
    }
    expect(actions.save).not.toHaveBeenCalled();
  });

  it('may be dropped', async () => {
    show();
    const area = document.querySelector('.drop') as HTMLElement;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(fileOf('{}'));
    const drag = new DragEvent('dragover', { dataTransfer, cancelable: true, bubbles: true });
    area.dispatchEvent(drag);
    expect([drag.defaultPrevented, area.classList.contains('over')]).toEqual([true, true]);
    const drop = new DragEvent('drop', { dataTransfer, cancelable: true, bubbles: true });
    area.dispatchEvent(drop);
    expect([drop.defaultPrevented, area.classList.contains('over')]).toEqual([true, false]);
    await vi.waitUntil(error);
    expect(error()).toContain('not a settings file');
  });

  it('are not opened when dropped beside the box, and text still is where it is dropped', () => {
    show();
    const files = new DataTransfer();
    files.items.add(fileOf('{}'));
    const text = new DataTransfer();
    text.setData('text/plain', 'example.com');
    for (const type of ['dragover', 'drop']) {
      const isKept = (dataTransfer: DataTransfer) =>
        !byId('reset').dispatchEvent(new DragEvent(type, { dataTransfer, cancelable: true, bubbles: true }));
      expect([isKept(files), isKept(text)]).toEqual([true, false]);
    }
    expect(error()).toBe('');
  });

  it.each([
    ['wrong', '{"bookmarks": []}', 'This is not a settings file of Sourcemark. Nothing was changed.'],
    [
      'broken',
      writeSettingsFile({ ...settings, kinds: ['moon' as 'us'] }),
      'Parts of this settings file cannot be read. Nothing was changed.',
    ],
    ['of no language', writeSettingsFile({ ...settings, unreadLanguages: ['x'] }), 'Parts of this settings file cannot be read.'],
    ['newer', writeSettingsFile({ ...settings, version: 2 as 1 }), 'from a newer version of Sourcemark'],
    ['older', writeSettingsFile({ ...settings, version: 0 as 1 }), 'from a version of Sourcemark that is too old'],
    ['large', 'x'.repeat(100_001), 'This file is larger than 100 kB'],
    ['the same', writeSettingsFile(settings), 'This file says what is set already. Nothing was changed.'],
  ])('that is %s are not set, and the reader hears why', async (_name, content, why) => {
    show();
    await choose(content);
    await vi.waitUntil(error);
    expect(error()).toContain(why);
    expect(dialog()).toBeNull();
    expect(actions.save).not.toHaveBeenCalled();
  });

  it('are answered whatever goes wrong', async () => {
    show();
    const formatting = vi.spyOn(Intl, 'ListFormat').mockImplementation(function fail() {
      throw new RangeError('no list');
    });
    await choose(writeSettingsFile(other));
    await vi.waitUntil(error).finally(() => formatting.mockRestore());
    expect(error()).toContain('Nothing was changed.');
    expect(dialog()).toBeNull();
  });

  it('may come from the same file once it is mended', async () => {
    show();
    await choose('{');
    await vi.waitUntil(error);
    await choose(writeSettingsFile(other));
    await vi.waitUntil(dialog);
  });
});

describe('what is dismissed', () => {
  it('is counted, and can be forgotten', async () => {
    const update = show();
    expect(byId('data').textContent).toContain('You have dismissed no finding.');
    expect(byId('forget').checkVisibility()).toBe(false);
    update({ dismissed: 1 });
    expect(byId('data').textContent).toContain('You have dismissed 1 finding.');
    update({ dismissed: 1234 });
    expect(byId('data').textContent).toContain('You have dismissed 1,234 findings.');
    await userEvent.click(byId('forget'));
    expect(actions.forgetDismissals).toHaveBeenCalledOnce();
    update({ dismissed: 0 });
    expect(document.activeElement).toBe(byId('reset'));
  });
});

describe('a reset', () => {
  it('is asked for twice', async () => {
    show();
    await userEvent.click(byId('reset'));
    await userEvent.click(byId('ask-no'));
    await vi.waitUntil(() => dialog() === null);
    expect(actions.reset).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(byId('reset'));
    await userEvent.click(byId('reset'));
    expect(await violations(document.documentElement)).toEqual([]);
    await userEvent.click(byId('ask-yes'));
    await vi.waitUntil(() => actions.reset.mock.calls.length > 0);
  });
});
