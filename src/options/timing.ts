import type { Settings } from '../types.ts';

/** When marks are drawn: one choice to the reader, two settings in the store. */
export const timings = ['always', 'asked', 'never'] as const;
type Timing = (typeof timings)[number];

export function timingOf({ highlights, onlyWhenAsked }: Pick<Settings, 'highlights' | 'onlyWhenAsked'>): Timing {
  if (onlyWhenAsked) return 'asked';
  return highlights ? 'always' : 'never';
}

export function settingsFor(timing: Timing): Pick<Settings, 'highlights' | 'onlyWhenAsked'> {
  return { highlights: timing !== 'never', onlyWhenAsked: timing === 'asked' };
}
