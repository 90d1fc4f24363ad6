import * as v from 'valibot';

/**
 * What a fact set may hold: the one place where its type is written. A fact set is data that a careful journalist can write;
 * there is no code and no regular expression in it. Unknown keys are errors, so that a misspelt one is noticed.
 */

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'));
const text = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));
const isoDate = v.pipe(v.string(), v.isoDate('is no date: write YYYY-MM-DD'));
/** Documents that name no day are dated by the month. */
const dayOrMonth = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, 'is no date: write YYYY-MM-DD or YYYY-MM'),
);
const url = v.pipe(v.string(), v.url('is no address'), v.startsWith('http', 'is no web address'));

/** Named as the folders of UI texts are. */
const uiLanguage = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(_[A-Z]{2})?$/, 'a UI language is written like en or zh_CN'));

/** A text in each UI language; English is the one to fall back on. */
const localised = v.pipe(
  v.record(uiLanguage, text),
  v.check(texts => 'en' in texts, 'has no English text'),
);

/** Who stands behind a claim in the source story: a party, or the reporter alone. */
const party = v.picklist(['us', 'china', 'press']);

const source = v.strictObject({
  party,
  /** Is the speaker an unnamed person? Institutions and capitals count as named. */
  anonymous: v.boolean(),
  /** Who that is, as a reader would say it: "an unnamed US official". */
  who: localised,
  /** How they spoke: the reporter's own account, a statement, a remark to reporters … */
  channel: v.picklist(['reporter', 'attributed', 'statement', 'remark-to-reporters']),
  /** When, or on what occasion. */
  occasion: v.optional(localised),
  /** For unnamed speakers: whether the story says why they are not named. */
  anonymityReason: v.optional(v.picklist(['given', 'not-given'])),
  /** How many sources the story has for it. */
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** What the story leaves open about it. */
  caveat: v.optional(localised),
});

/** A figure or date that the claim hangs on. */
const value = v.strictObject({
  name: id,
  amount: v.optional(v.number()),
  approximate: v.optional(v.boolean()),
  unit: v.optional(text),
  date: v.optional(isoDate),
  place: v.optional(text),
});

/**
 * A concept, or several of which one will do: `a|b`. A leading `^` lets the neighbouring sentences supply it.
 */
const slot = v.pipe(v.string(), v.regex(/^\^?[a-z0-9-]+(\|[a-z0-9-]+)*$/, 'a slot is written like shut|^drug|sanction'));
const slots = v.array(slot);

/** One way of saying a claim: who does what to whom, with which number. All parts must hold. */
const frame = v.strictObject({
  id,
  needs: v.pipe(slots, v.nonEmpty('needs at least one concept')),
  /** Vetoes: none of these may stand in the sentence. */
  unless: v.optional(slots),
  /** Pairs that must stand within so many words of each other. */
  near: v.optional(v.array(v.tuple([slot, slot, v.pipe(v.number(), v.integer(), v.minValue(1))]))),
  /** Pairs of an action and who does it. */
  by: v.optional(v.record(slot, slot)),
  /** Pairs of an action and whom it is done to. */
  to: v.optional(v.record(slot, slot)),
  /** A number standing with a concept, in this range. */
  number: v.optional(v.strictObject({ of: slot, min: v.number(), max: v.number() })),
  /** Whose voice the sentence must have, for claims that are somebody's stance. */
  voice: v.optional(v.array(v.picklist(['us', 'china', 'other', 'none']))),
  relation: v.picklist(['same', 'differs', 'denied']),
  /** A plan, hope or question counts as well: for claims that are themselves demands or plans. */
  unrealised: v.optional(v.boolean()),
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

const claimSchema = v.strictObject({
  id,
  statement: localised,
  source,
  /** Whose attitude the claim is, where it is one: who blames, wants or criticises speaks, whoever reports it. */
  stance: v.optional(v.picklist(['us', 'china'])),
  /** The other side is wont to dispute it in a word, and "Beijing denies it" behind a sentence that makes it is about it. */
  disputed: v.optional(v.boolean()),
  values: v.array(value),
  /** Ids of the other side's claims that answer this one. */
  answeredBy: v.array(id),
  /** Ids of public records that bear on it. */
  records: v.array(id),
  frames: v.array(frame),
});

const record = v.strictObject({
  id,
  /** What is on record, in our words. */
  summary: localised,
  publisher: localised,
  title: text,
  date: dayOrMonth,
  url: v.optional(url),
  /** Where we read of it, when that is not the document itself. */
  reportedBy: v.optional(text),
});

/** One language's words for the concepts of a fact set. */
const words = v.strictObject({
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, 'a reading language is written like en or zh-Hans')),
  /** Terms by concept. `stem*` matches any ending; several words match in a row. */
  concepts: v.record(id, v.array(text)),
});

