import { describe, expect, it } from 'vitest';
import { type Box, place } from '../../src/page/place.ts';

const desktop = { width: 1200, height: 800 };
const phone = { width: 360, height: 700 };
const card = { width: 420, height: 400 };
const line = (top: number, left = 100): Box => ({ top, bottom: top + 24, left, right: left + 500 });

describe('a card', () => {
  it.each([
    ['below, where it fits', line(100), 'below'],
    ['above, where it fits only there', line(700), 'above'],
    ['below in the middle, where neither side has room for all of it', line(380), 'below'],
    ['above, where neither side has room for all but this has more', line(420), 'above'],
  ] as const)('stands %s', (_where, anchor, side) => {
    expect(place(anchor, card, desktop).side).toBe(side);
  });

  it('stays on its side while it fits there', () => {
    expect(place(line(420), { width: 420, height: 200 }, desktop, 'above').side).toBe('above');
    expect(place(line(100), { width: 420, height: 200 }, desktop, 'above').side).toBe('below');
  });

  it('begins with the sentence, from the right in right-to-left texts, and keeps within the window', () => {
    expect(place(line(100), card, desktop).left).toBe(100);
    expect(place(line(100), card, desktop, undefined, true).left).toBe(180);
    expect(place(line(100, 1100), card, desktop).left).toBe(1200 - 8 - 420);
    expect(place(line(100, -50), card, desktop).left).toBe(8);
  });

  it('is a sheet at the foot of a phone, at its head where the sentence is at the foot', () => {
    expect(place(line(100), card, phone)).toMatchObject({ sheet: true, side: 'below', left: 0, width: 360 });
    expect(place(line(600), card, phone)).toMatchObject({ sheet: true, side: 'above', top: 0 });
  });

  it('never covers the sentence, wherever that stands on the screen', () => {
    for (const viewport of [desktop, phone, { width: 640, height: 400 }]) {
      for (let top = 0; top + 24 <= viewport.height; top += 7) {
        const anchor = line(top);
        const { top: from, maxHeight } = place(anchor, card, viewport);
        const apart = from >= anchor.bottom || from + maxHeight <= anchor.top;
        expect({ viewport, top, apart }).toEqual({ viewport, top, apart: true });
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from + maxHeight).toBeLessThanOrEqual(viewport.height);
      }
    }
  });
});
