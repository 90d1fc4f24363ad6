import { createEngine } from '../engine/engine.ts';
import { createExplainer } from '../engine/explain.ts';
import { factSets } from '../facts/index.ts';
import type { Article } from '../types.ts';
import { annotationLine, annotationReport } from './annotation.ts';
import { Misuse, runCommand } from './command.ts';
import { decode } from './decode.ts';
import { explanationReport } from './explanation.ts';
import { readInput, reasonOf } from './input.ts';
import { complain, print } from './output.ts';
import { articleOf, kindOf, kindOfContent } from './saved-page.ts';

const help = `Finds the claims that saved pages make, as the extension would.

  npm run --silent annotate -- [--json | --explain] FILE…

  FILE       a saved page (.html, .htm), plain text with blank lines between
             its paragraphs (.txt), or - for standard input, of either kind
  --json     one JSON object a line, a line a file, in the order given
  --explain  for each sentence, what nearly matched and what was missing
  --help     this text

A file that cannot be read is reported on standard error; the exit code is
then 1, after the others are done.
`;

await runCommand(
  { help, options: { json: { type: 'boolean', default: false }, explain: { type: 'boolean', default: false } } },
  async ({ values, positionals }) => {
    if (positionals.length === 0) throw new Misuse('Name at least one file.');
    if (values.json && values.explain) throw new Misuse('--explain is for reading and goes without --json.');
    await annotate(positionals, values.explain ? explained() : annotated(values.json));
  },
);

type Report = (file: string, article: Article) => string;

function annotated(json: boolean): Report {
  const engine = createEngine(factSets);
  const claims = new Map(factSets.flatMap(({ claims }) => claims.map(claim => [claim.id, claim])));
  return (file, article) => {
    const reading = engine(article);
    return json ? `${annotationLine(file, reading)}\n` : annotationReport(file, reading, claims);
  };
}

function explained(): Report {
  const explainers = factSets.map(factSet => createExplainer(factSet));
  return (file, article) => explainers.map(explain => explanationReport(file, explain(article))).join('');
}

/** One file at a time, each forgotten before the next is read. */
async function annotate(files: string[], report: Report): Promise<void> {
  for (const file of files) {
    let text: string;
    try {
      const kind = file === '-' ? undefined : kindOf(file);
      const content = decode(await readInput(file));
      text = report(file, articleOf(content, kind ?? kindOfContent(content)));
    } catch (error) {
      complain(`${file}: ${reasonOf(error)}`, 1);
      continue;
    }
    await print(text);
  }
}
