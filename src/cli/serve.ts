import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative } from 'node:path';
import { isUndeclaredUtf8 } from './decode.ts';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webp': 'image/webp',
};

export interface LocalServer {
  /** Without a slash at the end. */
  origin: string;
  close: () => void;
}

/** Serves a folder to this machine alone: extensions are not let at file: pages. */
export async function serve(folder: string): Promise<LocalServer> {
  const server = createServer(async (request, response) => {
    try {
      const path = fileFor(request.url ?? '/', folder);
      const content = await readFile(path);
      response.writeHead(200, { 'content-type': contentType(path, content) }).end(content);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}

/** Pages are often saved without the charset that their server named. */
function contentType(path: string, content: Uint8Array): string {
  const type = types[extname(path).toLowerCase()] ?? 'application/octet-stream';
  return /^text\/(?:html|plain)$/.test(type) && isUndeclaredUtf8(content) ? `${type}; charset=utf-8` : type;
}

function fileFor(url: string, folder: string): string {
  const path = join(folder, decodeURIComponent(new URL(url, 'http://localhost').pathname));
  if (relative(folder, path).startsWith('..')) throw new Error('outside the folder');
  return path;
}
