import * as v from 'valibot';
import { browser, type Runtime } from './api.ts';
import { isOwn } from './messages.ts';
import { recordOf } from './tab-records.ts';

/**
 * Tells a panel where in a page its reader is, over a connection that stands only as long as the panel shows that page. What crosses is the
 * index of a finding, or `null` where there is none.
 */

const name = 'reading-place';
const place = v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0)));

type Tell = (index: number | undefined) => void;

/** Asks the script in the document that a tab's record is of where the reader is, until told to stop. */
export function followReader(tabId: number, tell: Tell): () => void {
  let port: Runtime.Port | undefined;
  let isStopped = false;
  void recordOf(tabId).then(record => {
    if (isStopped) return;
    port = browser.tabs.connect(tabId, { name, frameId: record?.frameId ?? 0 });
    port.onMessage.addListener(message => {
      const told = v.safeParse(place, message);
      if (told.success) tell(told.output ?? undefined);
    });
    // A page without our script is no error, but Chrome counts it as one that nobody looked at.
    port.onDisconnect.addListener(() => void browser.runtime.lastError);
  });
  return () => {
    isStopped = true;
    port?.disconnect();
  };
}

/** Answers a panel that asks: `begin` is given how to tell it, and returns how to stop. Returns how to answer no more. */
export function onFollowed(begin: (tell: Tell) => () => void): () => void {
  const answered = new Map<Runtime.Port, () => void>();
  const end = (port: Runtime.Port) => {
    answered.get(port)?.();
    answered.delete(port);
  };
  const onConnect = (port: Runtime.Port) => {
    const { sender } = port;
    if (port.name !== name || !sender || sender.id !== browser.runtime.id || !isOwn(sender)) return;
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
