import type { Article, FactSet, Reading, Topic } from '../types.ts';
import { analyse } from './analyse.ts';
import { attribute } from './carry-over.ts';
import { matchesOf } from './denials.ts';
import { findingOf, type Match } from './find.ts';
import type { Setting } from './frames.ts';
import { hear } from './heard.ts';
import type { Language } from './languages/language.ts';
import { type Matcher, matcherOf } from './matcher.ts';
import { Scorers } from './model.ts';
import { Network } from './network.ts';
import { partiesOf } from './parties.ts';
import { type Reader, readersOf } from './reader.ts';
import type { Sentence } from './sentence.ts';
import { namesSubject, namesWider, topicByClaims, topicOf } from './topic.ts';
import { topicByModel } from './topic-model.ts';
import type { SpeechModels } from './voice.ts';

export type Engine = (article: Article) => Reading;

/**
 * Makes an engine for some fact sets: words, frames and weights are compiled once; reading an article then costs one pass over its text.
 * @param known the languages to read, all that there are files for if not given
 */
export function createEngine(factSets: readonly FactSet[], known?: readonly Language[]): Engine {
  const sets = factSets.map(factSet => prepare(factSet, known));
  return article => {
    const readings = sets.map(set => read(article, set));
    const findings = readings.flatMap(({ findings }) => findings).sort((a, b) => a.block - b.block || a.start - b.start);
    return { lang: readings[0]?.lang ?? 'und', topic: widest(readings.map(({ topic }) => topic)), findings };
  };
}

/** A fact set, ready to read with. */
interface Prepared {
  factSet: FactSet;
  readers: readonly Reader[];
  matcher: Matcher;
  topicModels: Scorers | undefined;
  speechModels: SpeechModels | undefined;
}

function prepare(factSet: FactSet, known: readonly Language[] | undefined): Prepared {
  const { model } = factSet;
  return {
    factSet,
    readers: readersOf(factSet, known),
    matcher: matcherOf(factSet),
    topicModels: model && new Scorers(model),
    speechModels: model?.speech && { voices: new Network(model.speech.voices), anonymity: new Network(model.speech.anonymity) },
  };
}

/** What one fact set makes of an article. */
function read(article: Article, { factSet: { about }, readers, matcher, topicModels, speechModels }: Prepared): Reading {
  const { lang, sentences } = analyse(article, readers);
  const { topic, settings, matches } = readSentences(sentences, about, matcher, topicModels);
  if (topic === 'none') return { lang, topic, findings: [] };
  const findings = settings.flatMap((setting, index) => (matches[index] ?? []).map(match => findingOf(match, setting, speechModels)));
  return { lang, topic, findings };
}

/** What a page is about, and what each of its sentences claims. */
export function readSentences(
  sentences: readonly Sentence[],
  about: FactSet['about'],
  matcher: Matcher,
  models: Scorers | undefined,
): { topic: Topic; settings: Setting[]; matches: Match[][] } {
  const ruled = topicOf(sentences, about);
  const isNamed = namesSubject(sentences, ruled, about);
  const seeming = isNamed || namesWider(sentences, about) ? topicByModel(sentences, ruled, isNamed, models) : undefined;
  if (!seeming?.isOpen) return { topic: 'none', settings: [], matches: [] };
  // Whether it is about the subject, a page that names it in passing may tell by what it claims.
  const settings = settingsOf(sentences, seeming.topic === 'none' ? 'related' : seeming.topic, about);
  const matches = matchesOf(settings, matcher);
  return {
    topic: topicByClaims(seeming.topic, matches),
    settings,
    matches: seeming.isFaint && isAlone(matches) ? matches.map(() => []) : matches,
  };
}

/** Does one sentence alone make a claim? On a page that only just seems to be about the subject it may be another subject's. */
function isAlone(matches: readonly (readonly Match[])[]): boolean {
  return matches.filter(({ length }) => length > 0).length === 1;
}

/** Each sentence with its neighbours, and with those by whose words it stands. */
export function settingsOf(sentences: readonly Sentence[], topic: Topic, about: Pick<FactSet['about'], 'stances' | 'parties'>): Setting[] {
  const attributions = attribute(sentences, about.stances, partiesOf(about));
  const heard = hear(sentences, attributions);
  return sentences.map((sentence, index) => ({
    sentence,
    around: [sentences[index - 1], sentences[index - 2], sentences[0]].filter(
      (other): other is Sentence => other !== undefined && other !== sentence,
    ),
    attributions: attributions[index] ?? [],
    beside: {
      before: isBeside(sentences[index - 1], sentence) ? attributions[index - 1]?.at(-1) : undefined,
      after: isBeside(sentences[index + 1], sentence) ? attributions[index + 1]?.[0] : undefined,
    },
    heard: heard[index],
    topic,
  }));
}

/** Whoever speaks in one paragraph need not speak in the next. */
function isBeside(other: Sentence | undefined, { span }: Sentence): boolean {
  return other?.span.block === span.block;
}

function widest(topics: readonly Topic[]): Topic {
  return topics.includes('core') ? 'core' : topics.includes('related') ? 'related' : 'none';
}
