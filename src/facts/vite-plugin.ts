import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { checkFactSets, FactSetError } from './load.ts';
import type { FactSet } from './schema.ts';

/** Begins the name of the module that holds a fact set's model; its number follows. */
export const MODEL = 'sourcemark:model-';
/** By convention, a module's name that begins so is no file's. */
const VIRTUAL = '\0';

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
    resolveId(id) {
      return id.startsWith(MODEL) ? `${VIRTUAL}${id}` : undefined;
    },
    load(id) {
      if (!isBuild) return undefined;
      if (id.startsWith(VIRTUAL + MODEL)) return `export default ${parsing(factSets[Number(id.slice((VIRTUAL + MODEL).length))]?.model)};`;
      return id === join(root, 'src/facts/index.ts') ? moduleOf(factSets) : undefined;
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

/** The fact sets as a module, which imports their models: they are so large that they stand apart. */
function moduleOf(factSets: readonly FactSet[]): string {
  const imports = factSets.map((_, index) => `import model${index} from '${MODEL}${index}';`);
  const sets = factSets.map(({ model: _, ...set }, index) => `{ ...${parsing(set)}, model: model${index} }`);
  return `${imports.join('\n')}\nexport const factSets = [${sets.join(', ')}];`;
}

/** As text, which browsers parse far faster than code. Nothing, where there is nothing. */
function parsing(content: unknown): string {
  return content === undefined ? 'undefined' : `JSON.parse(${JSON.stringify(JSON.stringify(content))})`;
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
