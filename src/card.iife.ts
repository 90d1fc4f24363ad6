import { t } from './browser/locale.ts';
import { citationOf } from './export/citation.ts';
import { entryOf } from './export/entries.ts';
import { openCard } from './page/card.ts';
import { offerCards, type Read } from './page/card-kit.ts';
import type { Finding } from './types.ts';
import { claimActions } from './ui/claim-actions.ts';
import { copyFrom } from './ui/clipboard.ts';
import { element } from './ui/element.ts';
import { withoutDismissed } from './ui/entries.ts';

/** Runs in a page beside the script that marks it, and brings what cards are made of. */
offerCards({
  openCard,
  actionsFor,
  notesWithout: (annotated, dismissed) => withoutDismissed({ ...annotated, dismissed: [...dismissed] }).notes,
});

function actionsFor(finding: Finding, { article: { url, title }, annotated }: Read): HTMLElement[] {
  const read = { page: { url, title, read: new Date().toISOString() }, annotated };
  const place = element('div');
  const cite = (finding: Finding) => citationOf(finding, read, t);
  const link = (finding: Finding) => entryOf(finding, read)?.link;
  place.append(claimActions(finding, { t, copy: copyFrom(place), cite, link }));
  return [place];
}
