import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import packageJson from '../package.json' with { type: 'json' };

/** The conventions of the folders, so that nobody need remember them. `CONTRIBUTING.md` tells the reasons. */

const root = join(import.meta.dirname, '..');
const readable = ['.ts', '.mjs', '.html', '.css', '.json', '.md', '.svg', '.txt'];

interface SourceFile {
  path: string;
  text: string;
}

function filesIn(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && readable.includes(extname(entry.name)))
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));
}

const topFiles = readdirSync(root, { withFileTypes: true })
  .filter(entry => entry.isFile() && readable.includes(extname(entry.name)) && entry.name !== 'package-lock.json')
  .map(({ name }) => ({ path: name, text: readFileSync(join(root, name), 'utf8') }));
const source = filesIn('src');
const code = source.filter(({ path }) => /\.(ts|mjs)$/.test(path));
const tests = filesIn('tests').filter(({ path }) => path.endsWith('.ts'));
const everything = [...source, ...filesIn('tests'), ...filesIn('demo'), ...filesIn('assets'), ...topFiles];

/** What breaks a rule, as `path: what`; a rule holds where this is empty. */
function offences(files: SourceFile[], find: (file: SourceFile) => (string | undefined)[]): string[] {
  return files.flatMap(file => find(file).flatMap(what => (what === undefined ? [] : [`${file.path}: ${what}`])));
}

function mentions(files: SourceFile[], pattern: RegExp): string[] {
  return offences(files, ({ text }) => [...text.matchAll(pattern)].map(([found]) => found));
}

/** The modules a file imports: those of ours as paths from the root, packages by name. */
function importsOf({ path, text }: SourceFile): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(pattern)]
    .map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '')
    .map(name => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name));
}

const isOurs = (name: string) => name.startsWith('src/');
/** A script that the background names for injection is not imported: `?script` gives its file name. */
const isScriptName = (name: string) => name.includes('?script');

describe('files', () => {
  it('of the product have 300 lines at most', () => {
    const sized = code.concat(source.filter(({ path }) => /\.(css|html)$/.test(path)));
    expect(sized.length).toBeGreaterThan(0);
    expect(offences(sized, ({ text }) => (text.split('\n').length > 301 ? ['is too long'] : []))).toEqual([]);
  });

  it('do not gather in a drawer for everything', () => {
    expect(everything.map(({ path }) => path).filter(path => /(^|\/)(utils?|helpers|common|misc)(\/|\.ts$)/.test(path))).toEqual([]);
  });

  it('name no path of one machine', () => {
    expect(mentions(everything, /(?<![\w.~-])\/(?:home|root|tmp|work|Users)\/\w[\w.-]*/g)).toEqual([]);
  });

  it('leave nothing open', () => {
    // Written so that this file does not name the marks itself.
    expect(mentions([...code, ...tests], /\b(?:TO{1}DO|FIX{1}ME|X{3}|HA{1}CK)\b/g)).toEqual([]);
  });
});

describe('imports', () => {
  const reach: Record<string, string[]> = {
    engine: [],
    facts: [],
    browser: [],
    ui: [],
    page: [],
    export: [],
    cli: ['engine', 'facts', 'page'],
  };
  const roomOf = (path: string) => path.split('/')[1] ?? '';

  it.each(Object.entries(reach))('of %s reach src/types.ts, itself and %j', (room, others) => {
    const files = code.filter(({ path }) => path.startsWith(`src/${room}/`));
    const allowed = (file: SourceFile, name: string) =>
      !isOurs(name) ||
      name === 'src/types.ts' ||
      [room, ...others].includes(roomOf(name)) ||
      (file.path === 'src/page/card.ts' && roomOf(name) === 'ui') ||
      (room === 'export' && /^src\/ui\/(?:wording|format|source-kind)\.ts$/.test(name));
    expect(offences(files, file => importsOf(file).filter(name => !allowed(file, name)))).toEqual([]);
  });

  it('never reach an entry', () => {
    const isEntry = (name: string) => /^src\/(?:[\w-]+\.iife\.ts|background\.ts)$/.test(name);
    const isEntryFolder = (name: string) => /^src\/(?:popup|panel|options|welcome|report)\//.test(name);
    const reaches = (file: SourceFile) =>
      importsOf(file).filter(name => !isScriptName(name) && (isEntry(name) || (isEntryFolder(name) && roomOf(name) !== roomOf(file.path))));
    expect(offences(code, reaches)).toEqual([]);
  });

  it('of the browser API stand in src/browser alone', () => {
    const elsewhere = code.filter(({ path }) => !path.startsWith('src/browser/'));
    expect(offences(elsewhere, file => importsOf(file).filter(name => name === 'webextension-polyfill'))).toEqual([]);
    expect(mentions(elsewhere, /\bchrome\.[a-z]\w*\.\w+|\bglobalThis\.(?:chrome|browser)\b/g)).toEqual([]);
  });

  it('of mark.js stand in src/page/mark.ts alone', () => {
    const elsewhere = code.filter(({ path }) => path !== 'src/page/mark.ts');
    expect(mentions(elsewhere, /mark\.js/g)).toEqual([]);
  });
});

