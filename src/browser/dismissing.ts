import { keepDismissal } from './dismissals.ts';
import { type Messages, type Page, sendToTab } from './messages.ts';
import { allRecords, isSame, keepRecord, recordOf } from './tab-records.ts';

/** What the reader has said of a sentence: it does not make the claim, or does after all. */
type Dismissal = Messages['dismissed']['send'];

/** One after the other, lest one overwrite what another has just kept. */
let dismissing: Promise<unknown> = Promise.resolve();

/** Keeps what the reader has said in a page, and does the same in the other tabs that have it. */
export function dismissed(data: Dismissal, page: Page): Promise<null> {
  const kept = dismissing.then(() => keep(data, page));
  dismissing = kept.catch(() => undefined);
  return kept;
}

async function keep({ dismissed, ...finding }: Dismissal, page: Page): Promise<null> {
  const record = await recordOf(page.tabId);
  if (record?.status !== 'covered' || !isSame(record, page)) return null;
  await keepDismissal(page, finding, dismissed);
  const { annotated } = record;
  const { findings, dismissed: before } = annotated;
  const isMeant = (index: number) => findings[index]?.claim === finding.claim && findings[index]?.exact === finding.exact;
  const now = [...findings.keys()].filter(index => (isMeant(index) ? dismissed : before.includes(index)));
  await keepRecord(page.tabId, { ...record, annotated: { ...annotated, dismissed: now } });
  if (!page.isPrivate) await spread({ dismissed, ...finding }, page.url);
  return null;
}

/** Those tabs tell us of it in turn, and then there is nothing left to do. */
async function spread({ claim, exact, dismissed }: Dismissal, url: string): Promise<void> {
  for (const [tabId, record] of await allRecords()) {
    if (record.status !== 'covered' || record.url !== url) continue;
    const { findings, dismissed: already } = record.annotated;
    const isMeant = (index: number) => findings[index]?.claim === claim && findings[index]?.exact === exact;
    const index = [...findings.keys()].find(index => isMeant(index) && already.includes(index) !== dismissed);
    if (index !== undefined) await sendToTab({ tabId, frameId: record.frameId }, 'dismiss', { index, dismissed });
  }
}
