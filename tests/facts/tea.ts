type Json = Record<string, unknown>;

export const folder = 'src/facts/tea-2020';
const both = (text: string) => ({ en: text, fr: `${text} (fr)` });

/** A small valid fact set; each test spoils it in one way. */
export function validFiles() {
  const claim = (id: string, party: string, answeredBy: string[]) => ({
    id,
    statement: both(id),
    source: { party, anonymous: false, who: both(party), channel: 'attributed', count: 1 } as Json,
    values: [] as Json[],
    answeredBy,
    records: ['customs-2020'],
    frames: [] as Json[],
  });
  return {
    about: {
      id: 'tea-2020',
      version: '1.0.0',
      languages: ['en', 'fr'],
      title: both('Tea'),
      story: { summary: both('A story'), dateline: 'Beijing', lang: 'fr', published: '2020-01-31' },
      encodedBy: both('Somebody'),
      knownGaps: [both('Many')],
      topic: { drug: [], core: [], related: [] },
      parties: {},
      stances: [],
    } as Json,
    claim: claim('us-likes-tea', 'us', ['china-likes-tea']),
    other: claim('china-likes-tea', 'china', ['us-likes-tea']),
    record: { id: 'customs-2020', summary: both('Tea was shipped'), publisher: both('Customs'), title: 'Tea', date: '2020-01' } as Json,
    words: { lang: 'en', concepts: { tea: ['tea*'] } } as Json,
    model: {
      network: {
        threshold: 0.4,
        largest: 2,
        biases: [0.5],
        outputs: { 'us-likes-tea': [-2, 1] },
        rows: { tea: { '': 'p' }, us: { tea: 'Y' } },
      },
      heads: [{ name: '~denied', bias: -2 }],
      weights: { tea: { '': [0, 3] }, us: { tea: [0, 1.5] } },
    } as Json,
  };
}

export function asFiles({ about, claim, other, record, words, model }: ReturnType<typeof validFiles>): Record<string, unknown> {
  return {
    [`${folder}/about.json`]: about,
    [`${folder}/claims/us-likes-tea.json`]: claim,
    [`${folder}/claims/china-likes-tea.json`]: other,
    [`${folder}/records/customs-2020.json`]: record,
    [`${folder}/words/en.json`]: words,
    [`${folder}/model.json`]: model,
  };
}

/** The lines of the error that something throws. */
export function problemsOf(check: () => unknown): string[] {
  try {
    check();
  } catch (error) {
    return (error as { problems: string[] }).problems;
  }
  return [];
}
