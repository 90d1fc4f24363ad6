import { createEngine } from '../engine/engine.ts';
import { factSets } from '../facts/index.ts';
import type { Article } from '../types.ts';
import { runCommand } from './command.ts';
import { readCorpus } from './corpus.ts';
import { print } from './output.ts';

const help = `Times the engine on on-topic text of three sizes, against one regular
expression of 300 terms over the same text in the same run.

  npm run bench:engine

Times are this machine's, at this moment; the ratios are what counts.
`;

const SIZES = [1000, 10_000, 100_000];
const TERMS = 300;
const ROUNDS = 9;

await runCommand({ help, options: {} }, async () => {
  const paragraphs = readCorpus('tests/corpus')
    .filter(({ lang, topic }) => lang === 'en' && topic === 'core')
    .flatMap(({ paragraphs }) => paragraphs);
  const expression = alternation(paragraphs);
  const engine = createEngine(factSets);
  const times = SIZES.map(words => {
    const article = articleOf(paragraphs, words);
    const text = article.blocks.map(({ text }) => text).join('\n');
    const bare = median(() => [...text.matchAll(expression)].length);
    const whole = median(() => engine(article).findings.length);
    return { words, bare, whole };
  });
  for (const { words, bare, whole } of times) {
    await print(
      `${String(words).padStart(7)} words: engine ${whole.toFixed(1)} ms, expression ${bare.toFixed(2)} ms, ratio ${(whole / bare).toFixed(1)}\n`,
    );
  }
  const [, middle, large] = times;
  if (middle && large) await print(`growth from ${middle.words} to ${large.words} words: ${(large.whole / middle.whole).toFixed(1)}\n`);
});

/** The corpus' paragraphs over and over, each time with other numbers, so that nothing is the same text twice. */
function articleOf(paragraphs: readonly string[], words: number): Article {
  const blocks: Article['blocks'] = [];
  for (let count = 0, at = 0; count < words; at++) {
    const text = `${paragraphs[at % paragraphs.length]} (${at})`;
    blocks.push({ kind: 'paragraph', text });
    count += text.split(' ').length;
  }
  return { url: '', lang: 'en', title: '', blocks };
}

/** The 300 most frequent longer words. */
function alternation(paragraphs: readonly string[]): RegExp {
  const counts = new Map<string, number>();
  for (const word of paragraphs
    .join(' ')
    .toLowerCase()
    .match(/[a-z]{5,}/g) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const terms = [...counts].sort(([, one], [, other]) => other - one).slice(0, TERMS);
  return new RegExp(terms.map(([word]) => word).join('|'), 'gi');
}

function median(task: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    task();
    return performance.now() - start;
  });
  return times.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
}
