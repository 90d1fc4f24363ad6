import type { Claim, FactSet, Relation } from '../types.ts';
import { type See, seeFeatures } from './features.ts';
import type { Match } from './find.ts';
import { compileFrame, type Fit, fit, type Setting, voicesOf } from './frames.ts';
import { probability, Scorers, type Weighing } from './model.ts';

/** Finds the claims that a sentence makes. */
export type Matcher = (setting: Setting) => Match[];

/** Without a model, a frame counts from this score on. */
const LEAST_SCORE = 0.5;
/** Fewer concepts than this say nothing. */
const LEAST_CONCEPTS = 3;

export function matcherOf(factSet: FactSet): Matcher {
  const { claims, model } = factSet;
  const look = lookOf(factSet);
  const scorers = model && new Scorers(model);
  return setting => {
    if (setting.sentence.concepts.size < LEAST_CONCEPTS) return [];
    const { fits, show } = look(setting);
    if (!scorers) return claims.flatMap(claim => byFrame(claim, fits.get(claim.id) ?? []));
    const weighing = scorers.weigh(show);
    const passing = weighing.passing();
    return claims
      .filter(({ id }) => passing.includes(id))
      .map(claim => {
        const relation = relationOf(claim.id, weighing, scorers);
        const own = fits.get(claim.id) ?? [];
        const fit = own.find(({ frame }) => frame.relation === relation) ?? own[0];
        return { claim, relation, score: probability(weighing.logOdds(claim.id)), fit, features: weighing.strongest(claim.id) };
      });
  };
}

function byFrame(claim: Claim, fits: readonly Fit[]): Match[] {
  const best = fits.toSorted((one, other) => other.frame.score - one.frame.score)[0];
  if (!best || best.frame.score < LEAST_SCORE) return [];
  return [{ claim, relation: best.frame.relation, score: best.frame.score, fit: best, features: [] }];
}

/** `differs` and `denied` have a model each for all claims together; which claim it is counts as one more feature. */
function relationOf(claim: string, weighing: Weighing, scorers: Scorers): Relation {
  const [denied = 0, differs = 0] = ['~denied', '~differs'].map(
    name => weighing.logOdds(name) + scorers.weightOf(claimFeature(claim), name),
  );
  if (denied > 0 && denied >= differs) return 'denied';
  return differs > 0 ? 'differs' : 'same';
}

/** The feature that tells the models of relation which claim it is. */
export function claimFeature(claim: string): string {
  return `c:${claim}`;
}

/** What is to be seen of a sentence: the frames that fit it, by claim, and the features that the models weigh. */
export interface Look {
  fits: ReadonlyMap<string, readonly Fit[]>;
  show: (see: See) => void;
}

/** Prepares a fact set's frames. The models are trained on what this sees. */
export function lookOf({ about, claims }: Pick<FactSet, 'about' | 'claims'>): (setting: Setting) => Look {
  const parties = new Set(Object.values(about.parties).flatMap(slot => slot.split('|')));
  const frames = claims.map(claim => [claim.id, claim.frames.map(frame => compileFrame(frame, claim.id))] as const);
  return setting => {
    const fits = new Map<string, Fit[]>();
    for (const [claim, own] of frames) {
      const fitting = own.flatMap(frame => fit(frame, setting, parties) ?? []);
      if (fitting.length > 0) fits.set(claim, fitting);
    }
    const show = (see: See) => {
      for (const voice of voicesOf(setting)) see(`v:${voice}`);
      see(`t:${setting.topic}`);
      for (const own of fits.values()) for (const { name } of own) see(name);
      seeFeatures(setting.sentence, setting.around[0], see);
    };
    return { fits, show };
  };
}
