import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BEFORE, ELLIPTIC, featureParts, SCOPE, type See } from '../engine/features.ts';
import { Network } from '../engine/network.ts';
import { AT_CORE, ELSEWHERE, LEAD_WORD, TITLE_WORD } from '../engine/topic-model.ts';
import { ANONYMOUS, VOICES } from '../engine/voice.ts';
import { OPENS } from '../engine/voice-features.ts';
import { LEMMA, WORD } from '../engine/word-features.ts';
import { factSets } from '../facts/index.ts';
import type { Model, NetworkModel } from '../types.ts';
import { runCommand } from './command.ts';
import { readCorpus } from './corpus.ts';
import { outOfFold, thresholdFor } from './cross-validation.ts';
import { fitNetwork, type Sample, type Settings } from './fit-network.ts';
import { fitLogistic, type Instance, type Ridge } from './logistic.ts';
import { print } from './output.ts';
import { type LinearModels, packModels, packNetwork } from './pack-models.ts';
import { splitCorpus } from './score-split.ts';
import { rowMaker, type TopicRow, type TrainingRow } from './training-rows.ts';

const help = `Trains the models of the fact sets, and writes them to their folders.

  npm run train

Learns from the example sentences and from the corpus documents that are
tuned on; the third kept aside is never seen. The same data always give the
same model.
`;

/** So many of the claims found must be right: a wrong mark costs more than a missing one, and on pages of other writers somewhat fewer are right. */
const PRECISION = 0.93;
/** With 32 units, cross-validation finds a point less; with 64, hardly more. */
const OF_CLAIMS: Settings = { units: 48, members: 2, leastSeen: 5, leastLabelled: 3 };
/** There are fewer sentences to learn voices from, and in more units cross-validation finds no more. */
const OF_VOICES: Settings = { units: 16, members: 1, leastSeen: 12, leastLabelled: 0 };
const OF_ANONYMITY: Settings = { units: 8, members: 1, leastSeen: 12, leastLabelled: 0 };
const facts = 'src/facts';
const corpus = 'tests/corpus';

await runCommand({ help, options: {} }, async () => {
  for (const factSet of factSets) {
    const folder = join(facts, factSet.about.id);
    const maker = rowMaker(factSet);
    const documents = readCorpus(corpus);
    const sides = splitCorpus(documents);
    const examples = join(folder, 'examples');
    const tuned = documents.filter(({ id }) => sides.get(id) === 'tuned');
    const rows = [
      ...tuned.flatMap(maker.ofDocument),
      ...(existsSync(examples) ? readdirSync(examples).flatMap(lang => maker.ofExamples(examples, lang)) : []),
    ];
    const network = trainNetwork(
      rows,
      factSet.claims.map(({ id }) => id),
    );
    const model: Model = {
      network,
      speech: trainSpeech(rows),
      ...packModels({ ...trainRelations(rows), ...trainTopic(tuned.flatMap(maker.ofPage)) }),
    };
    writeFileSync(join(folder, 'model.json'), `${JSON.stringify(model)}\n`);
    await print(`${factSet.about.id}: ${rows.length} sentences, ${JSON.stringify(model).length} characters of weights\n`);
  }
});

/** Which claims a sentence makes. */
function trainNetwork(rows: readonly TrainingRow[], claims: readonly string[]): NetworkModel {
  const samples = rows.map(({ features, relations, isExample, from }) => ({
    features,
    labels: new Set(relations.keys()),
    isExample,
    group: from,
  }));
  const predictions = outOfFold<Sample & { group: string }>(samples, others => {
    const network = new Network(packNetwork(fitNetwork(others, claims, ridgeOf, OF_CLAIMS), 0));
    return ({ features, labels }) => {
      const weighing = network.weigh(showing(features));
      return claims.map(claim => ({ logOdds: weighing.logOdds(claim), isSo: labels.has(claim) }));
    };
  });
  return packNetwork(fitNetwork(samples, claims, ridgeOf, OF_CLAIMS), thresholdFor(PRECISION, predictions));
}

