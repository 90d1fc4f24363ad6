import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../src/engine/engine.ts';
import { compileFrame, fitFrame, missingIn } from '../../src/engine/frames.ts';
import { partiesOf } from '../../src/engine/parties.ts';
import { readersOf } from '../../src/engine/reader.ts';
import type { Frame } from '../../src/types.ts';
import { sentencesIn } from './reading.ts';
import { frameOf, tea } from './tea.ts';

const readers = readersOf(tea);
const parties = new Set(partiesOf(tea.about).concepts);

/** The last sentence of a text, with those before it. */
function lastSetting(text: string) {
  const setting = settingsOf(sentencesIn(text.split('\n\n'), 'en', readers), 'core', tea.about).at(-1);
  if (!setting) throw new Error(`there is no sentence in: ${text}`);
  return setting;
}

const missing = (frame: Frame, text: string) => missingIn(compileFrame(frame, 'claim'), lastSetting(text), parties);

const tea1 = frameOf(['tea', 'ban']);
const loose = frameOf(['^tea', 'ban']);
const near = frameOf(['tea'], { near: [['tea', 'ban', 3]] });
const by = frameOf(['tea'], { by: { ban: 'china|china-gov' } });
const to = frameOf(['blame'], { to: { blame: 'china' } });
const number = frameOf(['cup'], { number: { of: 'cup', min: 95, max: 105 } });
const voice = frameOf(['tea'], { voice: ['us'] });

describe('a frame', () => {
  it.each<[what: string, frame: Frame, text: string, missing: string | undefined]>([
    ['needs its concepts', tea1, 'They banned tea.', undefined],
    ['needs all of them', tea1, 'They drank tea.', 'ban'],
    ['needs them in the sentence', tea1, 'Tea is brown. They banned it.', 'tea'],
    ['takes one of several', frameOf(['cup|tea']), 'A cup was drunk.', undefined],
    ['takes none of none', frameOf(['cup|tea']), 'A glass was drunk.', 'cup|tea'],
    ['lets the sentence before supply a loose one', loose, 'Tea is brown. They banned it.', undefined],
    ['lets the one before that supply it', loose, 'Tea is brown. It is hot. They banned it.', undefined],
    ['lets the headline supply it', loose, 'Tea is brown\n\nIt is hot. It is cold. It is sweet. They banned it.', undefined],
    ['lets no other sentence supply it', loose, 'News\n\nTea is brown. It is hot. It is cold. They banned it.', '^tea'],
    ['lets no sentence behind supply it', loose, 'They banned it.', '^tea'],
    ['takes a loose one from the sentence, too', loose, 'They banned tea.', undefined],
    ['is vetoed', frameOf(['tea'], { unless: ['cup'] }), 'Tea in a cup.', 'not cup'],
    ['is not vetoed by a neighbour', frameOf(['tea'], { unless: ['cup'] }), 'A cup. Tea in it.', undefined],
    ['wants words near each other', near, 'They banned all the tea.', undefined],
    ['wants them near in either order', near, 'Tea was then banned.', undefined],
    ['wants them no further than it says', near, 'They banned what they had come to call tea.', 'tea near ban'],
    ['wants an agent', by, 'China banned tea.', undefined],
    ['wants this agent', by, 'America banned tea.', 'ban by china|china-gov'],
    ['wants the agent of a passive', by, 'In America, tea was banned by Beijing.', undefined],
    ['takes the agent from the sentence before, if it names none', by, 'China acted. It banned tea.', undefined],
    ['wants a target', to, 'America blamed China.', undefined],
    ['wants this target', to, 'China blamed America.', 'blame to china'],
    ['wants a number', number, 'They drank 100 cups.', undefined],
    ['wants one in its range', number, 'They drank 90 cups.', 'number of cup'],
    ['wants one that stands by what it counts', number, `They drank cups, ${'and so on '.repeat(5)} to page 100.`, 'number of cup'],
    ['wants a voice', voice, 'Washington said tea is good.', undefined],
    ['wants this voice', voice, 'Beijing said tea is good.', 'voice us'],
    ['wants a voice, and the reporter’s is none', voice, 'Tea is good.', 'voice us'],
    ['may want the reporter’s', frameOf(['tea'], { voice: ['none'] }), 'Tea is good.', undefined],
    ['wants it said to be so', tea1, 'Did they ban tea?', 'said to be so'],
    ['sees a question in quotation marks', tea1, '“Did they ban tea?”', 'said to be so'],
    ['sees a question in any quotation marks', tea1, '« Did they ban tea ? »', 'said to be so'],
    ['may take a question', frameOf(['tea', 'ban'], { unrealised: true }), 'Did they ban tea?', undefined],
  ])('%s', (_what, frame, text, lacking) => {
    expect(missing(frame, text)).toBe(lacking);
  });
});

describe('what speaks for a frame', () => {
  const frame = frameOf(['^tea', 'ban'], { by: { ban: 'china' }, number: { of: 'ban', min: 2, max: 2 } });
  const reasons = (text: string) =>
    fitFrame(compileFrame(frame, 'china-bans'), lastSetting(text), parties)?.why.map(({ kind, name, text }) => `${kind} ${name}: ${text}`);

  it('is each part, with the words that show it', () => {
    expect(reasons('China made two bans on Tea.')).toEqual([
      'concept tea: Tea',
      'concept ban: bans',
      'role ban by china: China',
      'number ban: two',
    ]);
  });

  it('is in the neighbourhood where the sentence leaves it out', () => {
    expect(reasons('Chinese teas are fine. It made two bans.')).toEqual([
      'context ^tea: teas',
      'concept ban: bans',
      'role ban by china: Chinese',
      'number ban: two',
    ]);
  });

  it('is nothing where the frame does not fit', () => {
    expect(reasons('China made three bans on tea.')).toBeUndefined();
  });

  it('is named after claim and frame', () => {
    expect(fitFrame(compileFrame(tea1, 'china-bans'), lastSetting('They banned tea.'), parties)?.name).toBe('china-bans/tea-ban');
  });
});
