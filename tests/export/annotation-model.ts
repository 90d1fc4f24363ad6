/** What the W3C's Web Annotation Data Model demands with a MUST of the parts that we write. Each check is named by its section. */

type Json = Record<string, unknown>;

const context = 'http://www.w3.org/ns/anno.jsonld';
const motivations = ['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying'];
motivations.push('linking', 'moderating', 'questioning', 'replying', 'tagging');

const isIri = (value: unknown) => typeof value === 'string' && /^[a-z][a-z\d+.-]*:\S+$/i.test(value);
const isUtc = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value);
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const many = (value: unknown): Json[] => (value === undefined ? [] : Array.isArray(value) ? value : [value as Json]);
const named = (value: unknown): string[] => many(value).map(String);

/** What is broken, as `section: what`. */
export function breaches(collection: Json): string[] {
  const { first, total } = collection as { first?: Json; total: number };
  return [
    check('5.1 the context is the model’s', named(collection['@context']).includes(context)),
    check('5.1 a collection has an IRI', isIri(collection.id)),
    check('5.1 its type', named(collection.type).includes('AnnotationCollection')),
    check('5.1 total is a count', isCount(total)),
    check('5.1 a collection that is not empty has a first page', total === 0 || first !== undefined),
    check('5.1 created in UTC', isUtc(collection.created)),
    ...(first ? pageBreaches(first, total) : []),
  ].flat();
}

function pageBreaches(page: Json, total: number): string[] {
  const items = many(page.items);
  return [
    check('5.2 a page has an IRI', isIri(page.id)),
    check('5.2 its type', named(page.type).includes('AnnotationPage')),
    check('5.2 a page has items', items.length > 0 && items.length === total),
    check('5.2 startIndex is a count', isCount(page.startIndex)),
    check('3.1 every IRI names one annotation', new Set(items.map(({ id }) => id)).size === items.length),
    ...items.map(annotationBreaches),
  ].flat();
}

function annotationBreaches(annotation: Json): string[] {
  return [
    check('3.1 the context is the model’s', named(annotation['@context']).includes(context)),
    check('3.1 an annotation has one IRI', isIri(annotation.id)),
    check('3.1 its type', named(annotation.type).includes('Annotation')),
    check('3.1 it has a target', many(annotation.target).length > 0),
    check('3.2.5 body or bodyValue, not both', !('body' in annotation && 'bodyValue' in annotation)),
    check('3.3.1 created in UTC', isUtc(annotation.created)),
    check(
      '3.3.5 motivations are the model’s',
      named(annotation.motivation).every(name => motivations.includes(name)),
    ),
    ...many(annotation.body).map(bodyBreaches),
    ...many(annotation.target).map(resourceBreaches),
  ].flat();
}

function bodyBreaches(body: Json): string[] {
  if (named(body.type).includes('SpecificResource')) return resourceBreaches(body);
  return [
    check('3.2.4 a textual body has one value', typeof body.value === 'string'),
    check(
      '3.3.5 purposes are the model’s',
      named(body.purpose).every(name => motivations.includes(name)),
    ),
    check(
      '3.2.4 format and language are texts',
      [body.format ?? '', body.language ?? ''].every(value => typeof value === 'string'),
    ),
  ].flat();
}

function resourceBreaches(resource: Json): string[] {
  return [
    check('4 a specific resource has one source, an IRI', isIri(resource.source)),
    ...many(resource.selector).map(selectorBreaches),
    ...many(resource.state).map(state => check('4.3.1 a state of time has a date in UTC', isUtc(state.sourceDate) || 'cached' in state)),
  ].flat();
}

function selectorBreaches({ type, exact, prefix, suffix, start, end }: Json): string[] {
  const isText = (value: unknown) => value === undefined || typeof value === 'string';
  if (type === 'TextQuoteSelector') {
    return check(
      '4.2.4 a quote is exact, with a prefix and a suffix at most',
      typeof exact === 'string' && isText(prefix) && isText(suffix),
    );
  }
  if (type === 'TextPositionSelector') {
    return check('4.2.5 positions are counts', isCount(start) && isCount(end) && (start as number) <= (end as number));
  }
  return ['4.2 the selector is none of those we write'];
}

function check(what: string, holds: boolean): string[] {
  return holds ? [] : [what];
}
