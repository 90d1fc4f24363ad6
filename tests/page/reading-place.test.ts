import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type ReadingPlace, readingPlace } from '../../src/page/reading-place.ts';
import { show } from './marking.ts';

/** A page of six sentences, each half a window high, and what is told of the reader's way through it. */

const told = vi.fn<(index: number | undefined) => void>();
let stop: () => void;
let place: ReadingPlace;

const boxes = () => [...document.querySelectorAll('p')].map(each => (each.hidden ? undefined : each.getBoundingClientRect()));
const last = () => told.mock.lastCall?.[0];

beforeEach(() => {
  show('<p></p>'.repeat(6));
  for (const each of document.querySelectorAll('p')) each.style.cssText = 'margin: 0; block-size: 50vh';
  document.body.style.margin = '0';
  scrollTo(0, 0);
  told.mockClear();
  place = readingPlace(boxes);
  stop = place.follow(told);
});

afterEach(() => {
  stop();
  document.body.replaceChildren();
});

describe('the place of the reader', () => {
  it('is told at once, and as the page scrolls', async () => {
    expect(told.mock.calls).toEqual([[0]]);
    scrollTo(0, innerHeight);
    await expect.poll(last).toBe(2);
  });

  it('comes to the last sentence at the end of the page', async () => {
    scrollTo(0, document.documentElement.scrollHeight);
    await expect.poll(last).toBe(5);
  });

  it('is told once, however often it is looked at', () => {
    place.check();
    place.check();
    expect(told).toHaveBeenCalledOnce();
  });

  it('passes over what is gone', () => {
    const [first] = document.querySelectorAll('p');
    if (first) first.hidden = true;
    place.check();
    expect(last()).toBe(1);
    document.body.replaceChildren();
    place.check();
    expect(last()).toBeUndefined();
  });

  it('is where the reader was led, until they move by themselves', async () => {
    place.hold(1);
    expect(last()).toBe(1);
    scrollTo(0, innerHeight);
    await new Promise(requestAnimationFrame);
    place.check();
    expect(last()).toBe(1);
    await userEvent.keyboard('{Shift}');
    place.check();
    expect(last()).toBe(2);
  });

  it('is told to nobody any more once nobody asks', () => {
    stop();
    place.hold(3);
    place.check();
    expect(told).toHaveBeenCalledOnce();
  });
});
