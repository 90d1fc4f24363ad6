import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalServer, serve } from '../../src/cli/serve.ts';

let server: LocalServer;

beforeAll(async () => {
  server = await serve(join(import.meta.dirname, '../../demo'));
});

afterAll(() => server.close());

it('serves the files of its folder, by their kind', async () => {
  const page = await fetch(`${server.origin}/story.html`);
  expect(page.headers.get('content-type')).toBe('text/html');
  expect(await page.text()).toContain('Demo page for Sourcemark');
  expect((await fetch(`${server.origin}/page.css`)).headers.get('content-type')).toBe('text/css');
});

it.each(['/missing.html', '/', '/..%2fpackage.json', '/%2e%2e/package.json', '/%zz'])('has nothing at %s', async path => {
  expect((await fetch(`${server.origin}${path}`)).status).toBe(404);
});

it.each([
  ['UTF-8 that does not say so', Buffer.from('<p>Pékin</p>'), 'text/html; charset=utf-8'],
  ['a page that names its charset', Buffer.from('<meta charset="utf-8"><p>Pékin</p>'), 'text/html'],
  ['an older page', Buffer.from('<p>Pékin</p>', 'latin1'), 'text/html'],
])('serves %s as what it is', async (_what, content, type) => {
  const folder = mkdtempSync(join(tmpdir(), 'sourcemark-serve-'));
  writeFileSync(join(folder, 'page.html'), content);
  const own = await serve(folder);
  expect((await fetch(`${own.origin}/page.html`)).headers.get('content-type')).toBe(type);
  own.close();
  rmSync(folder, { recursive: true });
});
