import type { Annotated, Translate } from '../types.ts';
import { beyondPage } from './beyond.ts';
import { dismissedList } from './dismissed-list.ts';
import { driftChoice } from './drift-choice.ts';
import { element } from './element.ts';
import { countClaims, type Entries, sortOut } from './entries.ts';
import { everything, type Filter, isNarrowed, passes, toggleKind } from './filter.ts';
import { findingList } from './finding-list.ts';
import { claimCount, formatNumber } from './format.ts';
import { actionButton, heading, type PageActions, type Screen } from './screen.ts';
import { sourceStrip } from './source-strip.ts';
import { type StepOptions, type Steps, steps } from './steps.ts';
import { voices } from './voices.ts';

/** What the reader has made of a screen, kept so that one drawn anew looks the same. */
export interface Kept {
  filter: Filter;
  /** Keys of the claims and ids of the parts that stand open. */
  unfolded: Set<string>;
  at: StepOptions['at'];
}

export interface CoveredContext {
  t: Translate;
  actions: PageActions;
  kept: Kept;
  say: StepOptions['say'];
}

/** A covered page: on whom its claims rest, the list of them, and what lies beyond the page. `steps` go through the list. */
export function coveredScreen(
  { annotated, truncated }: { annotated: Annotated; truncated: boolean },
  context: CoveredContext,
): { screen: Screen; steps?: Steps } {
  const { t, actions, kept } = context;
  const entries = sortOut(annotated);
  const found = countClaims(entries.open);
  const lead = element('p', { class: 'lead' }, t(annotated.topic === 'core' ? 'topicCore' : 'topicRelated'));
  const note = truncated && element('p', { class: 'lead' }, t('truncated'));
  const dismissed =
    dismissedList(entries.dismissed, t, {
      lang: annotated.lang,
      unfolded: kept.unfolded,
      onUndo: index => actions.dismiss(index, false),
    }) ?? false;
  if (found === 0) {
    const body = element('p', { class: 'body' }, t('noClaimsBody'));
    return { screen: [heading(t('noClaimsTitle')), lead, body, note, actionButton(t, 'openSample', actions.openSample), dismissed] };
  }
  const overview = claimsOverview(entries, annotated.lang, context);
  const beyond = beyondPage(entries, t, kept.unfolded) ?? false;
  return { screen: [heading(claimCount(found, t)), lead, note, ...overview.screen, beyond, dismissed], steps: overview.steps };
}

/** The strip and the list, which the strip narrows. */
function claimsOverview({ open }: Entries, lang: string, { t, actions, kept, say }: CoveredContext): { screen: Screen; steps: Steps } {
  const list = findingList(open, {
    t,
    lang,
    jumpTo: actions.jumpTo,
    dismiss: index => actions.dismiss(index, true),
    expanded: kept.unfolded,
  });
  const walk = steps(list, { t, lead: actions.lead, say, at: kept.at });
  const shown = element('span');
  const clear = element('button', { type: 'button', id: 'filterClear', class: 'quiet' }, t('filterClear'));
  const summary = element('p', { class: 'narrowed' }, shown, clear);
  const apply = () => {
    const passing = open.filter(entry => passes(entry, kept.filter));
    list.narrow(entry => passes(entry, kept.filter));
    walk.refresh();
    strip.press(kept.filter.kinds);
    departures.value = kept.filter.drift;
    shown.textContent = t('filterShown', formatNumber(countClaims(passing), t), formatNumber(countClaims(open), t));
    summary.hidden = !isNarrowed(kept.filter);
  };
  const narrow = (filter: Filter) => {
    kept.filter = filter;
    apply();
    say(shown.textContent ?? '');
  };
  const strip = sourceStrip(open, t, kind => narrow(toggleKind(kept.filter, kind)));
  const departures = driftChoice(open, t, kept.filter.drift, drift => narrow({ ...kept.filter, drift }));
  clear.addEventListener('click', () => {
    narrow(everything);
    departures.focus();
  });
  apply();
  return {
    screen: [
      element('h2', { class: 'label' }, t('strip')),
      strip.element,
      element(
        'p',
        { class: 'voices' },
        voices(
          open.map(({ note }) => note),
          t,
        ),
      ),
      element('div', { class: 'list-head' }, element('h2', { class: 'label' }, t('list')), departures),
      summary,
      list.element,
    ],
    steps: walk,
  };
}
