import type { ReadPage, Translate } from '../types.ts';
import { departures } from '../ui/wording.ts';
import { chainOf } from './citation.ts';
import { type Entry, entriesOf } from './entries.ts';
import { pageLine } from './page-line.ts';

/** The findings in the W3C's Web Annotation Data Model, for whatever else works with annotations. */

const context = 'http://www.w3.org/ns/anno.jsonld';
const generator = { type: 'Software', name: 'Sourcemark' };
/** The model does not say what a page's text is, so we do. The prefix is known to its context. */
const overWhichText =
  'Positions count the Unicode code points of the article as it was read: its headline, headings, paragraphs and list items, joined by line feeds.';

/** The findings as an AnnotationCollection in JSON-LD. `newId` gives each part of it a name of its own. */
export function webAnnotations(read: ReadPage, t: Translate, newId: () => string): string {
  const { page, annotated } = read;
  const items = entriesOf(read).map(entry => annotation(entry, read, t, newId()));
  const collection = {
    '@context': context,
    id: newId(),
    type: 'AnnotationCollection',
    label: `${t('report_title')}: ${pageLine(page, t)}`,
    created: page.read,
    generator,
    'dcterms:source': annotated.sets.map(({ id, version }) => `${id} ${version}`),
    total: items.length,
    // A page of a collection may not be empty.
    ...(items.length > 0 && { first: { id: newId(), type: 'AnnotationPage', startIndex: 0, items } }),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotation(entry: Entry, { page, annotated }: ReadPage, t: Translate, id: string) {
  return {
    '@context': context,
    id,
    type: 'Annotation',
    motivation: ['classifying', 'describing'],
    created: page.read,
    generator,
    body: bodies(entry, t),
    target: {
      type: 'SpecificResource',
      source: page.url,
      state: { type: 'TimeState', sourceDate: page.read },
      ...(annotated.lang !== 'und' && { 'dcterms:language': annotated.lang }),
      selector: selectors(entry),
    },
  };
}

/** What is said of the sentence: for programs by names that stay the same, for people in words, with the records as links. */
function bodies({ finding, note }: Entry, t: Translate) {
  const { claim, relation, voice, anonymous } = finding;
  const drifts = [...new Set(departures(finding).map(({ kind }) => `drift:${kind}`))];
  const tag = (value: string) => ({ type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value });
  const inWords = (value: string) => ({
    type: 'TextualBody',
    purpose: 'describing',
    format: 'text/plain',
    language: t('languageTag'),
    value,
  });
  return [
    { type: 'TextualBody', purpose: 'classifying', format: 'text/plain', value: `claim:${claim}` },
    ...[`relation:${relation}`, `voice:${voice}`, `anonymous:${anonymous}`, ...drifts].map(tag),
    inWords(note.statement),
    ...chainOf({ finding, note }, t).map(([label, text]) => inWords(t('take_fact', label, text))),
    ...note.records.flatMap(({ url }) => (url === undefined ? [] : [{ type: 'SpecificResource', purpose: 'linking', source: url }])),
  ];
}

/** Two ways to find the sentence: by its words, and by its place. */
function selectors({ finding, anchor }: Entry) {
  const { exact, prefix, suffix } = finding;
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start: anchor.start, end: anchor.end, 'rdfs:comment': overWhichText },
  ];
}
