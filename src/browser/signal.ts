import type { Messages } from './messages.ts';

interface Api {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** Messages that carry nothing and want no answer. */
type Signal = { [Name in keyof Messages]: Messages[Name] extends { send: null; answer: null } ? Name : never }[keyof Messages];

/**
 * Sends a message and forgets it; sends it once more if it fails, since the browser may stop the background in the midst of it. For `spot`,
 * which runs on every page and has no room for libraries.
 */
export async function signal(type: Signal, isAgain = false): Promise<void> {
  try {
    const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
    await (browser ?? chrome)?.runtime.sendMessage({ type, data: null });
  } catch {
    // Where the extension was updated or removed meanwhile, it fails again; the page must not hear of it.
    if (!isAgain) await signal(type, true);
  }
}
