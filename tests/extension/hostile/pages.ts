/**
 * Pages that try to break whoever reads them. Each is a page with a story in it, and a script that does its worst: it runs in the page,
 * so it stands alone.
 */
export interface HostilePage {
  name: string;
  /** What its script does, before the page has loaded. */
  build: () => void;
  /** What stands where the story does, if not the usual one. */
  html?: string;
  /** In the head of the document. */
  head?: string;
  lang?: string;
  title?: string;
  /** Is it so large that only its beginning is read? */
  isTooLarge?: boolean;
  /** May it be that nothing is marked, since the page does away with it? */
  mayBeUnmarked?: boolean;
  /** Quick enough to be tried with every test. */
  isQuick?: boolean;
}

export const sentence = 'Washington has long held Beijing responsible for the fentanyl crisis.';

const usual = `<h1>Fentanyl on the table</h1><p>${sentence} The hall was full before noon.</p>`;

const nothing = () => undefined;

/** Everything that is asked of a node or an element while a page is read and marked. */
const properties = [
  ...['parentNode', 'parentElement', 'firstChild', 'lastChild', 'nextSibling', 'previousSibling', 'childNodes', 'children', 'nodeType'],
  ...['nodeName', 'nodeValue', 'textContent', 'localName', 'tagName', 'id', 'className', 'classList', 'style', 'attributes', 'dataset'],
  ...['getAttribute', 'setAttribute', 'hasAttribute', 'removeAttribute', 'querySelector', 'querySelectorAll', 'matches', 'closest'],
  ...['contains', 'append', 'remove', 'replaceWith', 'replaceChild', 'insertBefore', 'removeChild', 'cloneNode', 'normalize', 'before'],
  ...['isConnected', 'ownerDocument', 'getRootNode', 'shadowRoot', 'checkVisibility', 'getBoundingClientRect', 'getClientRects', 'focus'],
  ...['scrollIntoView', 'addEventListener', 'lang', 'hidden', 'role', 'tabIndex', 'length', 'data', 'splitText', 'assignedNodes', 'host'],
];
const inputs = properties.map(name => `<input type="hidden" name="${name}">`).join('');

