// Draws the PNG icons in assets/icons from the SVG files beside this script (one of its own for a size, where there is one):
// `node icons/render.mjs`, with CHROME_PATH where Chromium stands elsewhere. The PNGs are kept, so that a build needs no browser.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

const looks = ['off', 'on', 'paused'];
const sizes = [16, 32, 48, 128];
const here = import.meta.dirname;
const target = join(here, '../assets/icons');

mkdirSync(target, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  // Chromium refuses to run as root inside its sandbox.
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  for (const look of looks) {
    for (const size of sizes) {
      const own = join(here, `${look}-${size}.svg`);
      const svg = readFileSync(existsSync(own) ? own : join(here, `${look}.svg`), 'utf8');
      const source = `data:image/svg+xml,${encodeURIComponent(svg)}`;
      await page.setViewport({ width: size, height: size });
      await page.setContent(`<style>body { margin: 0 } img { display: block }</style><img width="${size}" src="${source}">`);
      await page.$eval('img', image => image.decode());
      await page.screenshot({ path: join(target, `${look}-${size}.png`), omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
