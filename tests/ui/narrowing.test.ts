import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { violations } from './accessibility.ts';
import { annotated, states } from './sample.ts';
import { byId, covered, heading, listed, said, show, text } from './showing.ts';
import { french } from './translator.ts';

/** What the reader narrows the list to. */

const pressed = () => [...document.querySelectorAll('[aria-pressed=true]')].map(({ id }) => id);
const departures = () => byId('departures') as HTMLSelectElement;
const options = () => [...departures().options].map(({ textContent }) => textContent);

beforeEach(() => vi.clearAllMocks());
afterEach(() => document.body.replaceChildren());

describe('the kinds of source', () => {
  it('narrow the list when they are pressed, one or several', async () => {
    show(states.covered);
    await userEvent.click(byId('kind-us'));
    expect(listed()).toEqual([1, 4]);
    await userEvent.click(byId('kind-china'));
    expect(listed()).toEqual([1, 4, 5]);
    expect(pressed()).toEqual(['kind-us', 'kind-china']);
    await userEvent.click(byId('kind-us'));
    expect(listed()).toEqual([5]);
  });

  it('that nothing rests on cannot be pressed', () => {
    show(covered({ findings: annotated.findings.slice(0, 2) }));
    expect([...document.querySelectorAll('.strip button')].map(({ id }) => id)).toEqual(['kind-us', 'kind-press']);
    expect(document.querySelectorAll('.strip li')).toHaveLength(4);
  });
});

describe('departures', () => {
  it('are offered as far as the page has them, with how many claims each', () => {
    show(states.covered);
    expect(options()).toEqual([
      'All claims',
      'With a departure (3)',
      'Without departure (3)',
      'Stated as fact (1)',
      'Details differ (2)',
      'More sources (2)',
    ]);
  });

  it.each([
    ['any', [1, 2]],
    ['none', [0, 4, 5]],
    ['stated-as-fact', [1]],
    ['source-multiplied', [2]],
  ])('narrow the list to %s', async (choice, indexes) => {
    show(states.covered);
    await userEvent.selectOptions(departures(), choice);
    expect(listed()).toEqual(indexes);
  });

  it('hide one claim of a sentence and leave the other', async () => {
    show(states.covered);
    await userEvent.selectOptions(departures(), 'other-value');
    expect(listed()).toEqual([1, 2]);
    expect([byId('claim-2').checkVisibility(), byId('claim-3').checkVisibility()]).toEqual([true, false]);
  });
});

describe('a narrowed list', () => {
  it('combines both, says how much it shows, and can be made whole', async () => {
    show(states.covered);
    expect(document.querySelector('.narrowed')?.checkVisibility()).toBe(false);
    await userEvent.click(byId('kind-us'));
    await userEvent.selectOptions(departures(), 'any');
    expect(listed()).toEqual([1]);
    expect(text()).toContain('1 of 6 claims shown');
    expect(said()).toBe('1 of 6 claims shown');
    await userEvent.click(byId('filterClear'));
    expect(listed()).toEqual([0, 1, 2, 4, 5]);
    expect([pressed(), departures().value, document.activeElement?.id]).toEqual([[], 'all', 'departures']);
    expect(document.querySelector('.narrowed')?.checkVisibility()).toBe(false);
  });

  it('stays narrowed when the page is read again', async () => {
    const { update } = show(states.covered);
    await userEvent.selectOptions(departures(), 'stated-as-fact');
    await userEvent.click(byId('kind-us'));
    update(states.related);
    expect([listed(), pressed(), departures().value, document.activeElement?.id]).toEqual([[1], ['kind-us'], 'stated-as-fact', 'kind-us']);
  });

  it('can be made whole when what it was narrowed to is gone', async () => {
    const { update } = show(states.covered);
    await userEvent.selectOptions(departures(), 'stated-as-fact');
    update(covered({ dismissed: [1] }));
    expect([listed(), departures().value]).toEqual([[], 'stated-as-fact']);
    expect(heading()).toBe('5 claims found');
    await userEvent.click(byId('filterClear'));
    expect(listed()).toEqual([0, 2, 4, 5]);
  });

  it('is whole on another page', async () => {
    const { update } = show(states.covered);
    await userEvent.click(byId('kind-us'));
    update({ ...states.covered, page: { ...states.covered.page, url: 'https://www.example.com/other' } });
    expect([listed(), pressed()]).toEqual([[0, 1, 2, 4, 5], []]);
  });

  it('is accessible, in French too', async () => {
    show(states.covered, { t: french });
    await userEvent.click(byId('kind-unnamed'));
    await userEvent.selectOptions(departures(), 'any');
    expect(text()).toContain('Affirmations affichées\u00a0: 2 sur 6');
    expect(await violations(document.body)).toEqual([]);
  });
});

describe('the voices', () => {
  const voices = () => document.querySelector('.voices')?.textContent;

  it('are the sources of the story, without its reporter', () => {
    show(states.covered);
    expect(voices()).toBe('3 voices behind them: an unnamed US official, Washington, and Beijing');
    show(covered({ findings: annotated.findings.slice(0, 2) }));
    expect(voices()).toBe('1 voice behind them: Washington');
    show(covered({ findings: annotated.findings.slice(0, 1) }));
    expect(voices()).toBe('No voice behind them but the reporter’s');
  });

  it('are told in French', () => {
    show(states.covered, { t: french });
    expect(voices()).toBe('3 voix derrière elles\u00a0: un responsable américain anonyme, Washington et Pékin');
  });
});
