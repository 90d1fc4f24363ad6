import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { optionsView } from '../../src/options/options-view.ts';
import type { OptionsActions, OptionsModel } from '../../src/options/section.ts';
import type { Holdings, Translate } from '../../src/types.ts';
import '../../src/options/options.css';
import { prefer, violations } from '../ui/accessibility.ts';
import { annotated, settings } from '../ui/sample.ts';
import { english, french } from '../ui/translator.ts';

const actions = {
  save: vi.fn<OptionsActions['save']>(),
  reset: vi.fn<OptionsActions['reset']>(),
  forgetDismissals: vi.fn<OptionsActions['forgetDismissals']>(),
  changeShortcuts: vi.fn<OptionsActions['changeShortcuts']>(),
};
const holdings: Holdings = { languages: ['de', 'en', 'zh'], sets: annotated.sets.map(set => ({ ...set, claims: 21, records: 1234 })) };
const usual: OptionsModel = {
  settings,
  notice: '',
  shortcuts: [
    { name: '_execute_action', description: '', keys: '' },
    { name: 'toggle-highlights', description: 'Turn highlights on or off', keys: 'Alt+Shift+U' },
  ],
  dismissed: 0,
};
/** Everything that a reader may meet at once. */
const full: OptionsModel = {
  ...usual,
  settings: {
    ...settings,
    kinds: [],
    unreadLanguages: ['de', 'en', 'zh'],
    pausedSites: ['example.com', `${'long-name.'.repeat(9)}example.org`],
  },
  notice: english('settingsBroken'),
  dismissed: 3,
};

function show(model: OptionsModel = usual, t: Translate = english, known: Holdings | null = holdings) {
  document.documentElement.lang = t('languageTag');
  const view = optionsView({ t, holdings: known ?? undefined, actions });
  document.body.replaceChildren(view.element);
  view.update(model);
  return { ...view, set: (change: Partial<OptionsModel['settings']>) => view.update({ ...model, settings: { ...settings, ...change } }) };
}

const byId = (id: string) => document.getElementById(id) as HTMLElement;
const text = (id: string) => byId(id).textContent ?? '';
const checked = (id: string) => [...byId(id).querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);

beforeEach(() => vi.clearAllMocks());
afterEach(async () => {
  await prefer();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
});

describe('the options', () => {
  const cases = (['light', 'dark'] as const).flatMap(scheme => [
    { scheme, language: 'English', t: english },
    { scheme, language: 'French', t: french },
  ]);

  it.each(cases)('are accessible in $scheme, in $language', async ({ scheme, t }) => {
    await prefer({ 'prefers-color-scheme': scheme });
    for (const model of [usual, full]) {
      show(model, t).say(t('options_saved'));
      expect(await violations(document.documentElement)).toEqual([]);
    }
  });

  it('fit a narrow window without sideways scrolling, with targets large enough', () => {
    for (const t of [english, french]) {
      show(full, t);
      document.body.style.inlineSize = '320px';
      expect(document.body.scrollWidth).toBeLessThanOrEqual(320);
      const targets = [...document.querySelectorAll('button, label.option, #site, #export')].filter(target => target.checkVisibility());
      const small = targets.filter(target => target.getBoundingClientRect().height < 24 || target.getBoundingClientRect().width < 24);
      expect(small.map(({ outerHTML }) => outerHTML)).toEqual([]);
    }
  });

  it('show what is set, and what is set elsewhere meanwhile', () => {
    const { set } = show();
    expect([checked('when'), checked('kinds'), checked('style')]).toEqual([['always'], ['unnamed', 'us', 'china', 'press'], ['line']]);
    set({ highlights: false, kinds: ['us'], markStyle: 'both', askFirst: true });
    expect([checked('when'), checked('kinds'), checked('style')]).toEqual([['never'], ['us'], ['both']]);
    expect(byId('askFirst')).toHaveProperty('checked', true);
    set({ highlights: false, onlyWhenAsked: true });
    expect(checked('when')).toEqual(['asked']);
  });

  it('say what was done, each time anew', () => {
    const { element, say } = show();
    say('Saved');
    const first = element.querySelector('.toast span');
    say('Saved');
    expect(first?.isConnected).toBe(false);
    expect(element.querySelector('.toast[role=status]')?.textContent).toBe('Saved');
  });

  it('say what is wrong with the stored settings', () => {
    const { element, update } = show({ ...usual, notice: 'Unreadable in part.' });
    expect(element.querySelector('main > .notice')?.textContent).toBe('Unreadable in part.');
    update(usual);
    expect(element.querySelector('main > .notice')?.checkVisibility()).toBe(false);
  });
});

