import { createEngine } from '../engine/engine.ts';
import { factSets } from '../facts/index.ts';
import type { Reading } from '../types.ts';
import { annotationLine, annotationReport } from './annotation.ts';
import { Misuse, runCommand } from './command.ts';
import { decode } from './decode.ts';
import { readInput, reasonOf } from './input.ts';
import { complain, print } from './output.ts';
import { articleOf, kindOf, kindOfContent } from './saved-page.ts';

const help = `Finds the claims that saved pages make, as the extension would.

  npm run --silent annotate -- [--json] FILE…

  FILE     a saved page (.html, .htm), plain text with blank lines between
           its paragraphs (.txt), or - for standard input, of either kind
  --json   one JSON object a line, a line a file, in the order given
  --help   this text

A file that cannot be read is reported on standard error; the exit code is
then 1, after the others are done.
`;

await runCommand({ help, options: { json: { type: 'boolean', default: false } } }, async ({ values, positionals }) => {
  if (positionals.length === 0) throw new Misuse('Name at least one file.');
  await annotate(positionals, values.json);
});

/** One file at a time, each forgotten before the next is read. */
async function annotate(files: string[], json: boolean): Promise<void> {
  const engine = createEngine(factSets);
  const claims = new Map(factSets.flatMap(({ claims }) => claims.map(claim => [claim.id, claim])));
  for (const file of files) {
    let reading: Reading;
    try {
      const kind = file === '-' ? undefined : kindOf(file);
      const content = decode(await readInput(file));
      reading = engine(articleOf(content, kind ?? kindOfContent(content)));
    } catch (error) {
      complain(`${file}: ${reasonOf(error)}`, 1);
      continue;
    }
    await print(json ? `${annotationLine(file, reading)}\n` : annotationReport(file, reading, claims));
  }
}
