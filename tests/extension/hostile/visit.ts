import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { hostilePages, htmlOf } from './pages.ts';

/** Serves the hostile pages, by their number. */
export async function serveHostile(): Promise<{ addressOf: (name: string) => string; close: () => void }> {
  const server = createServer((request, response) => {
    const page = hostilePages[Number(request.url?.slice(1))];
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html' }).end(page && htmlOf(page));
  });
  await new Promise<void>(listening => {
    server.listen(0, '127.0.0.1', listening);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    addressOf: name => `${origin}/${hostilePages.findIndex(page => page.name === name)}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What a page is like once it has come to rest: how long it stood still at most, in milliseconds, and a number for all its text. */
export function stateOf(page: Page): Promise<{ longest: number; text: number }> {
  return page.evaluate(() => {
    const content = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')?.get;
    const text: string = content?.call(document.documentElement.querySelector('main') ?? document.documentElement);
    let sum = 0;
    for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
    return { longest: Math.round((globalThis as unknown as { longest: number }).longest), text: sum };
  });
}
