import type { Annotated, ClaimNote, Drift, Finding, PageState, Settings } from '../../src/types.ts';

/** A reading of a story as a reader may meet it: several kinds of source, departures, two claims in one sentence. */

export const settings: Settings = {
  version: 1,
  highlights: true,
  onlyWhenAsked: false,
  kinds: ['unnamed', 'us', 'china', 'press'],
  markStyle: 'line',
  renderer: 'auto',
  unreadLanguages: [],
  askFirst: false,
  pausedSites: [],
};

/** Where a stretch of a sentence stands in it. */
function within(exact: string, text: string, block: number) {
  const start = exact.indexOf(text);
  return { block, start, end: start + text.length, text };
}

function finding(block: number, claim: string, exact: string, rest: Partial<Finding>, drifts: [Drift['kind'], string][] = []): Finding {
  return {
    claim,
    block,
    start: 0,
    end: exact.length,
    relation: 'same',
    voice: 'none',
    anonymous: false,
    cue: '',
    exact,
    prefix: '',
    suffix: '',
    score: 0.91,
    drift: drifts.map(([kind, text]) => ({ kind, ...within(exact, text, block) })),
    why: exact
      .split(/[ ,]+/)
      .filter(word => /^(?:fentanyl|China|Beijing|summit|companies|blocked|payments|accused|Washington)$/.test(word))
      .map(word => ({ kind: 'concept', name: word.toLowerCase(), ...within(exact, word, block) })),
    ...rest,
  };
}

const unnamedOfficial: ClaimNote['source'] = {
  party: 'us',
  anonymous: true,
  who: 'An unnamed US official',
  channel: 'remark-to-reporters',
  occasion: 'The week before the talks of 30 January 2024',
  anonymityReason: 'not-given',
  count: 1,
};

const washington: ClaimNote['source'] = { party: 'us', anonymous: false, who: 'Washington', channel: 'attributed', count: 1 };
const beijing: ClaimNote['source'] = { party: 'china', anonymous: false, who: 'Beijing', channel: 'attributed', count: 1 };

const call = {
  title: 'Background Press Call on the Counternarcotics Working Group Trip to Beijing',
  publisher: 'White House',
  date: '2024-01-28',
  url: 'https://bidenwhitehouse.archives.gov/briefing-room/press-briefings/2024/01/28/',
};

const campaigns = {
  id: 'china-stepped-up-campaigns',
  statement: 'Beijing stepped up its campaigns against the smuggling, illicit manufacture and trafficking of fentanyl-related substances.',
  who: 'Beijing',
  onPage: false,
};
const laxity = {
  id: 'china-criticises-us-laxity',
  statement: 'The United States is lax about drugs.',
  who: 'Beijing',
  onPage: true,
};

const notes: Record<string, ClaimNote> = {
  'talks-resume-beijing': {
    id: 'talks-resume-beijing',
    statement: 'China and the United States resume talks in Beijing on 30 January 2024 against the production of fentanyl components.',
    source: { party: 'press', anonymous: false, who: 'The reporter', channel: 'reporter', count: 0 },
    otherSide: [],
    records: [],
  },
  'overdose-deaths-100k': {
    id: 'overdose-deaths-100k',
    statement: 'Fentanyl causes some 100,000 overdose deaths a year in the United States.',
    source: { ...washington, caveat: 'The story does not say for which year the figure holds, nor who counted.' },
    otherSide: [laxity],
    records: [
      {
        summary:
          'In 2022, 107,941 people died of drug overdoses of all kinds in the US; about seven in ten of these deaths involved synthetic opioids, mostly fentanyl.',
        title: 'Drug Overdose Deaths in the United States, 2002–2022',
        publisher: 'US National Center for Health Statistics',
        date: '2024-03-21',
        url: 'https://www.cdc.gov/nchs/products/databriefs/db491.htm',
      },
    ],
  },
  'china-shut-company': {
    id: 'china-shut-company',
    statement: 'Since the summit, China has shut down one company.',
    source: { ...unnamedOfficial, caveat: 'Neither the company nor the Chinese decision is named.' },
    otherSide: [campaigns],
    records: [
      {
        ...call,
        summary: 'On that call an official said, in the plural, that companies were shut down. The source story has one company.',
      },
      {
        summary: 'A US Commerce official told a House subcommittee that China had caused some precursor suppliers to stop operations.',
        title: 'US House Foreign Affairs subcommittee hearing',
        publisher: 'US House of Representatives',
        date: '2023-12-12',
        reportedBy: 'Warren News',
      },
    ],
  },
  'china-blocked-payments': {
    id: 'china-blocked-payments',
    statement: 'Since the summit, China has blocked some international payments.',
    source: unnamedOfficial,
    otherSide: [campaigns],
    records: [],
  },
  'us-accuses-inaction': {
    id: 'us-accuses-inaction',
    statement: 'The United States accuses China of not doing enough against the production and illegal export of fentanyl components.',
    source: washington,
    otherSide: [campaigns, laxity],
    records: [],
  },
  'china-criticises-us-laxity': {
    id: 'china-criticises-us-laxity',
    statement: 'China criticises American laxity in fighting drugs.',
    source: beijing,
    otherSide: [],
    records: [],
  },
};

