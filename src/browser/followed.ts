import { browser, type Runtime } from './api.ts';
import { isOwn } from './messages.ts';

/** By which a page's script knows what a panel wants of it: see `follow.ts`. */
export const portName = 'reading-place';

/** Told the index of the finding where the reader is, if they are at one. */
export type Tell = (index: number | undefined) => void;

/** Answers a panel that asks: `begin` is given how to tell it, and returns how to stop. Returns how to answer no more. */
export function onFollowed(begin: (tell: Tell) => () => void): () => void {
  const answered = new Map<Runtime.Port, () => void>();
  const end = (port: Runtime.Port) => {
    answered.get(port)?.();
    answered.delete(port);
  };
  const onConnect = (port: Runtime.Port) => {
    const { sender } = port;
    if (port.name !== portName || !sender || sender.id !== browser.runtime.id || !isOwn(sender)) return;
    port.onDisconnect.addListener(() => end(port));
    const tell: Tell = index => {
      try {
        port.postMessage(index ?? null);
      } catch {
        // The extension was updated or removed meanwhile; the page must not hear of it.
        end(port);
      }
    };
    answered.set(port, begin(tell));
  };
  browser.runtime.onConnect.addListener(onConnect);
  return () => {
    browser.runtime.onConnect.removeListener(onConnect);
    for (const port of answered.keys()) {
      end(port);
      // Only the other end is told of that.
      port.disconnect();
    }
  };
}
