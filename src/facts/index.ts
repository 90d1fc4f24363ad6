import type { FactSet } from './schema.ts';

/** All fact sets that come with the extension, checked. */
export const factSets: FactSet[] = [];
