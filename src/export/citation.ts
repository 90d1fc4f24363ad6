import type { Finding, ReadPage, Translate } from '../types.ts';
import { withoutControls } from '../ui/format.ts';
import { departures, departureText, sourceFacts, tellingText } from '../ui/wording.ts';
import { type Entry, entryOf } from './entries.ts';
import { escapeHtml } from './html.ts';
import { escapeMarkdown, markdownLink } from './markdown.ts';
import { pageLine, storyLine } from './page-line.ts';

/** A citation in the forms that a reader may paste. */
export interface Citation {
  plain: string;
  markdown: string;
  html: string;
}

interface Parts {
  quote: string;
  lang: string;
  page: string;
  link: string;
  /** The chain of attribution: a label, and what it says. */
  facts: [label: string, text: string][];
}

/** One finding as a citation: the sentence and its page, who says it there, who said it in the source story, and what lies between. */
export function citationOf(finding: Finding, read: ReadPage, t: Translate): Citation | undefined {
  const entry = entryOf(finding, read);
  if (!entry) return undefined;
  const { annotated, page } = read;
  const parts: Parts = {
    quote: `${t('quoteOpen')}${finding.exact}${t('quoteClose')}`,
    lang: annotated.lang,
    page: pageLine(page, t),
    link: entry.link,
    facts: [[t('claim'), entry.note.statement], ...chainOf(entry, t), [t('take_story'), storyLine(annotated, t)]],
  };
  return { plain: plain(parts, t), markdown: markdown(parts, t), html: html(parts, t) };
}

/** Who says it on this page, who in the source story, and how the one departs from the other. */
export function chainOf({ finding, note }: Pick<Entry, 'finding' | 'note'>, t: Translate): [label: string, text: string][] {
  const quoted = (text: string) => (text === '' ? '' : ` ${t('quoteOpen')}${text}${t('quoteClose')}`);
  const source = sourceFacts(note.source, t).map(([, text]) => text);
  const departed = departures(finding).map(({ kind, text }) => departureText(kind, t) + quoted(text));
  return [
    [t('onThisPage'), tellingText(finding, t) + quoted(finding.cue)],
    [t('inSourceStory'), source.join(' · ')],
    [t('departures'), departed.length > 0 ? departed.join(' ') : t('departuresNone')],
  ];
}

function plain({ quote, page, link, facts }: Parts, t: Translate): string {
  return [quote, page, link, '', ...facts.map(([label, text]) => t('take_fact', label, text))].map(oneLine).join('\n');
}

function markdown({ quote, page, link, facts }: Parts, t: Translate): string {
  const lines = facts.map(([label, text]) => `- ${t('take_fact', `**${escapeMarkdown(label)}**`, escapeMarkdown(text))}`);
  return [`> ${escapeMarkdown(quote)}`, '', markdownLink(page, link), '', ...lines].join('\n');
}

function html({ quote, lang, page, link, facts }: Parts, t: Translate): string {
  const items = facts.map(([label, text]) => `<li>${t('take_fact', `<strong>${escapeHtml(label)}</strong>`, escapeHtml(text))}</li>`);
  const language = lang === 'und' ? '' : ` lang="${escapeHtml(lang)}"`;
  return [
    `<blockquote${language} cite="${escapeHtml(link)}"><p>${escapeHtml(quote)}</p></blockquote>`,
    `<p><a href="${escapeHtml(link)}">${escapeHtml(page)}</a></p>`,
    `<ul>${items.join('')}</ul>`,
  ].join('\n');
}

/** Nothing of a page may pass for a line of ours. */
function oneLine(text: string): string {
  return withoutControls(text).replace(/[\n\r\u2028\u2029]\s*/g, ' ');
}
