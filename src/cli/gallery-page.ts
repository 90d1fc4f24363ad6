/** A page with all pictures, by what they show. */
export function galleryPage(names: readonly string[]): string {
  const figures = names.map(
    name => `<figure><img src="${name}" alt="" loading="lazy"><figcaption>${name.replace('.png', '')}</figcaption></figure>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Sourcemark: pictures</title>
<style>
  body { display: flex; flex-wrap: wrap; gap: 2rem; padding: 2rem; background: #ddd; font: 14px sans-serif }
  figure { margin: 0 }
  img { display: block; max-width: 40rem; box-shadow: 0 1px 6px #0004 }
  figcaption { margin-top: .5rem }
</style>
${figures.join('\n')}
`;
}
