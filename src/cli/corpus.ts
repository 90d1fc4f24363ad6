import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Article } from '../types.ts';
import { reasonOf } from './input.ts';

const label = v.object({
  sentence: v.string(),
  claim: v.string(),
  relation: v.picklist(['same', 'differs', 'denied']),
  voice: v.picklist(['us', 'china', 'other', 'none']),
  anonymous: v.boolean(),
});

/** A labelled document of a corpus folder; keys that measuring does not need are passed over. */
const documentSchema = v.object({
  id: v.string(),
  lang: v.string(),
  topic: v.optional(v.picklist(['core', 'related', 'none'])),
  title: v.optional(v.string(), ''),
  paragraphs: v.array(v.string()),
  labels: v.optional(v.array(v.object({ ...label.entries, p: v.number() })), []),
  title_labels: v.optional(v.array(label), []),
});

export type LabelledDocument = v.InferOutput<typeof documentSchema>;
type Label = v.InferOutput<typeof label>;

/** All documents of a folder. JSON files of another form, such as an index, are passed over; a broken document is an error. */
export function readCorpus(folder: string): LabelledDocument[] {
  const files = naming(folder, () => readdirSync(folder)).filter(name => name.endsWith('.json'));
  return files.sort().flatMap(name => {
    const content: unknown = naming(name, () => JSON.parse(readFileSync(join(folder, name), 'utf8')));
    if (typeof content !== 'object' || content === null || !('paragraphs' in content)) return [];
    const parsed = v.safeParse(documentSchema, content);
    if (parsed.success) return [parsed.output];
    throw new Error(`${name}: ${parsed.issues.map(issue => `${v.getDotPath(issue) ?? 'document'}: ${issue.message}`).join('; ')}`);
  });
}

/** What fails says with which file or folder it did. */
function naming<Result>(what: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new Error(`${what}: ${reasonOf(error)}`);
  }
}

/** The document as the extension would read it. The headline, where there is one, is block 0. */
export function corpusArticle({ lang, title, paragraphs }: LabelledDocument): Article {
  const headline = title === '' ? [] : [{ kind: 'headline' as const, text: title }];
  return { url: '', lang, title, blocks: [...headline, ...paragraphs.map(text => ({ kind: 'paragraph' as const, text }))] };
}

/** A label with its place in the article. */
export interface PlacedLabel extends Label {
  block: number;
  start: number;
  end: number;
}

/** The labels of text and headline, placed in the blocks of `corpusArticle`. */
export function placedLabels(document: LabelledDocument): PlacedLabel[] {
  const first = document.title === '' ? 0 : 1;
  const place = (found: Label, block: number, text: string): PlacedLabel => {
    const start = text.indexOf(found.sentence);
    if (start < 0) throw new Error(`${document.id}: a labelled sentence is not in its paragraph: ${found.sentence}`);
    return { ...found, block, start, end: start + found.sentence.length };
  };
  return [
    ...document.title_labels.map(found => place(found, 0, document.title)),
    ...document.labels.map(found => place(found, found.p + first, document.paragraphs[found.p] ?? '')),
  ];
}
