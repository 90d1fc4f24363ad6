import type { Claim, FactSet, Relation } from '../types.ts';
import { clausesOf } from './clauses.ts';
import { featureName, SCOPE, type Scope, type See, scopesIn, seeFeatures, sizesIn } from './features.ts';
import type { Match } from './find.ts';
import { type CompiledFrame, compileFrame, type Fit, fitFrame, type Setting, voicesOf } from './frames.ts';
import { probability, Scorers, type Weighing } from './model.ts';
import { Network } from './network.ts';
import { partiesOf } from './parties.ts';
import { isQuestion } from './sentence.ts';
import { LEMMA, lemmasIn } from './word-features.ts';

/** The models that tell how a claim is made. */
const RELATIONS = ['~denied', '~differs'];

/** Finds the claims that a sentence makes. */
export type Matcher = (setting: Setting) => Match[];

/** Without a model, a frame counts from this score on. */
const LEAST_SCORE = 0.5;
/** A frame of this score is sure of what it sees. */
const SURE = 0.7;
/** A clause by itself must be surer than a whole sentence. */
const CLAUSE = 0.5;
/** Who asks claims little: a question must be surer than a statement. */
const QUESTION = 1.5;
/** A page that is not about the very subject claims less. */
const BESIDE = 0.5;
/** Of a sentence that is so far from any claim, no clause is worth a look. */
const FAR = 3;
/** Fewer concepts than this say nothing. */
const LEAST_CONCEPTS = 3;

export function matcherOf(factSet: FactSet): Matcher {
  const { claims } = factSet;
  const judge = judgeOf(factSet);
  return setting => {
    if (setting.sentence.concepts.size < LEAST_CONCEPTS) return [];
    const { fits, verdict } = judge(setting);
    if (verdict?.isFar) return [];
    return claims.flatMap(claim => {
      const own = fits.get(claim.id) ?? [];
      return verdict ? (byModel(claim, own, verdict) ?? []) : byFrame(claim, own);
    });
  };
}

/** What the model makes of a sentence. */
export interface Verdict {
  weighing: Weighing;
  /** It is so far from every claim that no clause could bring it there. */
  isFar: boolean;
  /** The log-odds that it makes a claim, less those from which on that counts. */
  margin: (claim: string) => number;
  /** Those log-odds; more for a question, and on a page beside the subject. */
  threshold: number;
  /** How it makes a claim that it does make. */
  howMade: (claim: string) => Relation;
}

/** Prepares the frames and the model of a fact set; without a model there is no verdict. */
export function judgeOf(
  factSet: Pick<FactSet, 'about' | 'claims' | 'model'>,
): (setting: Setting) => { fits: Look['fits']; verdict: Verdict | undefined } {
  const { claims, model } = factSet;
  const look = lookOf(factSet);
  const network = model && new Network(model.network);
  const scorers = model && new Scorers(model);
  return setting => {
    const { fits, show } = look(setting);
    if (!network || !scorers) return { fits, verdict: undefined };
    const { threshold } = network;
    const weighing = network.weigh(show);
    const whole = claims.map(({ id }) => weighing.logOdds(id) - threshold);
    const isFar = whole.every(margin => margin <= -FAR);
    // What the rest of a long sentence tells speaks against nothing that a clause of it says.
    const clauses = whole.some(margin => margin < 0 && margin > -FAR) ? clausesOf(setting.sentence) : [];
    const weighed = clauses
      .filter(({ concepts }) => concepts.size >= LEAST_CONCEPTS)
      .map(sentence => network.weigh(look({ ...setting, sentence }).show));
    const least = threshold + (isQuestion(setting.sentence) ? QUESTION : 0) + (setting.topic === 'core' ? 0 : BESIDE);
    const margin = (claim: string) => Math.max(weighing.logOdds(claim), ...weighed.map(clause => clause.logOdds(claim) - CLAUSE)) - least;
    let told: Weighing | undefined;
    const howMade = (claim: string) => {
      told ??= scorers.weigh(show);
      return relationOf(claim, fits.get(claim) ?? [], told, scorers, setting);
    };
    return { fits, verdict: { weighing, isFar, margin, threshold: least, howMade } };
  };
}

/** The model decides; the frames that fit are among what it weighs. */
function byModel(claim: Claim, fits: readonly Fit[], { weighing, margin, threshold, howMade }: Verdict): Match | undefined {
  const above = margin(claim.id);
  if (!(above >= 0)) return undefined;
  const relation = howMade(claim.id);
  const fit = fits.find(({ frame }) => frame.relation === relation) ?? fits[0];
  return { claim, relation, score: probability(above + threshold), fit, features: weighing.strongest(claim.id) };
}

function byFrame(claim: Claim, fits: readonly Fit[]): Match[] {
  const best = fits.toSorted((one, other) => other.frame.score - one.frame.score)[0];
  if (!best || best.frame.score < LEAST_SCORE) return [];
  return [{ claim, relation: best.frame.relation, score: best.frame.score, fit: best, features: [] }];
}