const payloads = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "'-alert(1)-'",
  'javascript:alert(1)',
  '<iframe src="javascript:alert(1)">',
  '{{constructor.constructor("alert(1)")()}}',
  '$\u007balert(1)}',
  '<b>bold</b>',
  '</textarea><script>alert(1)</script>',
  '&lt;img src=x&gt;',
  '\u202e<bdo>',
].map(text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'));

export const hostilePages: readonly HostilePage[] = [
  { name: 'fields named after properties, in the story', build: nothing, html: `<form>${inputs}${usual}</form>`, isQuick: true },
  { name: 'fields named after properties, around it', build: nothing, html: `<form>${inputs}<div>${usual}</div></form>`, isQuick: true },
  {
    name: 'a document whose properties are elements',
    build: nothing,
    html: `${[
      'body',
      'head',
      'title',
      'documentElement',
      'querySelector',
      'createElement',
      'forms',
      'scripts',
      'readyState',
      'URL',
      'cookie',
    ]
      .map(name => `<img name="${name}" alt="">`)
      .join('')}${usual}<form name="defaultView"></form>`,
    isQuick: true,
  },
  {
    name: 'markup in every text',
    build: nothing,
    html: `<h1>Fentanyl ${payloads.join(' ')}</h1>${payloads.map(text => `<p>${text} Washington has long held Beijing responsible for the fentanyl crisis ${text}.</p>`).join('')}<p>${sentence}</p>`,
    head: payloads.map(text => `<meta property="og:title" content="${text}">`).join(''),
    lang: `en&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;`,
    title: payloads.join(' '),
    isQuick: true,
  },
  {
    name: 'lone surrogates, turned directions, characters without width',
    build: () => {
      for (const text of ['\ud83d', '\udc4d', '\u202e', '\u2066', '\u200b\u200d\u2060', '\u0000', '\ufeff']) {
        const paragraph = document.createElement('p');
        paragraph.textContent = `${text}Wash${text}ington has long held Beijing responsible${text} for the fentanyl crisis${text}.${text}`;
        document.querySelector('main')?.append(paragraph);
      }
    },
    isQuick: true,
  },
  {
    name: 'text that is written anew in every frame',
    build: () => {
      const noise = document.createElement('p');
      document.querySelector('main')?.append(noise);
      let count = 0;
      const write = () => {
        noise.textContent = `Update ${count++}: ${'the delegations are still in the hall, and nobody has come out. '.repeat(3)}`;
        requestAnimationFrame(write);
      };
      write();
    },
    isQuick: true,
  },
  {
    name: 'marks that are taken away in every frame',
    build: () => {
      const strip = () => {
        for (const mark of document.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
        CSS.highlights.clear();
        requestAnimationFrame(strip);
      };
      strip();
    },
    mayBeUnmarked: true,
    isQuick: true,
  },
  {
    name: 'a story that is put back in every frame',
    build: () => {
      const renew = () => {
        const main = document.querySelector('main');
        main?.replaceWith(main.cloneNode(true));
        requestAnimationFrame(renew);
      };
      renew();
    },
    mayBeUnmarked: true,
    isQuick: true,
  },
  {
    name: '1,000 frames',
    build: () => {
      for (let count = 0; count < 1_000; count++) document.body.append(document.createElement('iframe'));
    },
  },
  {
    name: '10,000 shadow roots, one in the other',
    build: () => {
      let at: Element = document.body;
      for (let count = 0; count < 400; count++) {
        const host = document.createElement('x-host');
        host.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
        at.append(host);
        at = host;
      }
      for (let count = 0; count < 10_000; count++) {
        const host = document.createElement('x-host');
        host.attachShadow({ mode: 'open' }).textContent = 'fentanyl';
        document.body.append(host);
      }
    },
  },
  {
    name: '100,000 text nodes',
    build: () => {
      const paragraph = document.createElement('p');
      for (let count = 0; count < 100_000; count++) paragraph.append(new Text('word '));
      document.querySelector('main')?.append(paragraph);
    },
    isQuick: true,
  },
  {
    name: 'a million text nodes',
    build: () => {
      const paragraph = document.createElement('p');
      for (let count = 0; count < 1_000_000; count++) paragraph.append(new Text('word '));
      document.querySelector('main')?.append(paragraph);
    },
    isTooLarge: true,
  },
  {
    name: '200,000 paragraphs',
    build: () => {
      const section = document.createElement('section');
      for (let count = 0; count < 200_000; count++) section.append(document.createElement('p'));
      document.querySelector('main')?.append(section);
    },
  },
  ...[512, 10_000, 100_000].map(
    (depth): HostilePage => ({
      name: `${depth.toLocaleString('en')} levels`,
      // The page's own layout would not survive it.
      build: new Function(`
        const hidden = document.createElement('div');
        hidden.style.display = 'none';
        let at = hidden;
        for (let count = 0; count < ${depth}; count++) at = at.appendChild(document.createElement('div'));
        at.textContent = 'fentanyl';
        document.body.append(hidden);
      `) as () => void,
      isQuick: depth === 10_000,
    }),
  ),
  {
    name: '10 MB without a space',
    build: () => {
      const paragraph = document.createElement('p');
      paragraph.style.overflowWrap = 'anywhere';
      paragraph.textContent = 'chinafentanyl'.repeat(800_000);
      document.querySelector('main')?.append(paragraph);
    },
    isTooLarge: true,
  },
  {
    name: 'a sentence of 5 MB',
    build: () => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'the officials said that fentanyl precursors come from China '.repeat(85_000);
      document.querySelector('main')?.append(paragraph);
    },
    isTooLarge: true,
  },
  {
    name: '2 MB of Chinese without punctuation',
    build: () => {
      const paragraph = document.createElement('p');
      paragraph.textContent = '中国官员表示芬太尼来自中国美国指责北京'.repeat(100_000);
      document.querySelector('main')?.append(paragraph);
    },
  },
  {
    name: '250,000 hits',
    build: () => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'China fentanyl '.repeat(125_000);
      document.querySelector('main')?.append(paragraph);
    },
  },
  {
    name: '3 MB of state in a script',
    build: () => {
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = JSON.stringify(Array.from({ length: 60_000 }, (_, id) => ({ id, text: 'fentanyl and other words here' })));
      document.body.append(script);
    },
  },
  {
    name: 'everything above everything',
    build: () => {
      const dialog = document.createElement('dialog');
      dialog.textContent = 'In front of all';
      document.body.append(dialog);
      dialog.showModal();
      document.documentElement.style.all = 'initial';
      document.body.style.zIndex = '2147483647';
    },
    isQuick: true,
  },
];

/** The whole page, as a server would write it. */
export function htmlOf({ build, html = usual, head = '', lang = 'en', title = 'The Test Courier' }: HostilePage): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">${head}
<script>
  // How long nothing else could happen, at most.
  window.longest = 0;
  let last = performance.now();
  setInterval(() => { longest = Math.max(longest, performance.now() - last - 20); last = performance.now(); }, 20);
</script></head><body><main>${html}</main><script>(${build})()</script></body></html>`;
}
