import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BEFORE, ELLIPTIC, WORD } from '../engine/features.ts';
import { ANONYMOUS, VOICES, voiceModel } from '../engine/voice.ts';
import { factSets } from '../facts/index.ts';
import { runCommand } from './command.ts';
import { readCorpus } from './corpus.ts';
import { fitLogistic, type Instance, outOfFold, type Ridge, thresholdFor } from './logistic.ts';
import { print } from './output.ts';
import { type Models, packModels } from './pack-models.ts';
import { splitCorpus } from './score-split.ts';
import { rowMaker, type TrainingRow } from './training-rows.ts';

const help = `Trains the linear models of the fact sets, and writes them to their folders.

  npm run train

Learns from the example sentences and from the corpus documents that are
tuned on; the third kept aside is never seen. The same data always give the
same model.
`;

/** So many of the sentences that a model speaks up for must be right: a wrong mark costs more than a missing one. */
const PRECISION = 0.92;
const facts = 'src/facts';
const corpus = 'tests/corpus';

await runCommand({ help, options: {} }, async () => {
  for (const factSet of factSets) {
    const folder = join(facts, factSet.about.id);
    const maker = rowMaker(factSet);
    const documents = readCorpus(corpus);
    const sides = splitCorpus(documents);
    const examples = join(folder, 'examples');
    const rows = [
      ...documents.filter(({ id }) => sides.get(id) === 'tuned').flatMap(maker.ofDocument),
      ...(existsSync(examples) ? readdirSync(examples).flatMap(lang => maker.ofExamples(examples, lang)) : []),
    ];
    const model = packModels(
      trainModels(
        rows,
        factSet.claims.map(({ id }) => id),
      ),
    );
    writeFileSync(join(folder, 'model.json'), `${JSON.stringify(model)}\n`);
    await print(`${factSet.about.id}: ${rows.length} sentences, ${JSON.stringify(model).length} characters of weights\n`);
  }
});

function trainModels(rows: readonly TrainingRow[], claims: readonly string[]): Models {
  const told = rows.flatMap(row =>
    [...row.relations].map(([claim, relation]) => ({
      ...instanceOf(row),
      features: [...(row.besides.get(claim) ?? []), ...row.features],
      relation,
    })),
  );
  const voiced = rows.flatMap(row => row.voices.map(one => ({ ...instanceOf(row), ...one })));
  const spoken = voiced.filter(({ voice }) => voice !== 'none');
  return {
    ...trainTogether(claims.map(claim => [claim, rows.map(row => ({ ...instanceOf(row), isSo: row.relations.has(claim) }))])),
    ...trainHeads(
      (['differs', 'denied'] as const).map(one => [`~${one}`, told.map(row => ({ ...row, isSo: row.relation === one }))]),
      ridgeOf,
    ),
    ...trainHeads(
      VOICES.map(one => [voiceModel(one), voiced.map(row => ({ ...row, isSo: row.voice === one }))]),
      ridgeOfVoice,
    ),
    ...trainHeads([[ANONYMOUS, spoken.map(row => ({ ...row, features: row.ofAnonymity, isSo: row.anonymous }))]], ridgeOfVoice),
  };
}

type Named = readonly [name: string, instances: readonly Instance[]];

/** Models that share a threshold: each alone has too few sentences to find a good one of its own. */
function trainTogether(named: readonly Named[]): Models {
  const threshold = thresholdFor(
    PRECISION,
    named.flatMap(([, instances]) => outOfFold(instances, ridgeOf)),
  );
  return Object.fromEntries(named.map(([name, instances]) => [name, { threshold, ...fitLogistic(instances, ridgeOf) }]));
}

/** Models that are weighed against each other, or against even odds, and need no threshold. */
function trainHeads(named: readonly Named[], ridge: Ridge): Models {
  return Object.fromEntries(named.map(([name, instances]) => [name, { threshold: 0, ...fitLogistic(instances, ridge) }]));
}

function instanceOf({ features, isExample, from }: TrainingRow): Omit<Instance, 'isSo'> {
  return { features, isExample, group: from };
}

/**
 * Words by themselves are many and seldom misleading; pairs of concepts repeat what the concepts say already, and what the sentence
 * before is about matters least on pages that no one wrote for us. Chosen by cross-validation on the tuned documents.
 */
function ridgeOf(feature: string): number {
  if (feature.startsWith(`${WORD}>`)) return 0.9;
  if (feature.startsWith(`${BEFORE}>`)) return 32;
  if ([`${ELLIPTIC}>`, `${ELLIPTIC}:`].some(beginning => feature.startsWith(beginning))) return 4;
  return feature.includes('>') ? 8 : 2;
}

/** Who speaks is told by few words, and there are fewer sentences to learn them from. */
function ridgeOfVoice(feature: string): number {
  return feature.startsWith(`${WORD}>`) ? 8 : ridgeOf(feature);
}
