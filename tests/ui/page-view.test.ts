import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { prefer, violations } from './accessibility.ts';
import { annotated, states } from './sample.ts';
import { actions, byId, heading, openAll, show, text } from './showing.ts';
import { english, french } from './translator.ts';

beforeEach(() => vi.clearAllMocks());
afterEach(async () => {
  await prefer();
  document.body.replaceChildren();
});

describe('every screen', () => {
  const cases = Object.entries(states).flatMap(([name, state]) =>
    (['light', 'dark'] as const).flatMap(scheme => [
      { name, state, scheme, language: 'English', t: english },
      { name, state, scheme, language: 'French', t: french },
    ]),
  );

  it.each(cases)('$name is accessible in $scheme, in $language', async ({ state, scheme, t }) => {
    await prefer({ 'prefers-color-scheme': scheme });
    openAll(show(state, { t }).element);
    expect(await violations(document.body)).toEqual([]);
  });

  it.each(Object.entries(states))('%s has one headline, and says it to screen readers', (_name, state) => {
    show(state);
    expect(heading()).not.toBe('');
    expect(document.querySelectorAll('[role=status]')).toHaveLength(1);
    expect(document.querySelector('[role=status]')?.textContent).toBe(heading());
  });

  it.each(Object.entries(states))('%s fits a narrow window without sideways scrolling, with targets large enough', (_name, state) => {
    const { element } = show(state);
    element.style.width = '320px';
    openAll(element);
    expect(element.scrollWidth).toBeLessThanOrEqual(320);
    const small = [...element.querySelectorAll('button, summary')].filter(target => {
      const { width, height } = target.getBoundingClientRect();
      return width > 0 && (width < 24 || height < 24);
    });
    expect(small.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });
});

describe('a covered page', () => {
  it('tells how many claims were found and on whom they rest', () => {
    show(states.covered);
    expect(heading()).toBe('6 claims found');
    const legend = [...document.querySelectorAll('.strip li')].map(item => item.textContent);
    expect(legend).toEqual(['2 Unnamed official', '2 Washington', '1 Beijing', '1 Reporter alone']);
  });

  it('counts a claim once that is made twice', () => {
    const { findings, notes } = annotated;
    const [first] = findings;
    show({ ...states.covered, annotated: { ...annotated, findings: first ? [first, { ...first, block: 20 }] : [], notes } });
    expect(heading()).toBe('1 claim found');
  });

  it('says whether the page is on the subject or next to it, and whether all of it was read', () => {
    show(states.covered);
    expect(text()).toContain('about fentanyl between the US and China');
    expect(text()).not.toContain('Only its beginning');
    show(states.related);
    expect(text()).toContain('related subject');
    expect(text()).toContain('Only its beginning was read');
  });

  it('lists sentences in page order, two claims of one sentence under it', () => {
    show(states.covered);
    const items = [...document.querySelectorAll('.findings > li')];
    expect(items).toHaveLength(5);
    expect(items.map(item => item.querySelectorAll('.row').length)).toEqual([1, 1, 2, 1, 1]);
    expect(items[1]?.textContent).toContain('some 70,000 people');
    expect([...(items[2]?.querySelectorAll('.chip') ?? [])].map(chip => chip.textContent)).toEqual([
      'Details differ',
      'More sources',
      'More sources',
    ]);
  });

  it('shows nothing for a finding without a note', () => {
    show({ ...states.covered, annotated: { ...annotated, notes: {} } });
    expect(document.querySelectorAll('.findings > li')).toHaveLength(0);
  });

  it('opens and closes a claim in place, by keyboard', async () => {
    show(states.covered);
    byId('claim-2').focus();
    await userEvent.keyboard('{Enter}');
    expect(byId('claim-2').getAttribute('aria-expanded')).toBe('true');
    expect(byId('claim-2-view').textContent).toContain('A remark to reporters');
    expect(byId('claim-2-view').textContent).not.toContain('undefined');
    await userEvent.keyboard('{Enter}');
    expect(byId('claim-2').getAttribute('aria-expanded')).toBe('false');
    expect(byId('claim-2-view').checkVisibility()).toBe(false);
  });

  it('jumps to a sentence, and says so where the page no longer has it', async () => {
    show(states.covered);
    await userEvent.click(byId('jump-1'));
    expect(actions.jumpTo).toHaveBeenCalledWith(1);
    actions.jumpTo.mockResolvedValueOnce(false);
    await userEvent.click(byId('jump-1'));
    await expect.element(byId('jump-1')).toHaveTextContent('No longer on the page');
  });

  it('keeps the open claim and the focus when the page is read again', async () => {
    const { update } = show(states.covered);
    await userEvent.click(byId('claim-2'));
    const before = byId('claim-2');
    update(states.related);
    expect(byId('claim-2')).not.toBe(before);
    expect(document.activeElement).toBe(byId('claim-2'));
    expect(byId('claim-2').getAttribute('aria-expanded')).toBe('true');
  });

  it('leaves the screen alone when only settings or marks change', () => {
    const { element, update } = show(states.covered);
    const list = element.querySelector('.findings');
    update(states.covered, { highlights: false });
    update({ ...states.covered, marked: false });
    expect(element.querySelector('.findings')).toBe(list);
  });
});

describe('the kinds of source', () => {
  it('differ by the style of their lines, not by colour alone', async () => {
    await prefer({ 'forced-colors': 'active' });
    show(states.covered);
    const styles = (selector: string, side: 'borderTopStyle' | 'borderLeftStyle') =>
      [...document.querySelectorAll(selector)].map(element => getComputedStyle(element)[side]);
    expect(styles('.strip li .kind-line', 'borderTopStyle')).toEqual(['dotted', 'solid', 'double', 'dashed']);
    expect(styles('.strip-line span', 'borderTopStyle')).toEqual(['dotted', 'solid', 'double', 'dashed']);
    expect(styles('.finding', 'borderLeftStyle')).toEqual(['dashed', 'solid', 'dotted', 'dotted', 'solid', 'double']);
  });
});

describe('other screens', () => {
  it('covered but nothing found does not judge the sentences', () => {
    show(states.nothing);
    expect(heading()).toBe('No claim found');
    expect(text()).toContain('says nothing about its worth');
  });

  it('paused offers to resume, and focus lands on the next screen', async () => {
    const { update } = show(states.paused);
    expect(heading()).toBe('Paused on www.example.com');
    await userEvent.click(byId('resumeSite'));
    expect(actions.setPaused).toHaveBeenCalledWith('www.example.com', false);
    update(states.reading);
    expect(document.activeElement?.textContent).toBe('Reading the page…');
  });

  it.each([
    ['readAgain', states.reading],
    ['pause', states.paused],
  ])('focus lands on the next screen, too, where the button %s is hidden there', async (id, next) => {
    const { update } = show(states.covered);
    await userEvent.click(byId(id));
    update(next);
    expect(byId(id).checkVisibility()).toBe(false);
    expect(document.activeElement).toBe(byId('screen-title'));
  });

  it('no access asks for it, failed and not covered read again', async () => {
    show(states['no-access']);
    await userEvent.click(byId('noAccessButton'));
    expect(actions.requestAccess).toHaveBeenCalledOnce();
    show(states.failed);
    expect(text()).toContain('The page has no readable text.');
    await userEvent.click(byId('rescan'));
    show(states['not-covered']);
    await userEvent.click(byId('rescan'));
    expect(actions.rescan).toHaveBeenCalledTimes(2);
  });

  it('where there is nothing to list, a sample is offered', async () => {
    for (const state of [states['not-covered'], states.nothing]) {
      show(state);
      await userEvent.click(byId('openSample'));
    }
    expect(actions.openSample).toHaveBeenCalledTimes(2);
  });

  it('a page of the browser has no site to pause', () => {
    show(states.unavailable);
    expect(byId('pause').checkVisibility()).toBe(false);
  });
});

describe('the header', () => {
  it('switches highlights, and shows what is so rather than what was asked', async () => {
    show(states.covered);
    expect(byId('highlights').getAttribute('aria-checked')).toBe('true');
    byId('highlights').focus();
    await userEvent.keyboard(' ');
    expect(actions.setHighlights).toHaveBeenCalledWith(false);
    expect(byId('highlights').getAttribute('aria-checked')).toBe('true');
  });

  it('shows whether this page is marked, and asks for that, where marks are drawn only when asked for', async () => {
    const { update } = show({ ...states.covered, marked: false }, { set: { onlyWhenAsked: true, highlights: true } });
    expect(byId('highlights').getAttribute('aria-checked')).toBe('false');
    expect(byId('highlights').textContent).toBe('Highlights here');
    await userEvent.click(byId('highlights'));
    expect(actions.showMarks).toHaveBeenCalledWith(true);
    expect(actions.setHighlights).not.toHaveBeenCalled();
    update({ ...states.covered, marked: true });
    expect(byId('highlights').getAttribute('aria-checked')).toBe('true');
    update(states['not-covered']);
    expect(byId('highlights')).toHaveProperty('disabled', true);
  });

  it('shows the shortcut as bound, or that there is none', () => {
    show(states.covered, { shortcut: 'Ctrl+Shift+9' });
    expect(document.querySelector('kbd')?.textContent).toBe('Ctrl+Shift+9');
    show(states.covered, { shortcut: '' });
    expect(document.querySelector('kbd')?.textContent).toBe('no shortcut');
  });

  it('reads a covered page again, and no other', async () => {
    const { update } = show(states.covered);
    await userEvent.click(byId('readAgain'));
    expect(actions.rescan).toHaveBeenCalledOnce();
    update(states.failed);
    expect(byId('readAgain').checkVisibility()).toBe(false);
  });

  it('pauses the site', async () => {
    show(states.covered);
    await userEvent.click(byId('pause'));
    expect(actions.setPaused).toHaveBeenCalledWith('www.example.com', true);
  });
});

describe('the footer', () => {
  it('leads to the side panel and the options', async () => {
    show(states.covered);
    await userEvent.click(byId('openSidePanel'));
    expect(actions.openSidePanel).toHaveBeenCalledOnce();
    await userEvent.click(byId('openOptions'));
    expect(actions.openOptions).toHaveBeenCalledOnce();
  });

  it('has no way to a side panel where there is none', () => {
    show(states.covered, { with: { openSidePanel: undefined } });
    expect(byId('openSidePanel')).toBeNull();
  });
});
