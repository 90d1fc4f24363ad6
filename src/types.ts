import type messages from '../assets/_locales/en/messages.json';
import type { Party, Source } from './facts/schema.ts';

/**
 * The words of the project, as types. Everything here is plain data: it crosses between page, background and Node as it is.
 * What a fact set holds is typed once, by the schema that checks it.
 */
export type { Claim, FactSet, Frame, Localised, Model, NetworkModel } from './facts/schema.ts';

/** Whom a sentence has say the claim; `none` is the reporter's own voice. */
export type Voice = 'us' | 'china' | 'other' | 'none';

/** How a sentence stands to the claim: makes it, makes it with another value, or negates it. */
export type Relation = 'same' | 'differs' | 'denied';

/** Whether a page is covered: `core` and `related` are. */
export type Topic = 'core' | 'related' | 'none';

export type BlockKind = 'headline' | 'heading' | 'paragraph' | 'item';

/** A paragraph, heading or list item of an article, as the page has it. */
export interface Block {
  kind: BlockKind;
  text: string;
  /** BCP 47, where the page names another language than the article's. */
  lang?: string;
}

/** A page's readable text, in reading order. All offsets are UTF-16 units into a block's text. */
export interface Article {
  url: string;
  /** BCP 47 as the page declares it; empty when it does not. */
  lang: string;
  title: string;
  blocks: Block[];
}

/** A stretch of a block's text. */
export interface Span {
  block: number;
  start: number;
  end: number;
}

type ReasonKind = 'concept' | 'role' | 'number' | 'date' | 'attribution' | 'context' | 'model';

/** One thing that a finding rests on, with the words that show it. */
export interface Reason extends Span {
  kind: ReasonKind;
  /** The concept, role or rule, by the name the fact set or the language file gives it. */
  name: string;
  text: string;
}

export type DriftKind =
  | 'stated-as-fact'
  | 'anonymity-dropped'
  | 'source-multiplied'
  | 'other-speaker'
  | 'other-value'
  | 'hedge-dropped'
  | 'denied';

/** One way in which the page's telling departs from the source story's, with the page's own words that show it. */
export interface Drift extends Span {
  kind: DriftKind;
  text: string;
}

/** A claim made by a sentence of a page. The span is the sentence's. */
export interface Finding extends Span {
  claim: string;
  relation: Relation;
  voice: Voice;
  anonymous: boolean;
  /** The attribution's own words ("a senior official said"); empty when there are none. */
  cue: string;
  drift: Drift[];
  /** The sentence as the page has it, and up to 32 characters of the block on either side. */
  exact: string;
  prefix: string;
  suffix: string;
  /** 0 to 1. */
  score: number;
  why: Reason[];
}

/** What the engine makes of an article. */
export interface Reading {
  /** The language read, BCP 47; `und` when no language file fits. */
  lang: string;
  topic: Topic;
  /** In reading order. */
  findings: Finding[];
}

/** What card and popup show about a claim: the fact set's texts in one UI language, and what this page carries of the answers. */
export interface ClaimNote {
  id: string;
  statement: string;
  source: {
    party: Party;
    anonymous: boolean;
    who: string;
    channel: Source['channel'];
    occasion?: string;
    anonymityReason?: 'given' | 'not-given';
    count: number;
    caveat?: string;
  };
  /** The claims of the other side that answer this one. */
  otherSide: { id: string; statement: string; who: string; onPage: boolean }[];
  records: { summary: string; title: string; publisher: string; date: string; url?: string; reportedBy?: string }[];
}

/** A claim of the source story that answers some claim of this page, and that this page was not found to carry. */
export interface MissingAnswer {
  id: string;
  statement: string;
  who: string;
  kind: SourceKind;
  /** The claims of this page that it answers. */
  answers: string[];
}

/** The story that a fact set is taken from, and how: in one UI language. */
export interface FactSetNote {
  id: string;
  version: string;
  title: string;
  summary: string;
  dateline: string;
  /** BCP 47. */
  lang: string;
  published: string;
  encodedBy: string;
  knownGaps: string[];
}

/** What the extension comes with. */
export interface Holdings {
  /** The languages that pages are read in, BCP 47. */
  languages: string[];
  sets: (FactSetNote & { claims: number; records: number })[];
}

/** Where a finding stands in the article as one text, its blocks joined by line feeds, and how a link leads there. */
export interface Anchor {
  /** In characters, that is Unicode code points: so annotations are exchanged. */
  start: number;
  end: number;
  /** The text fragment of an address, from `:~:` on. */
  fragment: string;
}

/** A reading with all that card and popup need to show it. */
export interface Annotated extends Reading {
  /** One a finding. */
  anchors: Anchor[];
  /** By claim id, for each claim found. */
  notes: Record<string, ClaimNote>;
  missing: MissingAnswer[];
  /** The fact sets that it was read with. */
  sets: FactSetNote[];
  /** Indexes of findings that the reader has said are none. They stay listed, so that this can be taken back. */
  dismissed: number[];
}

/** Which page it is, for whoever takes findings along. */
export interface PageAddress {
  url: string;
  title: string;
  /** When it was read, ISO 8601. */
  read: string;
}

/** A page with what was found in it. */
export interface ReadPage {
  page: PageAddress;
  annotated: Annotated;
}

/** The state of a tab, as the popup shows it. */
export type PageState =
  | { status: 'covered'; site: string; page: PageAddress; annotated: Annotated; truncated: boolean; marked: boolean }
  | { status: 'unread-language'; site: string; lang: string }
  | { status: 'not-covered' | 'paused' | 'no-access' | 'reading'; site: string }
  | { status: 'unavailable' }
  | { status: 'failed'; site: string; message: string };

/** What the reader has set. */
export interface Settings {
  version: 1;
  /** Are marks drawn? The popup lists findings either way. */
  highlights: boolean;
  /** Are marks drawn only in pages where the reader asks for them? `highlights` then says nothing. */
  onlyWhenAsked: boolean;
  /** The kinds of source whose claims are marked. */
  kinds: SourceKind[];
  markStyle: MarkStyle;
  /** Reading languages that are left alone, BCP 47. */
  unreadLanguages: string[];
  /** How marks are drawn: as each page bears it, with elements of our own, or painted over the text. */
  renderer: RendererChoice;
  /** Teacher's mode: whoever opens a card is asked first, and told when they want to know. */
  askFirst: boolean;
  /** Host names where Sourcemark does nothing. */
  pausedSites: string[];
}

export type RendererChoice = 'auto' | 'mark' | 'paint';

/** How marks look: a line under the words, a wash behind them, or both. */
export type MarkStyle = 'line' | 'wash' | 'both';

/** Who stands behind a claim in the source story, as marks, card and popup tell it apart. */
export type SourceKind = 'unnamed' | 'us' | 'china' | 'press';

/** Keys of the UI texts; English is the source. */
export type MessageKey = keyof typeof messages;

/** Gives a UI text. Handed to whatever draws, so that drawing needs no browser API. */
export type Translate = (key: MessageKey, ...substitutions: (string | number)[]) => string;
