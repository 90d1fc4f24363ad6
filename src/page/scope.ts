import { attribute, nameOf } from './dom.ts';

/** Which elements hold text that is read, and what their names say about it. */

const words = (list: string) => new Set(list.split(' '));

/** Controls, code, pictures, and what stands beside the story: never read. */
const unread = words(
  'script style noscript template iframe frame frameset object embed img picture svg math canvas audio video map code pre kbd samp input textarea ' +
    'select button option datalist label legend output meter progress nav aside footer dialog menu caption rt rp head title link meta',
);

/** Of those, the ones that stand between words as a word does. */
const wordlike = words('code kbd samp input textarea select button label output math');

const inline = words(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins mark nobr q ruby rb s slot small span strike strong sub sup time tt u var wbr',
);

/** These hold text of any length; other elements count as paragraphs once they hold a sentence. */
const textual = words('p li dd dt h1 h2 h3 h4 h5 h6');

/** Asked of the whole document at once, which browsers do far faster than element by element. */
export const unreadSelector = [
  '[hidden], [aria-hidden="true" i]',
  '[itemprop~="comment"], [itemtype$="/Comment"], [itemtype$="/UserComments"]',
  ...['navigation', 'banner', 'contentinfo', 'search', 'complementary', 'menu', 'menubar', 'toolbar', 'tablist'].map(byRole),
  // Our marks are buttons as well, and a page may copy them.
  `${byRole('button')}:not(mark.sourcemark)`,
  ...['dialog', 'alertdialog', 'textbox', 'searchbox', 'combobox', 'listbox', 'option', 'switch', 'tooltip', 'img'].map(byRole),
].join();

/** What the reader may be writing: never read, whatever it holds. */
export const editableSelector = '[contenteditable=""], [contenteditable="true" i], [contenteditable="plaintext-only" i]';

function byRole(role: string): string {
  return `[role="${role}" i]`;
}

/** Where a page says that its story is. */
export const storySelector = 'main, [role="main" i], [itemprop~="articleBody"]';

/** Parts of class names and ids: of text for screen readers alone, */
const unseenNames = /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-reader-text|assistive-text)/;

/** of readers' comments, */
const foreignNames = /(?:^|[\s_-])(?:comments?(?:$|[\s_]|-(?:list|section|area|thread|wrap\w*|container|body|block|count)\b)|disqus)/;

/** and of what else stands around a story. */
const doubtfulNames =
  /(?:^|[\s_-])(?:related|recommend\w*|most-(?:read|popular|viewed)|popular|trending|read-(?:more|next|also)|see-also|also-read|more-(?:stories|news|from|on)|you-may|up-next|newsletter|subscribe|sign-?up|promo\w*|sponsor\w*|advert\w*|ads?|sidebar|breadcrumbs?|share|sharing|social|outbrain|taboola|author-bio|masthead|nav|navbar|menu|footer|toc|cookies?|consent|gdpr|onetrust|didomi)(?=$|[\s_-])/;

export type Reach = 'inline' | 'block' | 'unread' | 'between';

/** How an element takes part in the text, by its tag: as part of a line, as a block of its own, or not at all. */
export function reachOf(tag: string): Reach {
  if (unread.has(tag)) return wordlike.has(tag) ? 'between' : 'unread';
  return inline.has(tag) || tag.includes('-') ? 'inline' : 'block';
}

export function isTextual(tag: string): boolean {
  return textual.has(tag);
}

export type Expectation = 'story' | 'doubtful' | 'foreign' | 'unseen';

/** Paragraphs mostly share their names. Forgotten when there are many, since a page may make up as many as it likes. */
const known = new Map<string, Expectation>();
const mostKnown = 500;

/** What the class names and the id make one expect inside. Sites also name their wrappers so, hence it is no more than that. */
export function expectation(element: Element): Expectation {
  const classes = attribute(element, 'class');
  const id = attribute(element, 'id');
  if (!classes && !id) return 'story';
  const names = `${classes ?? ''} ${id ?? ''}`;
  const before = known.get(names);
  if (before) return before;
  if (known.size >= mostKnown) known.clear();
  const expected = expectationOf(names);
  known.set(names, expected);
  return expected;
}

function expectationOf(names: string): Expectation {
  // Names may be camelCased, and may be as long as a page likes.
  const plain = names
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
  if (unseenNames.test(plain)) return 'unseen';
  if (foreignNames.test(plain)) return 'foreign';
  return doubtfulNames.test(plain) ? 'doubtful' : 'story';
}

/** Elements by which a page tells that they hold a story. */
export function isSemantic(element: Element): boolean {
  const tag = nameOf(element);
  if (tag === 'article' || tag === 'main') return true;
  if (/\b(?:main|article)\b/.test(attribute(element, 'role') ?? '')) return true;
  if (/\barticleBody\b/.test(attribute(element, 'itemprop') ?? '')) return true;
  return /(?:^|[\s_-])(?:article|story|entry|post)(?:-*|_*)(?:body|content|text)\b/i.test(attribute(element, 'class') ?? '');
}

/** Is it a sentence, or as long as one? */
export function isSentence(text: string): boolean {
  if (text.length >= 60) return true;
  const enough = /[\u3040-\u30ff\u3400-\u9fff]/.test(text) ? 8 : 20;
  return text.length >= enough && /[.!?…。！？]["'”’»」』）)\]]*$/.test(text);
}