describe('marks', () => {
  it.each([
    ['always', { highlights: true, onlyWhenAsked: false }],
    ['asked', { highlights: true, onlyWhenAsked: true }],
    ['never', { highlights: false, onlyWhenAsked: false }],
  ])('are drawn %s', async (value, choices) => {
    const { set } = show();
    set(value === 'always' ? { highlights: false } : {});
    await userEvent.click(byId(`when-${value}`));
    expect(actions.save.mock.calls).toEqual([[choices]]);
  });

  it('are drawn for the kinds chosen, of which two in a row are both heard', async () => {
    show();
    await userEvent.click(byId('kinds-us'));
    await userEvent.click(byId('kinds-press'));
    expect(actions.save.mock.calls).toEqual([[{ kinds: ['unnamed', 'china', 'press'] }], [{ kinds: ['unnamed', 'china'] }]]);
  });

  it('may be drawn for no kind, which is said', () => {
    const { set } = show();
    expect(text('kinds')).not.toContain('nothing is marked');
    set({ kinds: [] });
    expect(text('kinds')).toContain('nothing is marked');
  });

  it('are chosen by the arrow keys', async () => {
    show();
    byId('style-line').focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(actions.save).toHaveBeenLastCalledWith({ markStyle: 'wash' });
  });

  it('look in the sample as they do in pages', () => {
    const { element, set } = show();
    const looks = () => [...element.querySelectorAll('.light mark')].map(({ className }) => className);
    const lines = () => [...element.querySelectorAll('.light mark')].map(mark => getComputedStyle(mark).textDecorationStyle);
    expect(lines()).toEqual(['dotted', 'solid', 'double', 'dashed']);
    expect(element.querySelectorAll('.dark mark')).toHaveLength(4);
    set({ kinds: ['china', 'us'], markStyle: 'wash' });
    expect(looks()).toEqual(['sourcemark sourcemark-us sourcemark-wash', 'sourcemark sourcemark-china sourcemark-wash']);
    set({ kinds: ['us'], askFirst: true });
    expect(looks()).toEqual(['sourcemark sourcemark-plain sourcemark-line']);
  });

  it('are told apart by their lines in forced colours, too', async () => {
    await prefer({ 'forced-colors': 'active', 'prefers-color-scheme': 'dark' });
    const { element } = show();
    const colourOf = (selector: string) => getComputedStyle(element.querySelector(selector) as Element).color;
    expect(colourOf('.light mark')).toBe(colourOf('.light p'));
    const styles = [...element.querySelectorAll('#kinds .kind-line')].map(line => getComputedStyle(line).borderTopStyle);
    expect(styles).toEqual(['dotted', 'solid', 'double', 'dashed']);
    expect(element.querySelector('.sample .dark')?.checkVisibility()).toBe(false);
  });
});

describe('teacher’s mode', () => {
  it('is switched on and off', async () => {
    show();
    await userEvent.click(byId('askFirst'));
    await userEvent.click(byId('askFirst'));
    expect(actions.save.mock.calls).toEqual([[{ askFirst: true }], [{ askFirst: false }]]);
  });
});

