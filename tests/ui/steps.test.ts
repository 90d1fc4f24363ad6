import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { prefer, violations } from './accessibility.ts';
import { annotated, states } from './sample.ts';
import { actions, byId, covered, located, said, show } from './showing.ts';

/** Going through the list sentence by sentence, and following the reader through the page. */

const position = () => document.querySelector('.position')?.textContent;
const led = () => actions.lead.mock.calls.map(([index]) => index);
/** By its own method, since a driver would wait for a button at an end to be enabled. */
const press = (id: string) => {
  byId(id).focus();
  byId(id).click();
};

beforeEach(() => vi.clearAllMocks());
afterEach(async () => {
  await prefer();
  document.body.replaceChildren();
});

describe('the buttons', () => {
  it('lead from sentence to sentence, to both ends and no further', async () => {
    show(states.covered);
    expect(position()).toBe('– of 5');
    for (let step = 0; step < 6; step++) press('stepNext');
    expect(led()).toEqual([0, 1, 2, 4, 5]);
    expect([position(), located()]).toEqual(['5 of 5', [5]]);
    expect(byId('stepNext').getAttribute('aria-disabled')).toBe('true');
    press('stepPrevious');
    expect([position(), located(), led().at(-1)]).toEqual(['4 of 5', [4], 4]);
    expect(document.activeElement).toBe(byId('stepPrevious'));
  });

  it('pass over what is hidden', async () => {
    show(states.covered);
    press('stepNext');
    press('kind-us');
    expect(position()).toBe('– of 2');
    press('stepNext');
    press('stepNext');
    expect([led(), position()]).toEqual([[0, 1, 4], '2 of 2']);
  });

  it('say where they lead, or that the sentence is gone', async () => {
    show(states.covered);
    press('stepNext');
    await expect.poll(said).toBe(`1 of 5: ${annotated.findings[0]?.exact}`);
    actions.lead.mockResolvedValueOnce(false);
    press('stepNext');
    await expect.poll(said).toBe('No longer on the page');
  });

  it('go on from the same sentence when the page is read again', async () => {
    const { update } = show(states.covered);
    press('stepNext');
    press('stepNext');
    update(states.related);
    expect([position(), located(), document.activeElement?.id]).toEqual(['2 of 5', [1], 'stepNext']);
  });

  it('are not there where there is no list', () => {
    const { update } = show(states.covered);
    update(states.nothing);
    expect(byId('stepNext')).toBeNull();
  });
});

describe('the keys', () => {
  it.each([
    ['j', 'k'],
    ['{ArrowDown}', '{ArrowUp}'],
  ])('%s and %s move through the list, and focus goes along', async (next, previous) => {
    show(states.covered);
    byId('claim-0').focus();
    await userEvent.keyboard(`${next}${next}${next}${previous}`);
    expect([led(), document.activeElement?.id]).toEqual([[0, 1, 2, 1], 'claim-1']);
  });

  it('mean nothing outside the list, or with another key held', async () => {
    show(states.covered);
    byId('departures').focus();
    await userEvent.keyboard('jk');
    byId('claim-0').focus();
    await userEvent.keyboard('{Control>}j{/Control}');
    expect(led()).toEqual([]);
  });
});

describe('the place of the reader', () => {
  it('is shown in the list and comes into view, without taking the focus', async () => {
    await prefer({ 'prefers-reduced-motion': 'reduce' });
    const { locate } = show(states.covered);
    for (const row of document.querySelectorAll<HTMLElement>('.row')) row.click();
    scrollTo(0, 0);
    byId('pause').focus();
    locate(5);
    expect([located(), position(), document.activeElement?.id]).toEqual([[5], '5 of 5', 'pause']);
    // Where motion is not wanted it is there at once.
    expect(scrollY).toBeGreaterThan(0);
    expect(led()).toEqual([]);
    expect(await violations(document.body)).toEqual([]);
    locate(3);
    expect(located()).toEqual([2]);
    locate(undefined);
    expect(located()).toEqual([]);
  });

  it('is nowhere in the list once its finding is dismissed', () => {
    const { locate, update } = show(states.covered);
    locate(1);
    update(covered({ dismissed: [1] }));
    expect([located(), position()]).toEqual([[], '– of 4']);
  });
});
