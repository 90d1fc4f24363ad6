import type { ReadPage, Translate } from '../types.ts';
import { withoutControls } from '../ui/format.ts';
import { sourceKind } from '../ui/source-kind.ts';
import { departureLabel, departures, sourceFacts, tellingText } from '../ui/wording.ts';
import { entriesOf } from './entries.ts';
import { storyLine } from './page-line.ts';

/** The findings as a table: RFC 4180, in UTF-8 with the mark by which spreadsheets know it. */
export function csv(read: ReadPage, t: Translate): string {
  const { page, annotated } = read;
  const story = storyLine(annotated, t);
  const header = [
    t('take_sentence'),
    t('claim'),
    t('take_kind'),
    t('inSourceStory'),
    t('onThisPage'),
    t('take_words'),
    t('departures'),
    t('take_page'),
    t('take_link'),
    t('take_read'),
    t('take_story'),
    t('take_id'),
  ];
  const rows = entriesOf(read).map(({ finding, note, link }) => [
    withoutControls(finding.exact),
    note.statement,
    t(`kind_${sourceKind(note)}`),
    sourceFacts(note.source, t)
      .map(([, text]) => text)
      .join(' · '),
    tellingText(finding, t),
    withoutControls(finding.cue),
    [...new Set(departures(finding).map(({ kind }) => departureLabel(kind, t)))].join(' · '),
    withoutControls(page.title),
    link,
    page.read,
    story,
    note.id,
  ]);
  return `\ufeff${[header, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe, which makes it text. */
function cell(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠\t\r\0]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