describe('languages', () => {
  it('are named in the language of the texts, in its order', () => {
    show();
    const names = () => [...byId('read').querySelectorAll('label')].map(({ textContent }) => textContent);
    expect(names()).toEqual(['Chinese', 'English', 'German']);
    expect(text('languages')).toContain('Now it is: English');
    show(usual, french);
    expect(names()).toEqual(['allemand', 'anglais', 'chinois']);
  });

  it('are left out one by one, and what a later version leaves out stays so', async () => {
    const { set } = show();
    set({ unreadLanguages: ['de', 'ja'] });
    expect(checked('read').sort()).toEqual(['en', 'zh']);
    await userEvent.click(byId('read-zh'));
    expect(actions.save).toHaveBeenLastCalledWith({ unreadLanguages: ['de', 'zh', 'ja'] });
    set({ unreadLanguages: ['de', 'en', 'zh'] });
    expect(text('read')).toContain('no page is read');
  });

  it('say so where nobody answered which there are', () => {
    show(usual, english, null);
    for (const id of ['languages', 'about']) expect(text(id)).toContain('did not answer');
    show();
    for (const id of ['languages', 'about']) expect(text(id)).not.toContain('did not answer');
  });
});

describe('paused sites', () => {
  const write = async (written: string) => {
    await userEvent.fill(byId('site'), written);
    await userEvent.keyboard('{Enter}');
  };
  const error = () => text('site-error');

  it('can be named, or given by the address of a page', async () => {
    const { set } = show();
    set({ pausedSites: ['example.com'] });
    await write('https://www.example.org/world');
    expect(actions.save.mock.calls).toEqual([[{ pausedSites: ['example.com', 'example.org'] }]]);
    expect([error(), (byId('site') as HTMLInputElement).value]).toEqual(['', '']);
  });

  it('must be sites, and new ones', async () => {
    const { set } = show();
    set({ pausedSites: ['example.com'] });
    for (const written of ['', 'the news', '*.example.org', 'https://*.example.org/']) {
      await write(written);
      expect(error()).toContain('not the name or address of a site');
    }
    await write('www.example.com');
    expect(error()).toBe('example.com is paused already.');
    expect(byId('site').getAttribute('aria-invalid')).toBe('true');
    expect(actions.save).not.toHaveBeenCalled();
    await write('example.net');
    expect([error(), byId('site').getAttribute('aria-invalid')]).toEqual(['', 'false']);
  });

  it('can be resumed, and the keyboard stays where it was', async () => {
    const { set } = show();
    expect(text('paused')).toContain('No site is paused.');
    set({ pausedSites: ['a.example', 'b.example', 'c.example'] });
    expect(byId('paused').querySelector('.none')?.checkVisibility()).toBe(false);
    const button = (name: string) => byId('paused').querySelector<HTMLElement>(`[aria-label="${name}"]`);
    button('Resume b.example')?.focus();
    await userEvent.keyboard('{Enter}');
    expect(actions.save).toHaveBeenLastCalledWith({ pausedSites: ['a.example', 'c.example'] });
    set({ pausedSites: ['a.example', 'c.example'] });
    expect(document.activeElement).toBe(button('Resume c.example'));
    set({ pausedSites: ['a.example'] });
    expect(document.activeElement).toBe(button('Resume a.example'));
    set({ pausedSites: [] });
    expect(document.activeElement).toBe(byId('site'));
  });
});

describe('shortcuts', () => {
  it('are listed as they are bound, and changed in the browser', async () => {
    show();
    const rows = [...byId('shortcuts').querySelectorAll('dl > div')].map(row => [...row.children].map(({ textContent }) => textContent));
    expect(rows).toEqual([
      ['Open Sourcemark', 'no shortcut'],
      ['Turn highlights on or off', 'Alt+Shift+U'],
    ]);
    await userEvent.click(byId('change-shortcuts'));
    expect(actions.changeShortcuts).toHaveBeenCalledOnce();
  });

  it('are absent where the browser has no keys', () => {
    show({ ...usual, shortcuts: undefined });
    expect(byId('shortcuts').checkVisibility()).toBe(false);
  });
});

describe('the fact set', () => {
  it('tells its story, who encoded it, and its gaps', () => {
    show();
    const about = text('about');
    expect(about).toContain('Beijing, January 29, 2024');
    for (const part of [
      'LanguageFrench',
      'Claims21',
      'Public records1,234',
      'The Sourcemark contributors',
      '1.0.0',
      'Mexico is not heard in it.',
    ]) {
      expect(about).toContain(part);
    }
  });
});
