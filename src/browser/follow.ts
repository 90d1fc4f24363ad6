import * as v from 'valibot';
import { browser, type Runtime } from './api.ts';
import { portName, type Tell } from './followed.ts';
import { recordOf } from './tab-records.ts';

/**
 * Tells a panel where in a page its reader is, over a connection that stands only as long as the panel shows that page. What crosses is the
 * index of a finding, or `null` where there is none.
 */

const place = v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0)));

/** Asks the script in the document that a tab's record is of where the reader is, until told to stop. */
export function followReader(tabId: number, tell: Tell): () => void {
  let port: Runtime.Port | undefined;
  let isStopped = false;
  void recordOf(tabId).then(record => {
    if (isStopped) return;
    port = browser.tabs.connect(tabId, { name: portName, frameId: record?.frameId ?? 0 });
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
