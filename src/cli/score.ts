import { createEngine } from '../engine/engine.ts';
import { factSets } from '../facts/index.ts';
import { Misuse, runCommand } from './command.ts';
import { corpusArticle, placedLabels, readCorpus } from './corpus.ts';
import { fromWhereTyped } from './input.ts';
import { print } from './output.ts';
import { outcomeOf, scoreOf } from './score-measure.ts';
import { errorReport, scoreReport } from './score-report.ts';
import { splitCorpus } from './score-split.ts';

const help = `Measures the engine against a folder of labelled documents.

  npm run --silent score -- DIR [--third kept|tuned|all] [--json] [--errors]

  DIR       holds a JSON file a document: id, lang, topic, title, paragraphs,
            labels, title_labels (see tests/corpus)
  --third   kept: every third document, never read while tuning; tuned: the
            others; all: both (the default)
  --json    the figures as JSON
  --errors  after the figures, the pairs missed and found in excess, of the
            tuned documents only: the kept ones stay unread
  --help    this text
`;

const options = {
  third: { type: 'string', default: 'all' },
  json: { type: 'boolean', default: false },
  errors: { type: 'boolean', default: false },
} as const;

await runCommand({ help, options }, async ({ values: { third, json, errors }, positionals }) => {
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new Misuse('Name one folder.');
  if (third !== 'kept' && third !== 'tuned' && third !== 'all') throw new Misuse(`--third is kept, tuned or all, not ${third}.`);
  if (errors && third === 'kept')
    throw new Misuse('The kept third is for measuring: its errors are not shown, or it would be tuned as well.');
  if (errors && json) throw new Misuse('--errors is for reading and goes without --json.');

  const corpus = readCorpus(fromWhereTyped(folder));
  if (corpus.length === 0) throw new Error(`${folder}: holds no labelled documents`);
  const sides = splitCorpus(corpus);
  const engine = createEngine(factSets);
  const outcomes = corpus
    .filter(({ id }) => third === 'all' || sides.get(id) === third)
    .map(document => outcomeOf(document, placedLabels(document), engine(corpusArticle(document))));

  const score = scoreOf(outcomes);
  await print(json ? `${JSON.stringify(score, null, 2)}\n` : scoreReport(score));
  if (errors) await print(`\n${errorReport(outcomes.filter(({ id }) => sides.get(id) === 'tuned'))}`);
});
