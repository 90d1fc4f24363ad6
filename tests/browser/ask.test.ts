import { beforeEach, describe, expect, it, vi } from 'vitest';

const sendMessage = vi.fn();
vi.mock('../../src/browser/api.ts', () => ({ browser: { runtime: { sendMessage } } }));
const { ask, send } = await import('../../src/browser/messages.ts');
const { signal } = await import('../../src/browser/signal.ts');

/** As browsers say it when the background is stopped before it has answered. */
const stopped = new Error('The message channel closed before a response was received.');

beforeEach(() => {
  sendMessage.mockReset();
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
});

describe('the background, stopped in the midst of answering,', () => {
  it('is asked once more', async () => {
    sendMessage.mockRejectedValueOnce(stopped).mockResolvedValue({ highlights: true });
    expect(await ask('settings', null)).toEqual({ highlights: true });
    expect(sendMessage.mock.calls).toEqual([[{ type: 'settings', data: null }], [{ type: 'settings', data: null }]]);
  });

  it('is asked no more than that', async () => {
    sendMessage.mockRejectedValue(stopped);
    expect(await ask('settings', null)).toBeUndefined();
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it('is not asked again for what it has answered, be it with nothing', async () => {
    sendMessage.mockResolvedValue(null);
    expect(await ask('settings', null)).toBeNull();
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('is told but once of what can be missed', async () => {
    sendMessage.mockRejectedValue(stopped);
    expect(await send('left', null)).toBeUndefined();
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('is told once more that a page is spotted, and no page hears of it', async () => {
    sendMessage.mockRejectedValueOnce(stopped).mockResolvedValue(null);
    await signal('spotted');
    expect(sendMessage).toHaveBeenCalledTimes(2);
    sendMessage.mockRejectedValue(stopped);
    await expect(signal('spotted')).resolves.toBeUndefined();
    expect(sendMessage).toHaveBeenCalledTimes(4);
  });
});
