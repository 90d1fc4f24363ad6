import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VOICES, voiceModel } from '../engine/voice.ts';
import { factSets } from '../facts/index.ts';
import type { Model } from '../types.ts';
import { runCommand } from './command.ts';
import { readCorpus } from './corpus.ts';
import { bestThreshold, fitLogistic, type Instance, outOfFold } from './logistic.ts';
import { print } from './output.ts';
import { splitCorpus } from './score-split.ts';
import { rowMaker, type TrainingRow } from './training-rows.ts';

const help = `Trains the linear models of the fact sets, and writes them to their folders.

  npm run train

Learns from the example sentences and from the corpus documents that are
tuned on; the third kept aside is never seen. The same data always give the
same model.
`;

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
    const model = trainModel(
      rows,
      factSet.claims.map(({ id }) => id),
    );
    writeFileSync(join(folder, 'model.json'), `${JSON.stringify(model)}\n`);
    await print(`${factSet.about.id}: ${rows.length} sentences, ${JSON.stringify(model).length} characters of weights\n`);
  }
});

function trainModel(rows: readonly TrainingRow[], claims: readonly string[]): Model {
  const makes = claims.map(claim => [claim, trainOne(rows.map(row => ({ ...instanceOf(row), isSo: row.relations.has(claim) })))] as const);
  const told = rows.flatMap(row =>
    [...row.relations].map(([claim, relation]) => ({
      ...instanceOf(row),
      features: [...(row.besides.get(claim) ?? []), ...row.features],
      relation,
    })),
  );
  const heads = (['differs', 'denied'] as const).map(
    relation => [`~${relation}`, trainOne(told.map(row => ({ ...row, isSo: row.relation === relation })))] as const,
  );
  const voiced = rows.flatMap(row => row.voices.map(({ voice, features }) => ({ ...instanceOf(row), features, voice })));
  const voices = VOICES.map(voice => [voiceModel(voice), trainOne(voiced.map(row => ({ ...row, isSo: row.voice === voice })))] as const);
  return Object.fromEntries([...makes, ...heads, ...voices]);
}

function instanceOf({ features, isExample, from }: TrainingRow): Omit<Instance, 'isSo'> {
  return { features, isExample, group: from };
}

function trainOne(instances: readonly Instance[]): Model[string] {
  return { threshold: bestThreshold(outOfFold(instances)), ...fitLogistic(instances) };
}