const shut = 'Since the summit, China has shut down two companies and blocked certain international payments, officials said.';

export const annotated: Annotated = {
  lang: 'en',
  topic: 'core',
  findings: [
    finding(
      0,
      'talks-resume-beijing',
      'American and Chinese officials sat down together here on Tuesday, resuming talks on how to stop the manufacture of the chemicals from which fentanyl is made.',
      {},
    ),
    finding(
      3,
      'overdose-deaths-100k',
      'The synthetic opioid kills some 70,000 people in the United States every year.',
      { relation: 'differs', score: 0.84 },
      [
        ['stated-as-fact', 'kills'],
        ['other-value', 'some 70,000 people'],
      ],
    ),
    finding(7, 'china-shut-company', shut, { relation: 'differs', voice: 'us', anonymous: true, cue: 'officials said' }, [
      ['other-value', 'two companies'],
      ['source-multiplied', 'officials said'],
    ]),
    finding(7, 'china-blocked-payments', shut, { voice: 'us', anonymous: true, cue: 'officials said' }, [
      ['source-multiplied', 'officials said'],
    ]),
    finding(
      10,
      'us-accuses-inaction',
      'Washington has accused China of not doing enough against the production and illegal export of the drug’s ingredients.',
      { voice: 'us', cue: 'Washington has accused' },
    ),
    finding(
      14,
      'china-criticises-us-laxity',
      'The root of the crisis lies in America’s own lax handling of drugs, its foreign ministry has said.',
      { voice: 'china', cue: 'its foreign ministry has said' },
    ),
  ],
  notes,
  missing: [{ ...campaigns, kind: 'china', answers: ['china-shut-company', 'china-blocked-payments', 'us-accuses-inaction'] }],
  sets: [
    {
      id: 'sample',
      version: '1.0.0',
      title: 'US–China talks on fentanyl, January 2024',
      summary: 'A wire story on the eve of the talks.',
      dateline: 'Beijing',
      lang: 'fr',
      published: '2024-01-29',
      encodedBy: 'The Sourcemark contributors',
      knownGaps: ['One story is the only yardstick.', 'Mexico is not heard in it.'],
    },
  ],
  dismissed: [],
  anchors: [
    [0, 162],
    [400, 479],
    [1200, 1310],
    [1200, 1310],
    [1800, 1918],
    [2400, 2498],
  ].map(([start = 0, end = 0], index) => ({
    start,
    end,
    fragment: `:~:text=sentence%20${index}`,
  })),
};

const site = 'www.example.com';
const page = { url: 'https://www.example.com/talks', title: 'Talks resume', read: '2024-01-30T09:00:00.000Z' };

/** One state for each screen of the popup. */
export const states = {
  covered: { status: 'covered', site, page, annotated, truncated: false, marked: true },
  related: { status: 'covered', site, page, annotated: { ...annotated, topic: 'related' }, truncated: true, marked: true },
  nothing: {
    status: 'covered',
    site,
    page,
    annotated: { ...annotated, findings: [], notes: {}, missing: [] },
    truncated: false,
    marked: true,
  },
  dismissed: { status: 'covered', site, page, annotated: { ...annotated, dismissed: [1, 5] }, truncated: false, marked: true },
  'unread-language': { status: 'unread-language', site, lang: 'de' },
  'not-covered': { status: 'not-covered', site },
  paused: { status: 'paused', site },
  'no-access': { status: 'no-access', site },
  reading: { status: 'reading', site },
  failed: { status: 'failed', site, message: 'The page has no readable text.' },
  unavailable: { status: 'unavailable' },
} satisfies Record<string, PageState>;
