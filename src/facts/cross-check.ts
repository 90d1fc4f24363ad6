/** Something wrong in a file: where inside it (`source.party`, empty for the file itself), and what. */
export interface Problem {
  file: string;
  where: string;
  what: string;
}

/** The contents of a fact set's files by kind and path, whether or not the schema accepts them. */
export interface FactFiles {
  /** The last part of the folder's path. */
  folder: string;
  about: Record<string, unknown>;
  claims: Record<string, unknown>;
  records: Record<string, unknown>;
  words: Record<string, unknown>;
  model: Record<string, unknown>;
}

/** What no schema sees in one file alone: names, references, and texts in every language. */
export function crossCheck(files: FactFiles): Problem[] {
  return [...misnamed(files), ...Object.entries(files.claims).flatMap(claim => claimProblems(claim, files)), ...untranslated(files)];
}

/** A path's last part, without the ending. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '');
}

function misnamed({ folder, about, claims, records, words }: FactFiles): Problem[] {
  const check = (contents: Record<string, unknown>, key: string, name: (file: string) => string, of: string) =>
    Object.entries(contents)
      .map(([file, content]) => ({ file, value: field(content, key) }))
      .filter(({ file, value }) => typeof value === 'string' && value !== name(file))
      .map(({ file, value }) => ({ file, where: key, what: `is “${value}” but the ${of} is called “${name(file)}”` }));
  return [
    ...check(about, 'id', () => folder, 'folder'),
    ...check({ ...claims, ...records }, 'id', nameOf, 'file'),
    ...check(words, 'lang', nameOf, 'file'),
  ];
}

function claimProblems([file, claim]: [string, unknown], files: FactFiles): Problem[] {
  const references = (key: string, known: Record<string, unknown>, what: string) =>
    list(claim, key).flatMap((id, index) =>
      typeof id !== 'string' || Object.keys(known).map(nameOf).includes(id)
        ? []
        : [{ file, where: `${key}.${index}`, what: `there is no ${what} “${id}”` }],
    );
  const repeated = (key: string, ids: unknown[]) =>
    ids.flatMap((id, index) => (ids.indexOf(id) < index ? [{ file, where: `${key}.${index}`, what: `has “${id}” a second time` }] : []));
  const answers = list(claim, 'answeredBy');
  return [
    ...references('answeredBy', files.claims, 'claim'),
    ...references('records', files.records, 'record'),
    ...repeated('answeredBy', answers),
    ...repeated('records', list(claim, 'records')),
    ...repeated(
      'frames',
      list(claim, 'frames').map(frame => field(frame, 'id')),
    ),
    ...(answers.includes(nameOf(file)) ? [{ file, where: 'answeredBy', what: 'has the claim answer itself' }] : []),
    ...(field(claim, 'source', 'anonymous') === false && field(claim, 'source', 'anonymityReason') !== undefined
      ? [{ file, where: 'source.anonymityReason', what: 'is for unnamed speakers, and “anonymous” is false' }]
      : []),
  ];
}

/** Every text in every UI language that about.json names, and in no other. */
function untranslated({ about, claims, records }: FactFiles): Problem[] {
  const languages = list(Object.values(about)[0], 'languages').filter(language => typeof language === 'string');
  if (languages.length === 0) return [];
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

function field(value: unknown, ...path: string[]): unknown {
  return path.reduce(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );
}

function list(value: unknown, key: string): unknown[] {
  const found = field(value, key);
  return Array.isArray(found) ? found : [];
}
