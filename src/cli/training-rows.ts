import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../engine/analyse.ts';
import { settingsOf } from '../engine/engine.ts';
import { featureName, type See } from '../engine/features.ts';
import { lookOf, relationFeatures } from '../engine/matcher.ts';
import { readersOf } from '../engine/reader.ts';
import { namesSubject, topicOf } from '../engine/topic.ts';
import { seeTopic } from '../engine/topic-model.ts';
import { byGrammar } from '../engine/voice.ts';
import { seeAnonymity, seeVoice } from '../engine/voice-features.ts';
import type { Article, FactSet, Relation, Topic, Voice } from '../types.ts';
import { corpusArticle, type LabelledDocument, placedLabels } from './corpus.ts';

/** A claim that a sentence makes, in somebody's voice. */
interface VoiceRow {
  voice: Voice;
  anonymous: boolean;
  /** What the networks of voice and of anonymity see of it. */
  features: readonly string[];
  ofAnonymity: readonly string[];
}

/** A sentence to learn from. */
export interface TrainingRow {
  features: readonly string[];
  /** The claims it makes, and how. */
  relations: ReadonlyMap<string, Relation>;
  /** What the models of relation see besides, by claim. */
  besides: ReadonlyMap<string, readonly string[]>;
  /** Whose voice each claim is in. */
  voices: readonly VoiceRow[];
  lang: string;
  /** An example sentence: written to show a claim, it is denser and plainer than what pages have. */
  isExample: boolean;
  /** Where it comes from: a document's id, or an example file's claim. */
  from: string;
  text: string;
}

interface Example {
  before?: string;
  text: string;
  labels: { claim: string; relation: Relation; voice: Voice; anonymous: boolean }[];
}

/** A page to learn from: what it is about, and what the models of topic see of it. */
export interface TopicRow {
  topic: Topic;
  features: readonly string[];
}

/** Turns sentences and pages into what the models see of them. */
export function rowMaker(factSet: FactSet) {
  const readers = readersOf(factSet);
  const look = lookOf(factSet);
  const lookAt = (article: Article, topic: Topic) =>
    settingsOf(analyse(article, readers).sentences, topic, factSet.about).map(setting => {
      const { fits, show } = look(setting);
      return { ...setting.sentence.span, text: setting.sentence.text, features: namesOf(show), setting, fits };
    });
  const claims = new Map(factSet.claims.map(claim => [claim.id, claim]));
  const voiceRow = (label: Example['labels'][number], { setting, fits }: ReturnType<typeof lookAt>[number]): VoiceRow[] => {
    const { relation, voice, anonymous } = label;
    const claim = claims.get(label.claim);
    if (!claim) return [];
    const own = fits.get(label.claim) ?? [];
    const fit = own.find(({ frame }) => frame.relation === relation) ?? own[0];
    const ruled = byGrammar(claim, relation, setting, fit?.why ?? []);
    const features = namesOf(see => seeVoice(claim, relation, ruled, setting, see));
    return [{ voice, anonymous, features, ofAnonymity: namesOf(see => seeAnonymity(claim, relation, voice, setting, see)) }];
  };

  return {
    /** Every sentence of a labelled document. */
    ofDocument(document: LabelledDocument): TrainingRow[] {
      const labels = placedLabels(document);
      return lookAt(corpusArticle(document), document.topic ?? 'core').map(seen => {
        const { block, start, end, text, features } = seen;
        const own = labels.filter(
          label =>
            label.block === block &&
            (Math.min(end, label.end) - Math.max(start, label.start)) * 2 >= Math.min(end - start, label.end - label.start),
        );
        return {
          features,
          relations: new Map(own.map(({ claim, relation }) => [claim, relation])),
          besides: new Map(own.map(({ claim }) => [claim, relationFeatures(claim, seen.fits.get(claim) ?? [], seen.setting)])),
          voices: own.flatMap(label => voiceRow(label, seen)),
          lang: document.lang,
          isExample: false,
          from: document.id,
          text,
        };
      });
    },
    /** What a labelled document is about. */
    ofPage(document: LabelledDocument): TopicRow[] {
      if (!document.topic) return [];
      const { sentences } = analyse(corpusArticle(document), readers);
      const ruled = topicOf(sentences, factSet.about);
      const isNamed = namesSubject(sentences, ruled, factSet.about);
      return [{ topic: document.topic, features: namesOf(see => seeTopic(sentences, ruled, isNamed, see)) }];
    },
    /** The example sentences of a folder `<language>/<claim>.json`. */
    ofExamples(folder: string, lang: string): TrainingRow[] {
      return readdirSync(join(folder, lang)).flatMap(file => {
        const { match, near } = JSON.parse(readFileSync(join(folder, lang, file), 'utf8')) as { match: Example[]; near: Example[] };
        return [...match, ...near].flatMap(({ before, text, labels }) => {
          const blocks = [...(before === undefined ? [] : [before]), text].map(text => ({ kind: 'paragraph' as const, text }));
          const rows = lookAt({ url: '', lang, title: '', blocks }, 'core').filter(({ block }) => block === blocks.length - 1);
          const relations = new Map(labels.map(({ claim, relation }) => [claim, relation]));
          // An example is one sentence; where it is split in two, its claim may be in either, and neither teaches anything.
          if (rows.length !== 1) return [];
          return rows.map(seen => ({
            features: seen.features,
            relations,
            besides: new Map(labels.map(({ claim }) => [claim, relationFeatures(claim, seen.fits.get(claim) ?? [], seen.setting)])),
            voices: labels.flatMap(label => voiceRow(label, seen)),
            lang,
            isExample: true,
            from: file,
            text,
          }));
        });
      });
    },
  };
}

/** All features that are shown, by name, each once. */
function namesOf(show: (see: See) => void): string[] {
  const names = new Set<string>();
  show((one, other) => names.add(featureName(one, other)));
  return [...names];
}