describe('time', () => {
  it('is measured by no clock that somebody may set, save in the command line', () => {
    expect(
      mentions(
        code.filter(({ path }) => !path.startsWith('src/cli/')),
        /\bDate\.now\b/g,
      ),
    ).toEqual([]);
  });
});

describe('in a page', () => {
  it('nothing writes markup or runs text as code', () => {
    const pattern =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)\b|document\.write\b|\beval\(|new Function\b/g;
    expect(mentions(source, pattern)).toEqual([]);
  });
});

describe('the reading languages', () => {
  it('are all listed in the index', () => {
    const folder = 'src/engine/languages/';
    const languages = source.map(({ path }) => path).filter(path => path.startsWith(folder) && path.endsWith('.json'));
    const index = code.find(({ path }) => path === `${folder}index.ts`);
    expect(languages.length).toBeGreaterThan(0);
    expect(index && languages.filter(path => !importsOf(index).includes(path))).toEqual([]);
  });
});

describe('UI texts', () => {
  type Messages = Record<string, { message: string; placeholders?: Record<string, unknown> }>;
  const locales = new Map<string, Messages>(
    readdirSync(join(root, 'assets/_locales')).map(name => [
      name,
      JSON.parse(readFileSync(join(root, 'assets/_locales', name, 'messages.json'), 'utf8')),
    ]),
  );
  const english = locales.get('en') ?? {};
  const others = [...locales].filter(([name]) => name !== 'en');
  const manifestText = JSON.stringify(manifest);
  const text = [manifestText, ...source.map(file => file.text)].join('\n');

  it.each(others)('%s has the keys of English, with the same placeholders', (_locale, messages) => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
    const placeholders = (of: Messages) =>
      Object.entries(of).map(([key, { message }]) => [key, (message.match(/\$\w+\$|\$\d/g) ?? []).sort()]);
    expect(Object.fromEntries(placeholders(messages))).toEqual(Object.fromEntries(placeholders(english)));
  });

  it('are all there', () => {
    const named = [...text.matchAll(/__MSG_(\w+?)__/g), ...text.matchAll(/data-i18n(?:-[\w-]+)?="([^"]+)"/g)].map(([, key]) => key ?? '');
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(key => !(key in english))).toEqual([]);
  });

  it('are all used', () => {
    // A key may be put together: `kind_${kind}` uses every key that begins with kind_.
    const beginnings = [...text.matchAll(/`([A-Za-z]\w*)\$\{/g)].map(([, beginning]) => beginning ?? '');
    const isUsed = (key: string) =>
      text.includes(`__MSG_${key}__`) ||
      ["'", '"', '`'].some(quote => text.includes(`${quote}${key}${quote}`)) ||
      beginnings.some(beginning => key.startsWith(beginning));
    expect(Object.keys(english).filter(key => !isUsed(key))).toEqual([]);
  });

  it('are never empty', () => {
    const empty = ([, messages]: [string, Messages]) => Object.entries(messages).filter(([, { message }]) => message.trim() === '');
    expect([...locales].flatMap(empty)).toEqual([]);
  });
});

describe('the version', () => {
  it('is the same in manifest and package', () => {
    expect(manifest.version).toBe(packageJson.version);
  });
});
