import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { copyFrom } from '../../src/ui/clipboard.ts';

/** Where there is no clipboard to write to, as on pages that came over an unsafe connection. */
describe('copying from a field', () => {
  const listening = new AbortController();

  const copied = async (): Promise<boolean> => {
    vi.stubGlobal('ClipboardItem', undefined);
    const button = document.createElement('button');
    button.textContent = 'Copy';
    document.body.replaceChildren(button);
    const outcome = new Promise<boolean>(resolve => {
      button.addEventListener('click', () => void copyFrom(document.body)({ plain: 'a citation' }).then(resolve));
    });
    await userEvent.click(button);
    return outcome;
  };

  afterEach(() => {
    vi.unstubAllGlobals();
    document.body.replaceChildren();
  });

  it('says that it is done, and leaves nothing behind', async () => {
    expect(await copied()).toBe(true);
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('says that it is not, where the page keeps us from it', async () => {
    addEventListener('copy', event => event.stopImmediatePropagation(), { capture: true, signal: listening.signal });
    expect(await copied()).toBe(false);
    listening.abort();
  });
});
