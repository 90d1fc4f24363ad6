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
