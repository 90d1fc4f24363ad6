import { checkFactSets } from './load.ts';
import type { FactSet } from './schema.ts';

/** The content of every JSON file of the fact sets, as the build gathers it: a folder a fact set. Example sentences don't ship. */
const files = import.meta.glob(['./*/**/*.json', '!./*/examples/**'], { eager: true, import: 'default' });

/** All fact sets that come with the extension, checked. */
export const factSets: FactSet[] = checkFactSets(
  Object.fromEntries(Object.entries(files).map(([path, content]) => [path.replace(/^\./, 'src/facts'), content])),
);
