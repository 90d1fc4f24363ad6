import type { Holdings, Settings, Translate } from '../types.ts';
import { formatList, formatNumber, languageName } from '../ui/format.ts';
import { sourceKinds } from '../ui/source-kind.ts';
import { timingOf } from './timing.ts';

/** Sites that can be taken in at a glance; of more, only the number is told. */
const MOST_SITES = 10;

/** Settings in words, each under the name that it has on the page; in short, too, where the words may be too many. */
function describe(
  settings: Settings,
  languages: readonly string[],
  t: Translate,
): [name: string, value: string, brief?: string | undefined][] {
  const { pausedSites } = settings;
  const listed = (items: string[]) => (items.length > 0 ? formatList(items, t) : t('options_none'));
  const kinds = sourceKinds.filter(kind => settings.kinds.includes(kind));
  const read = languages.filter(language => !settings.unreadLanguages.includes(language)).map(language => languageName(language, t));
  return [
    [t('options_when'), t(`options_when_${timingOf(settings)}`)],
    [t('options_kinds'), listed(kinds.map(kind => t(`kind_${kind}`)))],
    [t('options_style'), t(`options_style_${settings.markStyle}`)],
    [t('options_renderer'), t(`options_renderer_${settings.renderer}`)],
    [t('options_teaching'), t(settings.askFirst ? 'options_on' : 'options_off')],
    [t('options_read'), listed(read.sort((a, b) => a.localeCompare(b)))],
    [t('options_paused'), listed(pausedSites), pausedSites.length > MOST_SITES ? formatNumber(pausedSites.length, t) : undefined],
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
  const then = describe(after, languages, t);
  return describe(before, languages, t).flatMap(([name, value, brief = value], row) => {
    const [, otherValue = '', otherBrief = otherValue] = then[row] ?? [];
    return value === otherValue ? [] : [{ name, before: brief, after: otherBrief }];
  });
}
