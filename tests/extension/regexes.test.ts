import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { stems } from '../../src/facts/spot.json';

/** A page must not be able to keep a regular expression busy: every one that is shipped is checked for that. */

/** Those that are not safe for any text, and why they are safe for theirs. */
const reasons: Record<string, string> = {
  '[\\p{L}\\p{M}.]+$': 'sees the 24 characters before a full stop',
  '(?:\\\\)*\\?': 'of mark.js, for key words, of which we have none',
  '(?:\\\\)*\\*': 'of mark.js, for key words, of which we have none',
};
/** Too long to be checked in time; they see class names and ids, cut to 500 characters. */
const tooLong = /^\(\?:\^\|\[\\s_-\]\)\(\?:(?:comments|related)/;

interface Node {
  type: string;
  regex?: { pattern: string; flags: string };
}

function literalsIn(text: string): { pattern: string; flags: string }[] {
  const found: { pattern: string; flags: string }[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { regex } = node as Node;
    if (regex && typeof regex === 'object') found.push(regex);
    else for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(text));
  return found;
}

const scripts = readdirSync('dist/chrome', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.js'));
const literals = scripts.flatMap(name => literalsIn(readFileSync(join('dist/chrome', name), 'utf8')));
const patterns = [...new Map(literals.map(regex => [`/${regex.pattern}/${regex.flags}`, regex])).values()];

describe('regular expressions', () => {
  it('are all found', () => {
    expect(patterns.length).toBeGreaterThan(80);
  });

  it.each(patterns.filter(({ pattern }) => !(pattern in reasons) && !tooLong.test(pattern)))(
    '/$pattern/$flags is safe',
    ({ pattern, flags }) => {
      expect(checkSync(pattern, flags, { timeout: 20_000 }).status).toBe('safe');
    },
  );

  it('that are excused are there', () => {
    const all = patterns.map(({ pattern }) => pattern);
    expect(Object.keys(reasons).filter(pattern => !all.includes(pattern))).toEqual([]);
  });

  it('of the first look is safe', () => {
    const hidden = '[\xad\u200b-\u200d\u2060]?';
    const source = stems.map(stem => stem.slice(0, 3) + [...stem.slice(3)].map(letter => hidden + letter).join('')).join('|');
    expect(checkSync(source, 'i', { timeout: 20_000 }).status).toBe('safe');
  });
});