const about = v.strictObject({
  id,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'is no version: write 1.0.0')),
  /** The UI languages that every text of the set is written in. */
  languages: v.pipe(v.array(uiLanguage), v.includes('en', 'has no English')),
  title: localised,
  story: v.strictObject({ summary: localised, dateline: text, lang: text, published: isoDate }),
  encodedBy: localised,
  knownGaps: v.array(localised),
  /** What a page must name to be covered: see `src/engine/topic.ts`. */
  topic: v.strictObject({
    drug: slots,
    wider: v.optional(slots),
    core: slots,
    related: slots,
    passing: v.optional(slots),
    unless: v.optional(slots),
  }),
  /** Who may act or speak: the concepts that name a party's government and its people, and those that name the country. */
  parties: v.record(id, v.strictObject({ government: v.optional(slot), country: slot })),
  /** Concepts whose agent speaks by them: who blames, wants, criticises. */
  stances: v.array(id),
});

/** A layer of units between what is seen of a sentence and what it is weighed for. */
const network = v.strictObject({
  threshold: v.number(),
  /** What the outermost character of a row stands for. */
  largest: v.number(),
  biases: v.array(v.number()),
  /** By what it is weighed for: its bias, and what it takes from each unit. */
  outputs: v.record(v.string(), v.array(v.number())),
  /** By feature: what it adds to each unit, a character each. */
  rows: v.record(v.string(), byName('texts', isText)),
});

/**
 * What tells the claims that a sentence makes, how it makes them and in whose words, and what a page is about: trained from the example sentences
 * and the corpus by `npm run train`, never written by hand. Without it frames, grammar and rules decide. A feature's part stands by its name, and a
 * pair's under its first.
 */
const model = v.strictObject({
  /** Which claims a sentence makes. */
  network,
  /** Whose words a claim stands by, and whether whoever speaks goes unnamed; without it the grammar alone decides. */
  speech: v.optional(v.strictObject({ voices: network, anonymity: network })),
  /** Linear models of how a claim is told, and of what a page is about. */
  heads: v.array(v.strictObject({ name: v.string(), bias: v.number() })),
  /** By feature: the index of a model, what the feature adds to it, and so on. */
  weights: v.record(v.string(), byName('lists of models and weights', isWeights)),
});

/** An object of things of one kind. Tens of thousands are checked whenever the background starts, so each is looked at once and none is copied. */
function byName<Thing>(things: string, isThing: (value: unknown) => value is Thing) {
  const areThings = (value: unknown) => typeof value === 'object' && value !== null && Object.values(value).every(isThing);
  return v.custom<Record<string, Thing>>(areThings, `does not hold ${things}`);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isWeights(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length % 2 === 0 && value.every(each => typeof each === 'number');
}

/** A whole fact set, its files put together. */
export const factSetSchema = v.strictObject({
  about,
  claims: v.array(claimSchema),
  records: v.array(record),
  words: v.array(words),
  model: v.optional(model),
});

export type Localised = v.InferOutput<typeof localised>;
export type Party = v.InferOutput<typeof party>;
export type Source = v.InferOutput<typeof source>;
export type Frame = v.InferOutput<typeof frame>;
export type Claim = v.InferOutput<typeof claimSchema>;
export type NetworkModel = v.InferOutput<typeof network>;
export type Model = v.InferOutput<typeof model>;
export type FactSet = v.InferOutput<typeof factSetSchema>;
