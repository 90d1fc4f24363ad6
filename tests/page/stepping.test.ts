import { describe, expect, it } from 'vitest';
import { stepFrom } from '../../src/page/stepping.ts';

/** A page of sentences, by how far below the window's upper edge they begin. */
const at = (...tops: (number | undefined)[]) => tops.map(top => (top === undefined ? undefined : new DOMRect(10, top, 300, 20)));

describe('a step through the findings', () => {
  it('begins at what is on the screen, and goes on from where it led', () => {
    const boxes = at(-400, -100, 50, 200, 5_000);
    expect(stepFrom(boxes, undefined, 1)).toBe(2);
    expect(stepFrom(boxes, undefined, -1)).toBe(1);
    expect(stepFrom(boxes, 2, 1)).toBe(3);
    expect(stepFrom(boxes, 3, -1)).toBe(2);
  });

  it('goes round at both ends', () => {
    expect(stepFrom(at(10, 50), 1, 1)).toBe(0);
    expect(stepFrom(at(10, 50), 0, -1)).toBe(1);
  });

  it('begins anew where the reader has scrolled away from where it led', () => {
    expect(stepFrom(at(-3_000, 40, 90), 0, 1)).toBe(1);
  });

  it('takes one sentence for one stop, whatever is found in it, and passes what is gone', () => {
    expect(stepFrom(at(50, 50, 80, undefined, 120), 0, 1)).toBe(2);
    expect(stepFrom(at(50, 50, 80, undefined, 120), 2, 1)).toBe(4);
    expect(stepFrom(at(undefined, undefined), undefined, 1)).toBeUndefined();
    expect(stepFrom([], undefined, -1)).toBeUndefined();
  });
});
