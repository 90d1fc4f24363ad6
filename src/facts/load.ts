import * as v from 'valibot';
import { crossCheck, nameOf, type Problem, type ReadFiles } from './cross-check.ts';
import { plainMessage } from './plain-message.ts';
import { type FactSet, factSetSchema } from './schema.ts';

/** The kinds of files, as the folder has them. */
const kinds = {
  about: { place: /^about\.json$/, schema: factSetSchema.entries.about },
  claims: { place: /^claims\/[^/]+\.json$/, schema: factSetSchema.entries.claims.item },
  records: { place: /^records\/[^/]+\.json$/, schema: factSetSchema.entries.records.item },
  words: { place: /^words\/[^/]+\.json$/, schema: factSetSchema.entries.words.item },
} as const;

type Kind = keyof typeof kinds;

/** Says all that is wrong with a fact set at once: a line a problem, with the file's path and the place in it. */
export class FactSetError extends Error {
  override name = 'FactSetError';
  readonly problems: string[];

  constructor(problems: string[]) {
    super(
      `${problems.length === 1 ? 'A fact set has a problem' : `The fact sets have ${problems.length} problems`}:\n  ${problems.join('\n  ')}`,
    );
    this.problems = problems;
  }
}

/**
 * Puts the files of one fact set together, after checking them. Takes the content of each JSON file by its path, written like
 * `src/facts/us-china-fentanyl-2024/claims/china-shut-company.json`; throws a `FactSetError`.
 */
export function checkFactSet(files: Record<string, unknown>): FactSet {
  const { read, problems } = readFiles(files);
  problems.push(...crossCheck(read));
  const [about] = Object.values(read.about);
  if (problems.length > 0 || about === undefined) throw new FactSetError(problems.map(inOneLine));
  return { about, claims: Object.values(read.claims), records: Object.values(read.records), words: Object.values(read.words) };
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
  if (problems.length > 0) throw new FactSetError(problems);
  return sets;
}

/** `src/facts/<fact set>` of a path that begins so. */
function folderOf(path: string): string {
  return path.split('/').slice(0, 3).join('/');
}

/** Sorts the files by kind and checks each by itself. */
function readFiles(files: Record<string, unknown>): { read: ReadFiles; problems: Problem[] } {
  const paths = Object.keys(files).sort();
  const folder = folderOf(paths[0] ?? '');
  const kindOf = (path: string) => (Object.keys(kinds) as Kind[]).find(kind => kinds[kind].place.test(path.slice(folder.length + 1)));
  const namesOf = (kind: Kind) => paths.filter(path => kindOf(path) === kind).map(nameOf);
  const names = { folder: nameOf(folder), claims: namesOf('claims'), records: namesOf('records') };
  const read: ReadFiles = { about: {}, claims: {}, records: {}, words: {}, names };
  const problems: Problem[] = [];
  for (const path of paths) {
    const kind = kindOf(path);
    const problem = (where: string, what: string) => problems.push({ file: path, where, what });
    if (kind === undefined) {
      problem('', 'is no file of a fact set: those are about.json, claims/<id>.json, records/<id>.json and words/<language>.json');
      continue;
    }
    const result = v.safeParse<v.GenericSchema>(kinds[kind].schema, files[path], { message: plainMessage });
    if (result.success) Object.assign(read[kind], { [path]: result.output });
    else for (const issue of result.issues) problem(v.getDotPath(issue) ?? '', issue.message);
  }
  if (namesOf('about').length === 0) problems.push({ file: `${folder}/about.json`, where: '', what: 'is missing' });
  return { read, problems };
}

function inOneLine({ file, where, what }: Problem): string {
  return where === '' ? `${file}: ${what}` : `${file}: ${where}: ${what}`;
}
