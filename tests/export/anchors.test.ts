import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../src/export/anchors.ts';
import type { Block } from '../../src/types.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

describe('an anchor', () => {
  it('counts characters over the blocks and the line feeds between them', () => {
    const blocks = [paragraph('One.'), paragraph('Two. Three.')];
    const [anchor] = anchorsOf({ blocks }, [{ block: 1, start: 5, end: 11 }], 'en');
    expect(anchor).toMatchObject({ start: 10, end: 16 });
    expect('One.\nTwo. Three.'.slice(10, 16)).toBe('Three.');
  });

  it('counts a character beyond the basic plane once', () => {
    const blocks = [paragraph('𠮷𠮷。'), paragraph('會談。')];
    const [anchor] = anchorsOf({ blocks }, [{ block: 1, start: 0, end: 3 }], 'zh-Hant');
    expect([...'𠮷𠮷。\n會談。'].slice(anchor?.start, anchor?.end).join('')).toBe('會談。');
  });

  it('is right in any order', () => {
    const blocks = [paragraph('One.'), paragraph('Two.')];
    const anchors = anchorsOf(
      { blocks },
      [1, 0, 1].map(block => ({ block, start: 0, end: 4 })),
      'en',
    );
    expect(anchors.map(({ start }) => start)).toEqual([5, 0, 5]);
  });

  it('leads to the sentence', () => {
    const [anchor] = anchorsOf({ blocks: [paragraph('One.'), paragraph('Two words.')] }, [{ block: 1, start: 0, end: 10 }], 'en');
    expect(anchor?.fragment).toBe(':~:text=Two%20words%2E');
  });
});
