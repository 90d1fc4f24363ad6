import { createEngine } from '../../../src/engine/engine.ts';
import { factSets } from '../../../src/facts/index.ts';
import { readArticle } from '../../../src/page/read.ts';
import { alternation } from './alternation.ts';
import { offer } from './task.ts';

/** What the background does with an article: it has its engine ready, and has read another article before. */

const article = () => readArticle(document).article;
const text = () =>
  article()
    .blocks.map(({ text }) => text)
    .join('\n');

function ready() {
  const engine = createEngine(factSets);
  engine({
    url: '',
    lang: 'en',
    title: '',
    blocks: [{ kind: 'paragraph', text: 'Officials of both countries will talk about fentanyl.' }],
  });
  const read = article();
  return () => engine(read);
}

offer({
  engine: ready,
  'engine, from nothing': () => {
    const read = article();
    return () => createEngine(factSets)(read);
  },
  expression: () => {
    const all = text();
    return () => [...all.matchAll(alternation())].length;
  },
});
