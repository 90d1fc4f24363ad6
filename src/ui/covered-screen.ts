import type { ReadPage } from '../types.ts';
import { beyondLink, beyondPage } from './beyond.ts';
import { claimsOverview } from './claims-overview.ts';
import { dismissedList } from './dismissed-list.ts';
import { element } from './element.ts';
import { countClaims, sortOut } from './entries.ts';
import { claimCount } from './format.ts';
import { actionButton, type Context, heading, type Screen } from './screen.ts';
import type { Steps } from './steps.ts';
import { takeMenu } from './take-menu.ts';

/** A covered page: on whom its claims rest, the list of them, and what lies beyond the page. `steps` go through the list. */
export function coveredScreen(page: ReadPage & { truncated: boolean }, context: Context): { screen: Screen; steps?: Steps } {
  const { annotated, truncated } = page;
  const { t, actions, kept } = context;
  const entries = sortOut(annotated);
  const found = countClaims(entries.open);
  const lead = element('p', { class: 'lead' }, t(annotated.topic === 'core' ? 'topicCore' : 'topicRelated'));
  const note = truncated && element('p', { class: 'lead' }, t('truncated'));
  const onUndo = (index: number) => actions.dismiss(index, false);
  const dismissed = dismissedList(entries.dismissed, t, { lang: annotated.lang, unfolded: kept.unfolded, onUndo }) ?? false;
  if (found === 0) {
    const body = element('p', { class: 'body' }, t('noClaimsBody'));
    return { screen: [heading(t('noClaimsTitle')), lead, body, note, actionButton(t, 'openSample', actions.openSample), dismissed] };
  }
  const overview = claimsOverview(entries.open, page, context);
  const beyond = beyondPage(entries, t, kept.unfolded) ?? false;
  const toBeyond = beyond && beyondLink(beyond, t);
  return {
    screen: [heading(claimCount(found, t)), lead, note, toBeyond, ...overview.screen, beyond, takeMenu(page, t, actions.take), dismissed],
    steps: overview.steps,
  };
}
