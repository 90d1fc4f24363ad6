import type { Annotated, Article } from '../types.ts';

/**
 * Every message that crosses between the parts, by name: what is sent and what comes back. Sender and listener are both typed from here.
 */
export interface Messages {
  /** spot → background: this page may be covered. */
  spotted: { send: null; answer: null };
  /** annotate → background: here is the article. `null` comes back where the site is paused or the page not covered. */
  read: { send: Article; answer: { annotated: Annotated; highlights: boolean } | null };
  /** popup → annotate: scroll to the finding with this index and show its card. */
  jump: { send: number; answer: boolean };
  /** popup → background: read this tab again, for instance after access was granted or a pause was lifted. */
  rescan: { send: number; answer: null };
  /** background or popup → annotate: remove everything and go quiet. */
  retire: { send: null; answer: null };
}