/**
 * What the sure frames say, where they agree. Else `differs` and `denied` have a model each, for all claims together; which claim it is counts
 * as one more feature.
 */
function relationOf(claim: string, fits: readonly Fit[], weighing: Weighing, scorers: Scorers, setting: Setting): Relation {
  const sure = new Set(fits.filter(({ frame }) => frame.score >= SURE).map(({ frame }) => frame.relation));
  const [only] = sure;
  if (sure.size === 1 && only !== undefined && only !== 'same') return only;
  const features = relationFeatures(claim, fits, setting);
  const [denied = 0, differs = 0] = RELATIONS.map(name =>
    features.reduce((sum, feature) => sum + scorers.weightOf(feature, name), weighing.logOdds(name)),
  );
  if (denied > 0 && denied >= differs) return 'denied';
  return differs > 0 ? 'differs' : 'same';
}

/**
 * What the models of relation see besides: which claim it is, and what that claim stands with. To one claim China's voice means a denial, to
 * another not; of one company more is another number, of two years it is not.
 */
export function relationFeatures(claim: string, fits: readonly Fit[], setting: Setting): string[] {
  const { sentence } = setting;
  const scopes = scopesIn(sentence);
  const operators = operatorsOn(fits, scopes);
  const voices = voicesOf(setting).map(voice => `v:${voice}`);
  const lemmas = lemmasIn(sentence).map(lemma => featureName(LEMMA, lemma));
  const seen = [...voices, ...sentence.concepts.keys(), ...sizesIn(sentence), ...scopes.map(({ name }) => name), ...lemmas];
  const ofClaim = new Set([...seen, ...operators].map(feature => `c:${claim}&${feature}`));
  return [`c:${claim}`, ...operators.map(operator => `on:${operator}`), ...ofClaim];
}

/** What takes back, or leaves open, the very words that a claim's frames found. */
function operatorsOn(fits: readonly Fit[], scopes: readonly Scope[]): string[] {
  if (scopes.length === 0) return [];
  const found = new Set(fits.flatMap(({ why }) => why.filter(({ kind }) => kind === 'concept').map(({ name }) => name)));
  return [...new Set(scopes.filter(({ concept }) => found.has(concept)).map(({ operator }) => `${operator}${SCOPE}`))];
}

/** What is to be seen of a sentence: the frames that fit it, by claim, and the features that the models weigh. */
export interface Look {
  fits: ReadonlyMap<string, readonly Fit[]>;
  show: (see: See) => void;
}

/** Prepares a fact set's frames. The models are trained on what this sees. */
export function lookOf({ about, claims }: Pick<FactSet, 'about' | 'claims'>): (setting: Setting) => Look {
  const parties = new Set(partiesOf(about).concepts);
  const byConcept = framesByConcept(claims);
  return setting => {
    const fits = new Map<string, Fit[]>();
    const tried = new Set<CompiledFrame>();
    for (const concept of setting.sentence.concepts.keys()) {
      for (const frame of byConcept.get(concept) ?? []) {
        if (tried.has(frame)) continue;
        tried.add(frame);
        const fitting = fitFrame(frame, setting, parties);
        if (fitting) fits.set(frame.claim, [...(fits.get(frame.claim) ?? []), fitting]);
      }
    }
    const show = (see: See) => {
      for (const voice of voicesOf(setting)) see(`v:${voice}`);
      see(`t:${setting.topic}`);
      for (const own of fits.values()) for (const { name } of own) see(name);
      const scopes = scopesIn(setting.sentence);
      for (const { operator, concept } of scopes) see(`${operator}${SCOPE}`, concept);
      for (const [claim, own] of fits) for (const operator of operatorsOn(own, scopes)) see(claim, operator);
      seeFeatures(setting.sentence, setting.around[0], parties, see);
    };
    return { fits, show };
  };
}

/** Each frame under the concepts of one slot that the sentence itself must fill: only where one is named is the frame worth trying. */
function framesByConcept(claims: readonly Claim[]): ReadonlyMap<string, readonly CompiledFrame[]> {
  const byConcept = new Map<string, CompiledFrame[]>();
  for (const claim of claims) {
    for (const frame of claim.frames) {
      const compiled = compileFrame(frame, claim.id);
      for (const concept of rarest(compiled).concepts) byConcept.set(concept, [...(byConcept.get(concept) ?? []), compiled]);
    }
  }
  return byConcept;
}

function rarest({ needs }: CompiledFrame): CompiledFrame['needs'][number] {
  const own = needs.filter(({ isLoose }) => !isLoose);
  return own.reduce(
    (best, slot) => (slot.concepts.length < best.concepts.length ? slot : best),
    own[0] ?? { name: '', concepts: [], isLoose: false },
  );
}
