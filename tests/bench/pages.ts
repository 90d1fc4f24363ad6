import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** News pages of any length, the same at each run: a story in a site's usual surroundings, on our topic or on none of it. */

export type Topic = 'off' | 'on';

/** As many elements stand around a story for its layout alone. */
const emptyElements = 1_000;
/** Of all words, so many stand beside the story. */
const besideShare = 0.15;
const wordsPerParagraph = 60;

/** Each says one thing of the fact set, in other words than the others. */
export const claims = [
  'American and Chinese officials will meet in Beijing on Tuesday to resume their talks on fentanyl.',
  'A senior US official said the delegation would include staff of the White House and the Department of Homeland Security.',
  'More than 100,000 Americans died of drug overdoses last year, most of them from fentanyl.',
  'Most of the fentanyl sold in the United States is made in Mexico with chemicals from China, the official said.',
  'Washington accuses Beijing of doing too little to stop the trade in fentanyl precursors.',
  'The United States has put sanctions on Chinese companies that are said to sell fentanyl precursors.',
  'The Chinese foreign ministry said China has some of the strictest drug laws in the world.',
  'Beijing had suspended cooperation on drugs with Washington for several years.',
  'China has shut down a company that sold precursors, according to a US official.',
  'Since the summit China has resumed sharing information on drug shipments, the official said.',
];

const common = (
  'the a of and to in for on with by from at as that which while after before during about over under between among its their his her this ' +
  'city council market school harvest garden river bridge station library museum theatre orchestra season weather forecast rain summer winter ' +
  'budget road train tunnel ferry harbour coast village mayor teacher farmer baker driver neighbour visitor student concert exhibition painter ' +
  'novel prize award match league coach player stadium ticket crowd evening morning weekend holiday recipe bread apple cheese tomato flower tulip ' +
  'opened closed built repaired painted planted watered carried visited found counted described planned finished began returned remained became ' +
  'new old small large early late local quiet busy narrow wide bright heavy light steady sudden annual weekly recent former modern careful'
).split(' ');
const topical = [
  'China',
  'Beijing',
  'Washington',
  'officials',
  'drug',
  'policy',
  'trade',
  'border',
  'fentanyl',
  'health',
  'police',
  'embassy',
];

/** A small generator of numbers between 0 and 1, the same at each run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) / 2 ** 24;
  };
}

/** A page of about so many words. On topic, as many claims as there are stand in it, evenly spread, and one word in fifty is of the topic. */
export function pageOf(words: number, topic: Topic): string {
  const next = numbers(words);
  const pick = (from: readonly string[]) => from[Math.floor(next() * from.length)] ?? '';
  const word = () => (topic === 'on' && next() < 0.02 ? pick(topical) : pick(common));
  const sentence = (length: number) => {
    const text = Array.from({ length }, word).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const prose = (length: number) => Array.from({ length: Math.round(length / 15) }, () => sentence(15)).join(' ');
  const paragraphs = Math.max(2 * claims.length, Math.round((words * (1 - besideShare)) / wordsPerParagraph));
  const every = Math.floor(paragraphs / (2 * claims.length)) || 1;
  const story = Array.from({ length: paragraphs }, (_, at) => {
    const claim = topic === 'on' && at % every === 0 ? claims[(at / every) % claims.length] : undefined;
    const isSaid = claim !== undefined && at / every < 2 * claims.length;
    const link = `<a href="/${at}">${sentence(4)}</a>`;
    const figure = at % 20 === 7 ? `<figure><img alt=""><figcaption>${sentence(8)}</figcaption></figure>` : '';
    return `<p>${isSaid ? `${claim} ` : ''}${prose(wordsPerParagraph - 20)} ${link} ${sentence(12)}</p>${figure}`;
  });
  const besides = Array.from({ length: Math.round((words * besideShare) / 8) }, () => `<li><a href="/x">${sentence(8)}</a></li>`);
  const title = topic === 'on' ? 'Talks on fentanyl to resume' : 'The tulips are early this year';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head>
<body><header><nav><ul>${besides.slice(0, besides.length / 2).join('')}</ul></nav></header>${'<div><span></span></div>'.repeat(emptyElements / 2)}
<main><article><h1>${title}</h1>${story.join('\n')}</article></main><aside><ul>${besides.slice(besides.length / 2).join('')}</ul></aside></body></html>`;
}

export interface PageServer {
  /** `site` tells sites apart, for which browsers start processes of their own. */
  addressOf: (words: number, topic: Topic, site?: number) => string;
  close: () => void;
}

/** Serves the pages by topic and length. Isolated from other sites, they have a clock that counts microseconds. */
export async function servePages(): Promise<PageServer> {
  const kept = new Map<string, string>();
  const server = createServer((request, response) => {
    const [, topic, words] = (request.url ?? '').split('/');
    const key = `${topic}/${words}`;
    const page = kept.get(key) ?? pageOf(Number(words), topic as Topic);
    kept.set(key, page);
    response
      .writeHead(200, {
        'content-type': 'text/html',
        'cache-control': 'no-store',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      })
      .end(page);
  });
  await new Promise<void>(listening => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    // Whatever ends in localhost is this machine, and clocks are as good there as on any safe page.
    addressOf: (words, topic, site) => `http://${site === undefined ? '' : `site-${site}.`}localhost:${port}/${topic}/${words}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
