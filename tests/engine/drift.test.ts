import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import type { Drift, FactSet } from '../../src/types.ts';
import { pageOf } from './reading.ts';
import { claimOf, frameOf, tea } from './tea.ts';

type Source = FactSet['claims'][number]['source'];

/** How a text's telling of a claim departs from its source: `kind: the words`. */
function drift(text: string, source: Partial<Source> = {}): string[] {
  const frames = [
    frameOf(['tea', 'ban'], { unless: ['not', 'deny'], number: { of: 'ban', min: 100, max: 100 } }),
    frameOf(['tea', 'ban'], { unless: ['not', 'deny'], number: { of: 'ban', min: 2, max: 50 }, id: 'number', relation: 'differs' }),
    frameOf(['tea', 'ban', 'not|deny'], { id: 'denied', relation: 'denied' }),
  ];
  const claim = claimOf('bans', frames);
  const engine = createEngine([{ ...tea, claims: [{ ...claim, source: { ...claim.source, ...source } }] }]);
  const page = pageOf(['Tea: China and America', text]);
  const [finding] = engine(page).findings.filter(({ block }) => block === 1);
  if (!finding) throw new Error(`nothing is found in: ${text}`);
  for (const { block, start, end, text } of finding.drift) expect(page.blocks[block]?.text.slice(start, end)).toBe(text);
  return finding.drift.map(({ kind, text }) => `${kind}: ${text}`);
}

const named = { anonymous: false };

describe('the telling of a claim', () => {
  it.each<[what: string, text: string, source: Partial<Source>, drift: string[]]>([
    ['by the same unnamed person', 'An American official said China made 100 bans on tea.', {}, []],
    ['by the same named one', 'Washington said China made 100 bans on tea.', named, []],
    ['by an unnamed one instead of a named', 'An American official said China made 100 bans on tea.', named, []],
    ['by nobody', 'China made 100 bans on tea.', {}, ['stated-as-fact: China made 100 bans on tea.']],
    ['by the reporter, as in the story', 'China made 100 bans on tea.', { party: 'press', anonymous: false }, []],
    ['by a named one', 'Washington said China made 100 bans on tea.', {}, ['anonymity-dropped: Washington said']],
    ['by several', 'American officials said China made 100 bans on tea.', {}, ['source-multiplied: American officials said']],
    ['by several, as in the story', 'American officials said China made 100 bans on tea.', { count: 2 }, []],
    ['by the other side', 'Beijing said China made 100 bans on tea.', {}, ['other-speaker: Beijing said']],
    ['by an expert', 'An analyst said China made 100 bans on tea.', {}, ['other-speaker: said'.replace('said', 'analyst said')]],
    ['with another number', 'An American official said China made 20 bans on tea.', {}, ['other-value: 20']],
    ['with another number, by nobody', 'China made 20 bans on tea.', {}, ['other-value: 20', 'stated-as-fact: China made 20 bans on tea.']],
    [
      'as vouched for',
      'An American official confirmed that China made 100 bans on tea.',
      {},
      ['hedge-dropped: American official confirmed'],
    ],
    ['as not so', 'Beijing said China made no ban on tea.', {}, ['denied: Beijing said']],
    ['as denied', 'Beijing denied that China made a ban on tea.', {}, ['denied: Beijing denied']],
    [
      'in the next sentence of a quotation',
      '“It is so,” Washington said. “China made 100 bans on tea.”',
      {},
      ['anonymity-dropped: Washington said'],
    ],
  ])('%s', (_what, text, source, expected) => {
    expect(drift(text, source)).toEqual(expected);
  });
});

it('all kinds of drift are tested', () => {
  // A kind that the type gains is missing here, which the compiler notices.
  const kinds: Record<Drift['kind'], true> = {
    'stated-as-fact': true,
    'anonymity-dropped': true,
    'source-multiplied': true,
    'other-speaker': true,
    'other-value': true,
    'hedge-dropped': true,
    denied: true,
  };
  const told = [
    'China made 20 bans on tea.',
    'Washington confirmed that China made 100 bans on tea.',
    'American officials said China made 100 bans on tea.',
    'Beijing said China made 100 bans on tea.',
    'Beijing denied that China made a ban on tea.',
  ];
  const seen = told.flatMap(text => drift(text)).map(one => one.split(':')[0]);
  expect([...new Set(seen)].sort()).toEqual(Object.keys(kinds).sort());
});
