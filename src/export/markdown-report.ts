import type { ClaimNote, FactSetNote, MissingAnswer, ReadPage, Translate } from '../types.ts';
import { claimCount, formatDate, formatNumber } from '../ui/format.ts';
import { sourceKind, sourceKinds } from '../ui/source-kind.ts';
import { chainOf } from './citation.ts';
import { type Entry, entriesOf } from './entries.ts';
import { escapeMarkdown, markdownLink } from './markdown.ts';
import { pageLine } from './page-line.ts';

/** What was found in a page, to be read and passed on: who stands behind what, what is missing, and what the story leaves open. */
export function markdownReport(read: ReadPage, t: Translate): string {
  const { annotated, page } = read;
  const entries = entriesOf(read);
  const claims = new Set(entries.map(({ finding }) => finding.claim)).size;
  const parts = [
    `# ${escapeMarkdown(t('report_title'))}`,
    markdownLink(pageLine(page, t), page.url),
    claims > 0 ? escapeMarkdown(`${claimCount(claims, t)} · ${kindCounts(entries, t)}`) : escapeMarkdown(t('noClaimsTitle')),
    ...entries.map(entry => claimPart(entry, t)),
    ...missingPart(annotated.missing, t),
    ...annotated.sets.map(set => storyPart(set, t)),
    `## ${escapeMarkdown(t('report_about'))}`,
    escapeMarkdown(t('report_aboutBody')),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** On how many claims each kind of source stands. */
function kindCounts(entries: Entry[], t: Translate): string {
  const kinds = new Map(entries.map(({ note }) => [note.id, sourceKind(note)]));
  const counts = sourceKinds.map(kind => ({ kind, count: [...kinds.values()].filter(other => other === kind).length }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => t('take_fact', t(`kind_${kind}`), formatNumber(count, t)))
    .join(' · ');
}

function claimPart({ finding, note, link }: Entry, t: Translate): string {
  const chain = chainOf({ finding, note }, t);
  const facts: [string, string][] = [[t('take_kind'), t(`kind_${sourceKind(note)}`)], ...chain];
  if (note.source.caveat !== undefined) facts.push([t('leftOpen'), note.source.caveat]);
  return [
    `## ${escapeMarkdown(note.statement)}`,
    `> ${escapeMarkdown(finding.exact)}`,
    markdownLink(t('goToSentence'), link),
    [
      ...facts.map(([label, text]) => `- ${t('take_fact', bold(label), escapeMarkdown(text))}`),
      ...answers(note, t),
      ...records(note, t),
    ].join('\n'),
  ].join('\n\n');
}

function answers({ otherSide }: ClaimNote, t: Translate): string[] {
  if (otherSide.length === 0) return [];
  const items = otherSide.map(
    ({ who, statement, onPage }) => `${t('take_fact', who, statement)} ${t(onPage ? 'answerOnPage' : 'answerNotOnPage')}.`,
  );
  return [`- ${bold(t('otherSide'))}`, ...items.map(nested)];
}

function records({ records: cited }: ClaimNote, t: Translate): string[] {
  if (cited.length === 0) return [];
  const items = cited.map(({ summary, title, publisher, date, url, reportedBy }) => {
    const where = [url === undefined ? escapeMarkdown(title) : markdownLink(title, url), publisher, formatDate(date, t)];
    if (reportedBy !== undefined) where.push(t('reportedBy', reportedBy));
    const [document = '', ...rest] = where;
    return `  - ${escapeMarkdown(summary)} ${[document, ...rest.map(escapeMarkdown)].join(' · ')}`;
  });
  return [`- ${bold(t('records'))}`, ...items];
}

function missingPart(missing: MissingAnswer[], t: Translate): string[] {
  if (missing.length === 0) return [];
  const items = missing.map(({ who, statement }) => `- ${escapeMarkdown(t('take_fact', who, statement))}`);
  return [`## ${escapeMarkdown(t('report_missing'))}`, escapeMarkdown(t('report_missingBody')), items.join('\n')];
}

function storyPart({ title, summary, dateline, published, encodedBy, knownGaps }: FactSetNote, t: Translate): string {
  return [
    `## ${escapeMarkdown(t('take_story'))}`,
    `**${escapeMarkdown(title)}** · ${escapeMarkdown(`${dateline}, ${formatDate(published, t)}`)}`,
    escapeMarkdown(summary),
    escapeMarkdown(t('report_encodedBy', encodedBy)),
    ...(knownGaps.length > 0 ? [`${bold(t('report_gaps'))}\n\n${knownGaps.map(gap => `- ${escapeMarkdown(gap)}`).join('\n')}`] : []),
  ].join('\n\n');
}

function bold(label: string): string {
  return `**${escapeMarkdown(label)}**`;
}

function nested(text: string): string {
  return `  - ${escapeMarkdown(text)}`;
}
