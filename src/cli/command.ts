import { type ParseArgsConfig, parseArgs } from 'node:util';
import { reasonOf } from './input.ts';
import { complain, print } from './output.ts';

/** What a command takes, and the text that `--help` shows. */
export interface Usage<Options extends NonNullable<ParseArgsConfig['options']>> {
  help: string;
  options: Options;
}

type Parsed<Options extends NonNullable<ParseArgsConfig['options']>> = ReturnType<
  typeof parseArgs<{ allowPositionals: true; options: Options }>
>;

/** Runs a command: `--help` shows its help, a misuse is told in one line and ends with exit code 2, a failure with 1. */
export async function runCommand<Options extends NonNullable<ParseArgsConfig['options']>>(
  usage: Usage<Options>,
  run: (parsed: Parsed<Options>) => Promise<void>,
): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) return print(usage.help);
  let parsed: Parsed<Options>;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: usage.options });
  } catch (error) {
    return complain(`${reasonOf(error)}\n\n${usage.help}`, 2);
  }
  try {
    await run(parsed);
  } catch (error) {
    if (error instanceof Misuse) complain(`${error.message}\n\n${usage.help}`, 2);
    else complain(reasonOf(error), 1);
  }
}

/** Thrown by a command that was called in a way it does not understand. */
export class Misuse extends Error {}
