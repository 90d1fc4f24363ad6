import type { Article, FactSet, Reading, Span } from '../types.ts';
import { analyse } from './analyse.ts';
import { matchesOf } from './denials.ts';
import { readSentences, settingsOf } from './engine.ts';
import type { Match } from './find.ts';
import { compileFrame, missingIn, type Setting, voicesOf } from './frames.ts';
import type { Language } from './languages/language.ts';
import { judgeOf, matcherOf } from './matcher.ts';
import { Scorers } from './model.ts';
import { partiesOf } from './parties.ts';
import { readersOf } from './reader.ts';

/** What the engine saw of a sentence, for whoever writes a fact set. */
export interface Explanation extends Span {
  text: string;
  /** The concepts named, with the words that name them. */
  concepts: { concept: string; text: string }[];
  /** By whose words it stands: "us (Washington says)". */
  voices: string[];
  /** The claims it makes, or nearly makes. */
  claims: NearClaim[];
}

export interface NearClaim {
  claim: string;
  isMade: boolean;
  /** How far the model's log-odds lie above the threshold, or below it. */
  margin: number | undefined;
  /** The frames with most of their parts in place: what is missing of each, and nothing where it fits. */
  frames: { frame: string; missing: string | undefined }[];
}

/** Claims whose log-odds fall this far short are not worth telling. */
const NEARLY = -2;

/** Tells, sentence by sentence, what nearly matched and what was missing. */
export function createExplainer(
  factSet: FactSet,
  known?: readonly Language[],
): (article: Article) => Pick<Reading, 'lang' | 'topic'> & { sentences: Explanation[] } {
  const readers = readersOf(factSet, known);
  const judge = judgeOf(factSet);
  const match = matcherOf(factSet);
  const frames = factSet.claims.map(({ id, frames }) => ({ id, frames: frames.map(frame => compileFrame(frame, id)) }));
  const parties = new Set(partiesOf(factSet.about).concepts);

  const nearClaims = (setting: Setting, matches: readonly Match[]): NearClaim[] => {
    const { verdict } = judge(setting);
    const made = new Set(matches.map(({ claim }) => claim.id));
    return frames.flatMap(({ id, frames }) => {
      const margin = verdict?.margin(id);
      const near = frames
        .filter(
          ({ needs }) => needs.filter(slot => slot.concepts.some(concept => setting.sentence.has(concept))).length >= needs.length - 1,
        )
        .map(compiled => ({ frame: compiled.frame.id, missing: missingIn(compiled, setting, parties) }));
      const isMade = made.has(id);
      return isMade || (margin === undefined ? near.length > 0 : margin >= NEARLY) ? [{ claim: id, isMade, margin, frames: near }] : [];
    });
  };

  const models = factSet.model && new Scorers(factSet.model);

  return article => {
    const { lang, sentences } = analyse(article, readers);
    const read = readSentences(sentences, factSet.about, match, models);
    const { topic } = read;
    // On a page about something else, what its sentences would claim on one that is not.
    const settings = topic === 'none' ? settingsOf(sentences, topic, factSet.about) : read.settings;
    const matches = topic === 'none' ? matchesOf(settings, match) : read.matches;
    const explained = settings.map((setting, index) => ({
      ...setting.sentence.span,
      text: setting.sentence.text,
      concepts: setting.sentence.hits.map(hit => ({ concept: hit.concept, text: setting.sentence.textOf(hit) })),
      voices: setting.attributions.length === 0 ? voicesOf(setting) : setting.attributions.map(({ voice, cue }) => `${voice} (${cue})`),
      claims: nearClaims(setting, matches[index] ?? []),
    }));
    return { lang, topic, sentences: explained };
  };
}
