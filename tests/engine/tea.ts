import type { Claim, FactSet, Frame } from '../../src/types.ts';

/** A frame that a sentence fits which names these concepts. */
export function frameOf(needs: string[], more: Partial<Frame> = {}): Frame {
  return { id: needs.join('-').replaceAll(/[^a-z-]/g, ''), needs, relation: 'same', score: 0.9, ...more };
}

/** A claim of an unnamed American. */
export function claimOf(id: string, frames: Frame[], more: Partial<Claim> = {}): Claim {
  const source: Claim['source'] = { party: 'us', anonymous: true, who: { en: 'an unnamed official' }, channel: 'attributed', count: 1 };
  return { id, statement: { en: id }, source, values: [], answeredBy: [], records: [], frames, ...more };
}

/** A small fact set of another subject: China bans tea, and America drinks it. */
export const tea: FactSet = {
  about: {
    id: 'tea',
    version: '1.0.0',
    languages: ['en'],
    title: { en: 'Tea' },
    story: { summary: { en: 'A story of tea' }, dateline: 'Beijing', lang: 'en', published: '2020-01-31' },
    encodedBy: { en: 'Somebody' },
    knownGaps: [],
    topic: { drug: ['tea'], wider: ['ban'], core: ['china', 'us'], related: ['trade', 'china', 'us'], unless: ['herbal', 'trade|ban'] },
    parties: { us: { government: 'us-gov', country: 'us' }, china: { government: 'china-gov', country: 'china' } },
    stances: ['blame'],
  },
  claims: [
    claimOf('china-bans-tea', [
      frameOf(['tea', 'ban'], { id: 'bans', by: { ban: 'china|china-gov' }, unless: ['not'] }),
      frameOf(['tea', 'ban', 'not'], { id: 'denied', relation: 'denied', score: 0.8 }),
    ]),
    claimOf('cups-100', [
      frameOf(['tea', 'cup'], { id: 'cups', number: { of: 'cup', min: 95, max: 105 } }),
      frameOf(['tea', 'cup'], { id: 'other', number: { of: 'cup', min: 10, max: 90 }, relation: 'differs', score: 0.7 }),
      frameOf(['tea', 'cup'], { id: 'unsure', score: 0.3 }),
    ]),
  ],
  records: [],
  words: [
    {
      lang: 'en',
      concepts: {
        tea: ['tea', 'teas'],
        ban: ['ban', 'bans', 'banned', 'banning'],
        cup: ['cup', 'cups'],
        trade: ['trade'],
        herbal: ['herbal', 'camomile'],
        blame: ['blame', 'blames', 'blamed'],
        us: ['America', 'American', 'US'],
        'us-gov': ['Washington', 'White House'],
        china: ['China', 'Chinese'],
        'china-gov': ['Beijing'],
      },
    },
  ],
};
