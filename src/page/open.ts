import type { BlockKind } from '../types.ts';
import type { Section } from './section.ts';

/** An element that is being read. */
export interface Open {
  element: Element;
  tag: string;
  /** Part of a line; blocks have a section of their own. */
  isInline: boolean;
  isHeadline: boolean;
  kind: BlockKind;
  lang: string;
  /** Where the link around it leads; empty when there is none, or it leads to this page. */
  href: string;
  inArticle: boolean;
  /** What is to be read in it next, where that does not follow from the document: in a slot that is filled from elsewhere. */
  filling?: Iterator<Node> | undefined;
  /** The block around it, or itself. */
  section: Section;
  /** The post or list item around it that may announce another story. */
  card: Section | undefined;
}

/** Where reading begins. */
export function bodyOpen(section: Section, lang: string): Open {
  const { element, tag } = section;
  return {
    element,
    tag,
    isInline: false,
    isHeadline: false,
    kind: 'paragraph',
    lang,
    href: '',
    inArticle: false,
    section,
    card: undefined,
  };
}

/** A block that opens within another element. */
export function blockWithin(
  around: Open,
  section: Section,
  { isHeadline, holdsStory, ...own }: Pick<Open, 'href' | 'lang' | 'isHeadline'> & { holdsStory: boolean },
): Open {
  const { element, tag } = section;
  return {
    ...own,
    element,
    tag,
    isInline: false,
    isHeadline: around.isHeadline || isHeadline,
    kind: kindOf(tag, around.kind),
    inArticle: around.inArticle || section.isSemantic,
    section,
    card: !holdsStory && (tag === 'article' || tag === 'li') ? section : around.card,
  };
}

function kindOf(tag: string, around: BlockKind): BlockKind {
  if (/^h[1-6]$/.test(tag)) return 'heading';
  if (tag === 'li' || tag === 'dd' || tag === 'dt') return 'item';
  return around === 'item' && tag !== 'p' && tag !== 'div' ? 'paragraph' : around;
}
