import type { Holdings, Settings, Translate } from '../types.ts';
import { formatList, languageName } from '../ui/format.ts';
import { sourceKinds } from '../ui/source-kind.ts';
import { timingOf } from './timing.ts';

/** Settings in words, each under the name that it has on the page. */
function describe(settings: Settings, languages: readonly string[], t: Translate): [name: string, value: string][] {
  const listed = (items: string[]) => (items.length > 0 ? formatList(items, t) : t('options_none'));
  const kinds = sourceKinds.filter(kind => settings.kinds.includes(kind));
  const read = languages.filter(language => !settings.unreadLanguages.includes(language)).map(language => languageName(language, t));
  return [
    [t('options_when'), t(`options_when_${timingOf(settings)}`)],
    [t('options_kinds'), listed(kinds.map(kind => t(`kind_${kind}`)))],
    [t('options_style'), t(`options_style_${settings.markStyle}`)],
    [t('options_teaching'), t(settings.askFirst ? 'options_on' : 'options_off')],
    [t('options_read'), listed(read.sort((a, b) => a.localeCompare(b)))],
    [t('options_paused'), listed(settings.pausedSites)],
  ];
}

export interface Change {
  name: string;
  before: string;
  after: string;
}

/** What would be otherwise, in words. */
export function changesBetween(before: Settings, after: Settings, holdings: Holdings | undefined, t: Translate): Change[] {
  // Languages that this version does not know are named as well as they can be.
  const languages = [...new Set([...(holdings?.languages ?? []), ...before.unreadLanguages, ...after.unreadLanguages])];
  const then = new Map(describe(after, languages, t));
  return describe(before, languages, t)
    .map(([name, value]) => ({ name, before: value, after: then.get(name) ?? '' }))
    .filter(change => change.before !== change.after);
}
