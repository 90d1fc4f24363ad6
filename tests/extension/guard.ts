import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RequestLog } from './requests.ts';

/** Stands where the internet would be: answers nothing, and remembers what was asked for. */
export interface Guard {
  port: number;
  /** Hosts that were asked for since the last look, but for those that browsers ask for by themselves: of these, their log tells who asked. */
  asked: () => string[];
  close: () => void;
}

/** Firefox and Chrome look after themselves: lists, updates, whether there is a network at all. */
const ownBusiness = /(?:^|\.)(?:mozilla\.(?:org|net|com)|firefox\.com|google(?:apis)?\.com|gvt1\.com)(?::\d+)?$/;

/** Requests to the hosts that a guard lets pass, made for somebody else than the browser. */
export function disguised(log: RequestLog): string[] {
  const foreign = log.read().filter(({ url }) => URL.canParse(url) && ownBusiness.test(new URL(url).host));
  return [...new Set(foreign.map(({ url, by }) => `asked for ${url}, by ${by}`))];
}

export async function standGuard(): Promise<Guard> {
  const hosts = new Set<string>();
  const server = createServer((request, response) => {
    hosts.add(request.headers.host ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    hosts.add(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  const asked = () => {
    const strangers = [...hosts].filter(host => !ownBusiness.test(host));
    hosts.clear();
    return strangers;
  };
  return { port: (server.address() as AddressInfo).port, asked, close };
}
