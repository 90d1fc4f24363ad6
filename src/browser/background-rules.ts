import * as v from 'valibot';
import type { Article } from '../types.ts';
import type { Messages, Rule, Rules } from './messages.ts';

/** What the background hears, from pages that may be anybody's. */

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const block = v.strictObject({
  kind: v.picklist(['headline', 'heading', 'paragraph', 'item']),
  text: text(2_000_000),
  lang: v.exactOptional(text(100)),
});
const article: v.GenericSchema<Article> = v.pipe(
  v.strictObject({ url: text(10_000), lang: text(100), title: text(10_000), blocks: v.pipe(v.array(block), v.maxLength(300_000)) }),
  v.check(({ blocks }) => blocks.reduce((sum, { text }) => sum + text.length, 0) <= 5_000_000, 'is too long'),
);

export const backgroundRules = {
  spotted: rule('page', v.null()),
  read: rule<'read'>('page', v.strictObject({ article, truncated: v.boolean() })),
  settings: rule('page', v.null()),
  bring: rule<'bring'>('page', v.picklist(['paint', 'card'])),
  stumbled: rule<'stumbled'>('page', text(1_000)),
  left: rule('page', v.null()),
  dismissed: rule<'dismissed'>('page', v.strictObject({ claim: text(100), exact: text(2_000_000), dismissed: v.boolean() })),
  sample: rule<'sample'>('own', article),
  holdings: rule('own', v.null()),
  rescan: rule<'rescan'>('own', index),
} satisfies Rules;

function rule<N extends keyof Messages>(from: Rule['from'], schema: v.GenericSchema<Messages[N]['send']>): Rule {
  return {
    from,
    fault: data => {
      const { issues } = v.safeParse(schema, data);
      return issues && `${v.getDotPath(issues[0]) ?? 'it'}: ${issues[0].message}`;
    },
  };
}
