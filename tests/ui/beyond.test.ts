import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { states } from './sample.ts';
import { actions, byId, covered, heading, listed, openAll, said, show, text } from './showing.ts';

const beyond = () => document.querySelector('.beyond');
const answers = () => [...document.querySelectorAll('.beyond > ul > li')].map(item => item.textContent);

beforeEach(() => vi.clearAllMocks());
afterEach(() => document.body.replaceChildren());

describe('beyond the page', () => {
  it('are answers that it was not found to carry, said without blame', () => {
    show(states.covered);
    expect(answers()).toEqual([expect.stringMatching(/^Beijing.+stepped up its campaigns.+Beijing$/)]);
    expect(beyond()?.textContent).toContain('No page carries everything, and Sourcemark may have missed a sentence.');
  });

  it('is what the story leaves open, closed until asked for', async () => {
    show(states.covered);
    const open = byId('left-open');
    expect(open.textContent).toContain('What the story itself leaves open (2)');
    expect(open.querySelector('dd')?.checkVisibility({ contentVisibilityAuto: true })).toBe(false);
    await userEvent.click(byId('left-open-summary'));
    expect(open.querySelector('dd')?.textContent).toBe('The story does not say for which year the figure holds, nor who counted.');
  });

  it('is nothing where there is neither', () => {
    show(covered({ findings: states.covered.annotated.findings.slice(0, 1) }));
    expect(beyond()).toBeNull();
  });
});

describe('a claim', () => {
  it('can be dismissed once it stands open', async () => {
    const { update } = show(states.covered);
    await userEvent.click(byId('claim-3'));
    await userEvent.click(byId('dismiss-3'));
    expect(actions.dismiss).toHaveBeenCalledWith(3, true);
    update(covered({ dismissed: [3] }));
    expect(document.activeElement).toBe(byId('claim-2'));
  });
});

describe('what lies beyond the page', () => {
  it('can be reached from the top', async () => {
    show(states.covered);
    expect(byId('beyond-link').textContent).toMatch(/^Beyond this page \(\d+\)$/);
    await userEvent.click(byId('beyond-link'));
    expect(document.activeElement).toBe(document.querySelector('.beyond h2'));
  });
});

describe('what was dismissed', () => {
  it('counts nowhere', () => {
    show(states.dismissed);
    expect([heading(), said()]).toEqual(['4 claims found', '4 claims found']);
    expect(listed()).toEqual([0, 2, 4]);
    const legend = [...document.querySelectorAll('.strip li')].map(item => item.textContent);
    expect(legend).toEqual(['2 Unnamed official', '1 Washington', '0 Beijing', '1 Reporter alone']);
    expect(document.querySelector('.voices')?.textContent).toBe('2 voices behind them: an unnamed US official and Washington');
    expect(byId('left-open').textContent).toContain('(1)');
  });

  it('is no answer of the other side either', () => {
    show(states.dismissed);
    expect(answers()).toEqual([expect.stringContaining('stepped up its campaigns'), expect.stringContaining('criticises American laxity')]);
    openAll();
    expect(byId('claim-4-view').textContent).not.toContain('This page carries it');
  });

  it('asks for no answer', () => {
    show(covered({ dismissed: [2, 3, 4] }));
    expect(answers()).toEqual([]);
  });

  it('is listed at the end, closed, and can be brought back', async () => {
    const { update } = show(states.dismissed);
    expect(document.querySelector('main')?.lastElementChild).toBe(byId('dismissed'));
    expect(byId('dismissed').textContent).toContain('Dismissed (2)');
    expect(byId('undo-5').checkVisibility()).toBe(false);
    await userEvent.click(byId('dismissed-summary'));
    await userEvent.click(byId('undo-5'));
    expect(actions.dismiss).toHaveBeenCalledWith(5, false);
    update(covered({ dismissed: [1] }));
    expect(listed()).toEqual([0, 2, 4, 5]);
    expect(byId('dismissed')).toHaveProperty('open', true);
  });

  it('may be all there was', () => {
    show(covered({ dismissed: [0, 1, 2, 3, 4, 5] }));
    expect(heading()).toBe('No claim found');
    expect(text()).toContain('Dismissed (6)');
    expect(beyond()).toBeNull();
  });
});