/** Whose words a claim stands by, and whether whoever speaks goes unnamed. */
function trainSpeech(rows: readonly TrainingRow[]): NonNullable<Model['speech']> {
  const told = rows.flatMap(({ voices, isExample }) => voices.map(one => ({ ...one, isExample })));
  const voiced = told.map(({ features, voice, isExample }) => ({ features, labels: new Set([voice]), isExample }));
  const spoken = told
    .filter(({ voice }) => voice !== 'none')
    .map(({ ofAnonymity, anonymous, isExample }) => ({ features: ofAnonymity, labels: new Set(anonymous ? [ANONYMOUS] : []), isExample }));
  return {
    voices: packNetwork(fitNetwork(voiced, VOICES, ridgeOfVoice, OF_VOICES), 0),
    anonymity: packNetwork(fitNetwork(spoken, [ANONYMOUS], ridgeOfVoice, OF_ANONYMITY), 0),
  };
}

function showing(features: readonly string[]): (see: See) => void {
  return see => {
    for (const feature of features) see(...featureParts(feature));
  };
}

/** How a claim is told: these are weighed against each other. */
function trainRelations(rows: readonly TrainingRow[]): LinearModels {
  const told = rows.flatMap(row =>
    [...row.relations].map(([claim, relation]) => ({
      isExample: row.isExample,
      features: [...(row.besides.get(claim) ?? []), ...row.features],
      relation,
    })),
  );
  return trainHeads(
    (['differs', 'denied'] as const).map(one => [`~${one}`, told.map(row => ({ ...row, isSo: row.relation === one }))]),
    ridgeOf,
  );
}

/** What a page is about. */
function trainTopic(pages: readonly TopicRow[]): LinearModels {
  const instances = (isSo: (topic: TopicRow['topic']) => boolean, among = pages) =>
    among.map(({ topic, features }) => ({ features, isExample: false, isSo: isSo(topic) }));
  const covered = pages.filter(({ topic }) => topic !== 'none');
  return trainHeads(
    [
      [ELSEWHERE, instances(topic => topic === 'none')],
      [AT_CORE, instances(topic => topic === 'core', covered)],
    ],
    ridgeOfTopic,
  );
}

function trainHeads(named: readonly (readonly [name: string, instances: readonly Instance[]])[], ridge: Ridge): LinearModels {
  return Object.fromEntries(named.map(([name, instances]) => [name, fitLogistic(instances, ridge)]));
}

/**
 * Words by themselves are many and seldom misleading; pairs of concepts repeat what the concepts say already, though less so where one takes
 * the other back; and what the sentence before is about matters least on pages that no one wrote for us. Chosen by cross-validation on the
 * tuned documents.
 */
function ridgeOf(feature: string): number {
  if (isWord(feature)) return 0.9;
  if (feature.startsWith(`${BEFORE}>`)) return 32;
  if ([`${ELLIPTIC}>`, `${ELLIPTIC}:`].some(beginning => feature.startsWith(beginning))) return 4;
  if (feature.includes(`${SCOPE}>`)) return 4;
  // A word beside one claim is seen seldom, and tells well how that claim is made.
  if (feature.includes(`&${LEMMA}>`)) return 4;
  return feature.includes('>') ? 8 : 2;
}

/** Chosen by cross-validation on the tuned documents, as the others. */
function ridgeOfTopic(feature: string): number {
  if ([LEAD_WORD, TITLE_WORD].some(kind => feature.startsWith(`${kind}>`))) return 10;
  return feature.startsWith('@rule') ? 1.25 : 5;
}

/** Who speaks is told by few words, and there are fewer sentences to learn them from. */
function ridgeOfVoice(feature: string): number {
  // One page's words stand behind each of its claims.
  if (feature.startsWith(OPENS)) return 16;
  return isWord(feature) ? 8 : ridgeOf(feature);
}

function isWord(feature: string): boolean {
  return feature.startsWith(`${WORD}>`) || feature.startsWith(`${LEMMA}>`);
}
