import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { checkFactSets, FactSetError } from './load.ts';
import type { FactSet } from './schema.ts';

/**
 * Fails the build when a file of a fact set is invalid, and says which and why. What was checked so need not be checked again whenever the
 * background starts, so the build has the fact sets as they are, in place of the module that checks them.
 */
export function checkedFactSets(): Plugin {
  let root = '.';
  let isBuild = false;
  let factSets: FactSet[] = [];
  return {
    name: 'sourcemark:fact-sets',
    configResolved(config) {
      root = config.root;
      isBuild = config.command === 'build';
    },
    load(id) {
      if (!isBuild || id !== join(root, 'src/facts/index.ts')) return undefined;
      // As text, which browsers parse far faster than code.
      return `export const factSets = JSON.parse(${JSON.stringify(JSON.stringify(factSets))});`;
    },
    buildStart() {
      try {
        const files = readFactFiles(root);
        for (const path of Object.keys(files)) this.addWatchFile(join(root, path));
        factSets = checkFactSets(files);
      } catch (error) {
        // Without our stack, which is of no use to who wrote the file.
        if (error instanceof FactSetError) this.error({ name: error.name, message: error.message, stack: '' });
        throw error;
      }
    },
  };
}

/** The content of every JSON file of the fact sets, by its path from the root; not of their example sentences, which don't ship. */
function readFactFiles(root: string): Record<string, unknown> {
  const folders = readdirSync(join(root, 'src/facts'), { withFileTypes: true }).filter(entry => entry.isDirectory());
  const paths = folders.flatMap(({ name }) =>
    readdirSync(join(root, 'src/facts', name), { recursive: true, encoding: 'utf8' })
      .filter(path => path.endsWith('.json') && !/^examples[\\/]/.test(path))
      .map(path => `src/facts/${name}/${path.replaceAll('\\', '/')}`),
  );
  const broken: string[] = [];
  const contents = paths.map(path => {
    const text = readFileSync(join(root, path), 'utf8');
    try {
      return [path, JSON.parse(text)];
    } catch (error) {
      broken.push(`${path}: is no JSON: ${whereBroken(text, error)}`);
      return [path, undefined];
    }
  });
  if (broken.length > 0) throw new FactSetError(broken);
  return Object.fromEntries(contents);
}

/** The parser's own words, with line and column where it tells the offset. */
function whereBroken(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, offset = message.includes('end of JSON') ? text.length : undefined] = /at position (\d+)/.exec(message) ?? [];
  if (offset === undefined) return message;
  const lines = text.slice(0, Number(offset)).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}: ${message.replace(/ in JSON at position.*/s, '')}`;
}
