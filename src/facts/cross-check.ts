import type { Claim, FactSet } from './schema.ts';

/** Something wrong in a file: where inside it (`source.party`, empty for the file itself), and what. */
export interface Problem {
  file: string;
  where: string;
  what: string;
}

/** The files of a fact set that the schema accepts, by path, and the names of all its files, accepted or not. */
export interface ReadFiles {
  about: Record<string, FactSet['about']>;
  claims: Record<string, Claim>;
  records: Record<string, FactSet['records'][number]>;
  words: Record<string, FactSet['words'][number]>;
  names: { folder: string; claims: string[]; records: string[] };
}

/** What no schema sees in one file alone: names, references, and texts in every language. */
export function crossCheck(files: ReadFiles): Problem[] {
  return [...misnamed(files), ...Object.entries(files.claims).flatMap(claim => claimProblems(claim, files.names)), ...untranslated(files)];
}

/** A file's name without folder and ending. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '');
}

function misnamed({ about, claims, records, words, names }: ReadFiles): Problem[] {
  const check = (file: string, key: string, value: string, name: string, of: string) =>
    value === name ? [] : [{ file, where: key, what: `is “${value}” but the ${of} is called “${name}”` }];
  return [
    ...Object.entries(about).flatMap(([file, { id }]) => check(file, 'id', id, names.folder, 'folder')),
    ...Object.entries({ ...claims, ...records }).flatMap(([file, { id }]) => check(file, 'id', id, nameOf(file), 'file')),
    ...Object.entries(words).flatMap(([file, { lang }]) => check(file, 'lang', lang, nameOf(file), 'file')),
  ];
}

function claimProblems([file, claim]: [string, Claim], names: ReadFiles['names']): Problem[] {
  const references = (key: 'answeredBy' | 'records', known: string[], what: string) =>
    claim[key].flatMap((id, index) =>
      known.includes(id) ? [] : [{ file, where: `${key}.${index}`, what: `there is no ${what} “${id}”` }],
    );
  const repeated = (where: string, ids: string[]) =>
    ids.filter((id, index) => ids.indexOf(id) < index).map(id => ({ file, where, what: `has “${id}” twice` }));
  const { anonymous, anonymityReason } = claim.source;
  return [
    ...references('answeredBy', names.claims, 'claim'),
    ...references('records', names.records, 'record'),
    ...repeated('answeredBy', claim.answeredBy),
    ...repeated('records', claim.records),
    ...repeated(
      'frames',
      claim.frames.map(({ id }) => id),
    ),
    ...(claim.answeredBy.includes(claim.id) ? [{ file, where: 'answeredBy', what: 'has the claim answer itself' }] : []),
    ...(anonymityReason !== undefined && !anonymous
      ? [{ file, where: 'source.anonymityReason', what: 'is for unnamed speakers: “anonymous” is false here' }]
      : []),
  ];
}

/** Every text in every UI language that about.json names, and in no other. */
function untranslated({ about, claims, records }: ReadFiles): Problem[] {
  const languages = Object.values(about)[0]?.languages;
  if (languages === undefined) return [];
  return Object.entries({ ...about, ...claims, ...records }).flatMap(([file, content]) =>
    localisedTexts(content).flatMap(([where, texts]) => [
      ...languages.filter(language => !(language in texts)).map(language => ({ file, where, what: `has no text in “${language}”` })),
      ...Object.keys(texts)
        .filter(language => !languages.includes(language))
        .map(language => ({ file, where: `${where}.${language}`, what: 'is in a language that about.json does not name' })),
    ]),
  );
}

/** The texts in several languages within a value: the objects with an English text, which the schema asks of each. */
function localisedTexts(value: unknown, path: string[] = []): [string, object][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && typeof value.en === 'string') return [[path.join('.'), value]];
  return Object.entries(value).flatMap(([key, inner]) => localisedTexts(inner, [...path, key]));
}
