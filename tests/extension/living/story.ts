/**
 * The story that all living pages tell, as data: what they show, and what may happen to it. Each framework draws it in its own way.
 */

export interface Paragraph {
  id: number;
  /** In several parts where a page's script puts them together; `deaths` is a number that changes. */
  parts: (string | { link: string } | 'deaths')[];
  /** Is it a sentence that makes a claim? */
  claims: boolean;
}

export interface Story {
  title: string;
  deaths: string;
  paragraphs: Paragraph[];
}

export const story: Story = {
  title: 'Fentanyl is on the table as drug officials meet in Beijing',
  deaths: '100,000',
  paragraphs: [
    { id: 1, claims: true, parts: ['Washington has long held Beijing responsible for the fentanyl crisis.'] },
    { id: 2, claims: false, parts: ['The hall was full before noon, and the coffee had run out by then.'] },
    {
      id: 3,
      claims: true,
      parts: ['Fentanyl causes about ', 'deaths', ' overdose deaths a year in the United States, according to the US government.'],
    },
    {
      id: 4,
      claims: true,
      parts: ['Much of it is ', { link: 'made in Mexico' }, ' from chemicals that come from China, US officials say.'],
    },
    { id: 5, claims: false, parts: ['A second round is planned for the spring, and nobody would say where.'] },
    {
      id: 6,
      claims: true,
      parts: ['It has accused China of not doing enough to stop the production and the illegal export of precursors.'],
    },
  ],
};

const news: Paragraph = { id: 7, claims: false, parts: ['The delegations left by the side door, without a word to those who waited.'] };

const latest: Paragraph = {
  id: 100,
  claims: true,
  parts: ['China has shut down one company since the summit and blocked payments, a senior US official said on condition of anonymity.'],
};

function newId({ paragraphs }: Story): number {
  return Math.max(...paragraphs.map(({ id }) => id)) + 1;
}

/** What a page's script may do to the story. */
export const steps = {
  removeSentence: now => ({ ...now, paragraphs: now.paragraphs.filter(({ id }) => id !== 3) }),
  reorder: now => ({ ...now, paragraphs: now.paragraphs.toReversed() }),
  insertBefore: now => ({ ...now, paragraphs: [{ ...news, id: newId(now) }, ...now.paragraphs] }),
  post: now => ({ ...now, paragraphs: [{ ...latest, id: newId(now) }, ...now.paragraphs] }),
  append: now => ({ ...now, paragraphs: [...now.paragraphs, { ...latest, id: newId(now) }] }),
  changeText: now => ({ ...now, deaths: '70,000' }),
  restore: () => story,
} satisfies Record<string, (now: Story) => Story>;

export type Step = keyof typeof steps;

export function textOf({ parts }: Paragraph, { deaths }: Story): string {
  return parts.map(part => (part === 'deaths' ? deaths : typeof part === 'string' ? part : part.link)).join('');
}

/** The sentences that are to be marked. */
export function claimsIn(now: Story): string[] {
  return [now.title, ...now.paragraphs.filter(({ claims }) => claims).map(paragraph => textOf(paragraph, now))];
}

declare global {
  /** How tests drive a living page. */
  var page: {
    /** Has the framework take over what the server wrote. */
    hydrate: () => unknown;
    step: (name: Step) => unknown;
  };
}

/** Drives a page from its state: `draw` is told of each. */
export function drive(draw: (now: Story) => unknown, hydrate: () => unknown = () => undefined): void {
  let now = story;
  let isHydrated = false;
  globalThis.page = {
    hydrate: () => {
      if (isHydrated) return undefined;
      isHydrated = true;
      return hydrate();
    },
    step: name => {
      now = steps[name](now);
      return draw(now);
    },
  };
}
