import { type ReadOptions, type ReadPage, readArticle, reader } from './read.ts';

/** The page's thread is the page's: for longer than this, in milliseconds, nobody waits for us. A frame has sixteen. */
const longestSlice = 6;
/** A page that changes each time while it is read is read in one go. */
const mostAttempts = 2;

/**
 * Reads the story of the page that we are in, and lets the page go on in between.
 * @returns besides, how long that kept the page waiting, all in all, in milliseconds
 */
export async function readCalmly(options?: ReadOptions): Promise<ReadPage & { busy: number }> {
  let busy = 0;
  const spend = <Result>(work: () => Result): Result => {
    const began = performance.now();
    const result = work();
    busy += performance.now() - began;
    return result;
  };
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const page = await readInSlices(spend, options);
    if (page) return { ...page, busy };
  }
  const page = spend(() => readArticle(document, options));
  return { ...page, busy };
}

/** Nothing where the page has changed meanwhile. */
async function readInSlices(spend: <Result>(work: () => Result) => Result, options?: ReadOptions): Promise<ReadPage | undefined> {
  const reading = reader(document, options);
  let hasChanged = false;
  const observer = new MutationObserver(() => {
    hasChanged = true;
  });
  try {
    for (;;) {
      const step = spend(() => readOn(reading));
      if (step.done) return step.value;
      observer.observe(document, { subtree: true, childList: true, characterData: true });
      await letPageGoOn();
      if (hasChanged || observer.takeRecords().length > 0) return undefined;
    }
  } finally {
    observer.disconnect();
  }
}

function readOn(reading: Generator<void, ReadPage>): IteratorResult<void, ReadPage> {
  const until = performance.now() + longestSlice;
  let step = reading.next();
  while (!step.done && performance.now() < until) step = reading.next();
  return step;
}

/** As one task among those of the page: it has its turn, and we have ours. */
function letPageGoOn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { postTask?: (work: () => void) => Promise<void> } };
  return scheduler?.postTask ? scheduler.postTask(() => undefined) : new Promise(resolve => setTimeout(resolve));
}
