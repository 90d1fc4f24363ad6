import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Translate } from '../../src/types.ts';
import { sampleFor, samples } from '../../src/welcome/samples/index.ts';
import { type WelcomeActions, type WelcomeModel, welcomeView } from '../../src/welcome/view.ts';
import '../../src/welcome/welcome.css';
import { prefer, violations } from './accessibility.ts';
import { english, french } from './translator.ts';

const actions = { allow: vi.fn<WelcomeActions['allow']>(), openOptions: vi.fn<WelcomeActions['openOptions']>() };
const everything: Omit<WelcomeModel, 'sample'> = { shortcut: 'Alt+Shift+U', isFirefox: false, options: true, panel: true };

function show(model: Partial<WelcomeModel> = {}, t: Translate = english) {
  document.documentElement.lang = t('languageTag');
  document.title = t('welcome_title');
  const view = welcomeView(t, { sample: sampleFor(t('languageTag')), ...everything, ...model }, actions);
  document.body.replaceChildren(view.element);
  return view;
}

const button = (id: string) => document.getElementById(id) as HTMLButtonElement;
const text = () => document.querySelector('main')?.textContent ?? '';
const steps = () => [...document.querySelectorAll('ol')].find(list => !list.closest('details'))?.textContent ?? '';

beforeEach(() => vi.clearAllMocks());
afterEach(async () => {
  await prefer();
  document.body.replaceChildren();
});

describe('the page', () => {
  const languages = { English: english, French: french };
  const cases = Object.entries(languages).flatMap(([language, t]) => (['light', 'dark'] as const).map(scheme => ({ language, t, scheme })));

  it.each(cases)('is accessible in $scheme, in $language', async ({ t, scheme }) => {
    await prefer({ 'prefers-color-scheme': scheme });
    const view = show({}, t);
    view.showAccess(false);
    view.showUnread();
    for (const details of document.querySelectorAll('details')) details.open = true;
    expect(await violations(document.documentElement)).toEqual([]);
  });

  it.each(Object.entries(languages))(
    'fits a narrow window without sideways scrolling, with targets large enough, in %s',
    (_language, t) => {
      const { element, showAccess } = show({}, t);
      showAccess(false);
      element.style.width = '320px';
      element.style.boxSizing = 'border-box';
      expect(element.scrollWidth).toBeLessThanOrEqual(320);
      const small = [...element.querySelectorAll('button, summary')].filter(target => {
        const { width, height } = target.getBoundingClientRect();
        return width < 24 || height < 24;
      });
      expect(small.map(({ outerHTML }) => outerHTML)).toEqual([]);
    },
  );

  it('has a button that can be read in forced colours', async () => {
    await prefer({ 'forced-colors': 'active' });
    show().showAccess(false);
    const plain = document.body.appendChild(document.createElement('button'));
    const { color, backgroundColor } = getComputedStyle(button('allow'));
    expect({ color, backgroundColor }).toEqual({
      color: getComputedStyle(plain).color,
      backgroundColor: getComputedStyle(plain).backgroundColor,
    });
  });

  it('has headings in order, one of them first', () => {
    show();
    const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter(level => level === 1)).toEqual([1]);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it('leads nowhere outside', () => {
    show();
    expect(document.querySelectorAll('a, iframe, form')).toHaveLength(0);
  });
});

describe('the story', () => {
  it.each(samples.map(sample => [sample.lang, sample] as const))('is told in %s', (lang, sample) => {
    const { story } = show({ sample });
    expect(story.lang).toBe(lang);
    expect([...story.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual(sample.paragraphs);
  });

  it('stands without marks where the extension does not answer, and says so', () => {
    const { showUnread } = show();
    expect(document.querySelector('.notice')?.textContent).toBe('');
    showUnread();
    expect(document.querySelector('.notice')?.textContent).toBe(english('welcome_unread'));
  });
});

describe('site access', () => {
  it('is asked for by a button, as long as it is not given', () => {
    const { showAccess } = show();
    expect(button('allow').checkVisibility()).toBe(false);
    showAccess(false);
    expect(document.getElementById('access')?.textContent).toBe(english('welcome_accessNotAll'));
    button('allow').click();
    expect(actions.allow).toHaveBeenCalledOnce();
    button('allow').focus();
    showAccess(true);
    expect(button('allow').checkVisibility()).toBe(false);
    expect(document.getElementById('access')?.textContent).toBe(english('welcome_accessAll'));
    expect(document.activeElement?.id).toBe('access');
  });

  it('is explained for the browser at hand, and for the other one when asked', () => {
    show({ isFirefox: false });
    expect(steps()).toContain(english('welcome_chromeSites'));
    expect(document.querySelector('details')?.open).toBe(false);
    expect(document.querySelector('details')?.textContent).toContain(english('welcome_firefoxSites'));
    show({ isFirefox: true });
    expect(steps()).toContain(english('welcome_firefoxSites'));
    expect(document.querySelector('details')?.textContent).toContain(english('welcome_chromeSites'));
  });
});

describe('where things are', () => {
  it('names the keys as they are bound, or says that there are none', () => {
    show({ shortcut: 'Ctrl+Shift+9' });
    expect(document.querySelector('kbd')?.textContent).toBe('Ctrl+Shift+9');
    show({ shortcut: '' });
    expect(document.querySelector('kbd')).toBeNull();
    expect(text()).toContain(english('welcome_keysNone'));
  });

  it('leads to the options', () => {
    show();
    button('open-options').click();
    expect(actions.openOptions).toHaveBeenCalledOnce();
  });

  it('leaves out what is not there', () => {
    show();
    expect(text()).toContain(english('welcome_panelWhat'));
    show({ options: false, panel: false });
    expect(text()).not.toContain(english('welcome_panelWhat'));
    expect(button('open-options')).toBeNull();
  });
});

describe('the legend', () => {
  it('explains each kind of source beside its line', () => {
    show();
    const rows = [...document.querySelectorAll('.legend > div')].map(row => [
      row.querySelector('.kind')?.getAttribute('data-kind'),
      getComputedStyle(row.querySelector('.kind-line') as Element).borderBlockStartStyle,
      row.querySelector('dd')?.textContent,
    ]);
    expect(rows).toEqual([
      ['unnamed', 'dotted', english('welcome_kind_unnamed')],
      ['us', 'solid', english('welcome_kind_us')],
      ['china', 'double', english('welcome_kind_china')],
      ['press', 'dashed', english('welcome_kind_press')],
    ]);
  });
});
