import * as v from 'valibot';
import { crossCheck, type FactFiles, nameOf, type Problem } from './cross-check.ts';
import { plainMessage } from './plain-message.ts';
import { type FactSet, factSetSchema } from './schema.ts';

/** The kinds of files, and where the folder has them. */
const kinds = {
  about: { place: /^about\.json$/, schema: factSetSchema.entries.about },
  claims: { place: /^claims\/[^/]+\.json$/, schema: factSetSchema.entries.claims.item },
  records: { place: /^records\/[^/]+\.json$/, schema: factSetSchema.entries.records.item },
  words: { place: /^words\/[^/]+\.json$/, schema: factSetSchema.entries.words.item },
  model: { place: /^model\.json$/, schema: factSetSchema.entries.model.wrapped },
} as const;

type Kind = keyof typeof kinds;

/** Says all that is wrong with the fact sets at once: a line a problem, with the file's path and the place in it. */
export class FactSetError extends Error {
  override name = 'FactSetError';
  readonly problems: string[];

  constructor(problems: string[]) {
    const count = problems.length === 1 ? 'A fact set has a problem' : `The fact sets have ${problems.length} problems`;
    super([`${count}:`, ...problems].join('\n  '));
    this.problems = problems;
  }
}

/**
 * Puts the files of one fact set together, after checking them. Takes the content of each JSON file by its path, written like
 * `src/facts/us-china-fentanyl-2024/claims/china-shut-company.json`; throws a `FactSetError`.
 */
export function checkFactSet(files: Record<string, unknown>): FactSet {
  const { sorted, problems } = sortByKind(files);
  const parse = <Schema extends v.GenericSchema>(kind: Kind, schema: Schema): v.InferOutput<Schema>[] =>
    Object.entries(sorted[kind]).flatMap(([file, content]) => {
      const result = v.safeParse(schema, content, { message: plainMessage });
      if (result.success) return [result.output];
      problems.push(...result.issues.map(issue => ({ file, where: v.getDotPath(issue) ?? '', what: issue.message })));
      return [];
    });
  const [about] = parse('about', kinds.about.schema);
  const claims = parse('claims', kinds.claims.schema);
  const records = parse('records', kinds.records.schema);
  const words = parse('words', kinds.words.schema);
  const [model] = parse('model', kinds.model.schema);
  problems.push(...crossCheck(sorted));
  if (problems.length > 0 || about === undefined) throw new FactSetError(problems.map(inOneLine));
  return { about, claims, records, words, ...(model && { model }) };
}

/** The same for the files of several fact sets, a folder each. */
export function checkFactSets(files: Record<string, unknown>): FactSet[] {
  const folders = [...new Set(Object.keys(files).map(folderOf))].sort();
  const problems: string[] = [];
  const sets = folders.flatMap(folder => {
    try {
      return [checkFactSet(Object.fromEntries(Object.entries(files).filter(([path]) => folderOf(path) === folder)))];
    } catch (error) {
      if (!(error instanceof FactSetError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  // Findings name a claim by its id alone.
  const claims = Object.keys(files).filter(path => kinds.claims.place.test(path.slice(folderOf(path).length + 1)));
  const twice = claims.filter((path, index) => claims.findIndex(other => nameOf(other) === nameOf(path)) < index);
  problems.push(...twice.map(path => `${path}: another fact set has a claim of this name`));
  if (problems.length > 0) throw new FactSetError(problems);
  return sets;
}

/** `src/facts/<fact set>` of a path that begins so. */
function folderOf(path: string): string {
  return path.split('/').slice(0, 3).join('/');
}

function sortByKind(files: Record<string, unknown>): { sorted: FactFiles; problems: Problem[] } {
  const paths = Object.keys(files).sort();
  const folder = folderOf(paths[0] ?? '');
  const sorted: FactFiles = { folder: nameOf(folder), about: {}, claims: {}, records: {}, words: {}, model: {} };
  const problems: Problem[] = [];
  for (const path of paths) {
    const kind = (Object.keys(kinds) as Kind[]).find(kind => kinds[kind].place.test(path.slice(folder.length + 1)));
    if (kind) sorted[kind][path] = files[path];
    else
      problems.push({
        file: path,
        where: '',
        what: 'is not one of about.json, claims/<id>.json, records/<id>.json, words/<language>.json, model.json',
      });
  }
  if (Object.keys(sorted.about).length === 0) problems.push({ file: `${folder}/about.json`, where: '', what: 'is missing' });
  return { sorted, problems };
}

function inOneLine({ file, where, what }: Problem): string {
  return where === '' ? `${file}: ${what}` : `${file}: ${where}: ${what}`;
}
