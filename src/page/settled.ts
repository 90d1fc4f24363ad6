/** Longer than this nobody waits for a page's last picture. */
const patience = 3000;

/** Waits until a page has loaded and has nothing urgent to do: by then its scripts have taken hold of its text. */
export async function settled(signal: AbortSignal): Promise<void> {
  if (document.readyState !== 'complete') await loaded(signal);
  await new Promise<void>(resolve => requestIdleCallback(() => resolve(), { timeout: 500 }));
}

function loaded(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, patience);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    addEventListener('load', done, { once: true, signal });
    signal.addEventListener('abort', done);
  });
}
