import type { Finding, ReadPage, Translate } from '../types.ts';
import { type Citation, citationOf } from './citation.ts';
import { csv } from './csv.ts';
import { entryOf } from './entries.ts';
import { markdownReport } from './markdown-report.ts';
import { siteOf } from './page-line.ts';
import { webAnnotations } from './web-annotation.ts';

/** A file that the reader may keep. */
interface TakenFile {
  name: string;
  type: string;
  text: string;
}

/** All that can be taken along of a page; each made when it is asked for. */
export interface TakeAlong {
  cite: (finding: Finding) => Citation | undefined;
  link: (finding: Finding) => string | undefined;
  markdown: () => TakenFile;
  csv: () => TakenFile;
  jsonld: () => TakenFile;
}

export function takeAlong(read: ReadPage, t: Translate): TakeAlong {
  const name = ['sourcemark', siteOf(read.page), read.page.read.slice(0, 10)].join('-').replace(/[^\w.-]+/g, '-');
  const newId = () => `urn:uuid:${crypto.randomUUID()}`;
  return {
    cite: finding => citationOf(finding, read, t),
    link: finding => entryOf(finding, read)?.link,
    markdown: () => ({ name: `${name}.md`, type: 'text/markdown', text: markdownReport(read, t) }),
    csv: () => ({ name: `${name}.csv`, type: 'text/csv', text: csv(read, t) }),
    jsonld: () => ({ name: `${name}.jsonld`, type: 'application/ld+json', text: webAnnotations(read, t, newId) }),
  };
}
