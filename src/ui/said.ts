import type { Translate } from '../types.ts';
import { element } from './element.ts';

/** A line that says how an action went, to the eye and to screen readers. */
export interface Said {
  element: HTMLElement;
  /** Does something, and says what came of it. */
  after: (action: () => string | Promise<string>) => Promise<void>;
}

export function saidLine(t: Translate): Said {
  const line = element('output', { class: 'outcome' });
  return {
    element: line,
    after: async action => {
      // Emptied first, so that the same outcome is said again.
      line.textContent = '';
      try {
        line.textContent = await action();
      } catch (error) {
        line.textContent = t('take_failed', error instanceof Error ? error.message : String(error));
      }
    },
  };
}
