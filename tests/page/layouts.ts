/** Pages as sites build them, and the blocks that are to be read of each. Written for these tests. */
export interface Layout {
  name: string;
  html: string;
  blocks: string[];
}

const first = 'Two delegations met in the capital on Tuesday to talk about chemicals.';
const second = 'They had not spoken for several years, and both said they were glad to do so.';
const third = 'A further meeting is planned, though neither side would say when or where.';
const short = 'The talks went on until night.';
const other = 'In other news, the harbour was closed on Monday because of a storm warning.';
const teasers = [1, 2, 3].map(n => `<article><h3><a href="/other-${n}">Another story</a></h3><p>${other}</p></article>`).join('');
const links = '<ul><li><a href="/a">Markets fall again</a></li><li><a href="/b">Rain until Friday</a></li></ul>';
const paragraphs = `<p>${first}</p><p>${second}</p><p>${third}</p>`;
const story = [first, second, third].map(text => `paragraph: ${text}`);
const title = 'Delegations meet again';
const h1 = `<h1>${title}</h1>`;
const whole = [`headline: ${title}`, ...story];

const layout = (name: string, body: string, blocks = whole, head = ''): Layout => ({
  name,
  html: `<!doctype html><html lang="en"><head><title>${title} | The Daily</title>${head}</head><body>${body}</body></html>`,
  blocks,
});

export const layouts: Layout[] = [
  layout(
    'an article element',
    `<header><nav>${links}</nav><p>The Daily</p></header><article><header>${h1}</header>${paragraphs}<footer><p>All rights reserved.</p></footer></article><aside><p>${other}</p></aside><footer><p>${other}</p></footer>`,
  ),
  layout('main', `<div class="top">${links}</div><main>${h1}${paragraphs}</main><div><p>${other}</p></div>`),
  layout(
    'role=main',
    `<div role="banner"><p>${other}</p></div><div role="main">${h1}${paragraphs}</div><div role="complementary"><p>${other}</p></div>`,
  ),
  layout(
    'itemprop=articleBody, headline outside',
    `<div><div>${h1}<p>By a reporter</p></div><div itemprop="articleBody">${paragraphs}</div></div>${links}`,
    [`headline: ${title}`, 'paragraph: By a reporter', ...story],
  ),
  layout(
    'plain divs',
    `<div id="page"><div class="left">${links}</div><div class="col"><div>${h1}</div><div>${paragraphs}</div></div><div class="right">${links}</div></div>`,
  ),
  layout(
    'paragraphs that are divs',
    `<div>${h1}<div><div>${first}</div><div>${second}</div><div>${third}</div><div>Share</div></div></div>`,
  ),
  layout(
    'paragraphs that are spans',
    `${h1}<div><span style="display:block">${first}</span> <span style="display:block">${second}</span></div>`,
    [`headline: ${title}`, `paragraph: ${first} ${second}`],
  ),
  layout('double line breaks', `<div>${h1}<div>${first}<br><br>${second}<br>\n<br />\n${third}</div></div>`),
  layout('single line breaks', `<p>${first}<br>${second}</p>`, [`paragraph: ${first} ${second}`]),
  layout(
    'tables, as old sites have them',
    `<table><tr><td>${links}</td><td>${h1}<font>${first}</font><br><br>${second}</td></tr><tr><td>1</td><td>${third}</td></tr></table>`,
  ),
  layout(
    'an article within a form',
    `<form action="/"><input name="parentNode"><input name="firstChild"><input type="submit" value="Send the whole form now.">${h1}${paragraphs}</form>`,
  ),
  layout(
    'a live blog',
    `<main>${h1}${[first, second, third].map((text, n) => `<article><h2><a href="#post-${n}">At ${n} o'clock</a></h2><p>${text}</p></article>`).join('')}</main>`,
    [`headline: ${title}`, ...story.flatMap((text, n) => [`heading: At ${n} o'clock`, text])],
  ),
  layout('no headline', `<main><h2>What was said</h2>${paragraphs}</main>`, ['heading: What was said', ...story]),
  layout('a site name as headline', `<header><h1><a href="/">The Daily</a></h1></header><main><h2>${title}</h2>${paragraphs}</main>`, [
    `heading: ${title}`,
    ...story,
  ]),
  layout('a site name before the headline', `<h1>The Daily</h1><div>${h1}${paragraphs}</div>`, whole),
  layout(
    'other stories around and within',
    `<div><article>${h1}<p>${first}</p><div class="relatedArticles"><h2>More</h2><p>${other}</p></div><p>${second}</p><p><a href="/c">Read also: harbour closed by the storm</a></p>${links}<p>${third}</p></article><section>${teasers}</section></div>`,
  ),
  layout('teasers beside the story', `<main><article>${h1}${paragraphs}</article>${teasers}</main>`),
  layout(
    'comments',
    `<article>${h1}${paragraphs}</article><section id="comments"><h2>Comments</h2>${`<p>${other}</p>`.repeat(20)}</section><div class="comment-list"><p>${other}</p></div>`,
  ),
  layout(
    'a cookie banner',
    `<div id="cookie-consent"><p>${other}</p></div><div role="dialog"><p>${other}</p></div><main>${h1}${paragraphs}</main>`,
  ),
  layout('a wrapper named like what it holds', `<div class="page-with sidebar related"><div>${h1}${paragraphs}</div></div><p>Footer</p>`),
  layout(
    'a wrapper hidden from screen readers by an open dialog',
    `<div aria-hidden="true"><main>${h1}${paragraphs}</main></div><div role="dialog"><p>${other}</p></div>`,
  ),
  layout(
    'what is no text',
    `<main>${h1}<p>${first}</p><pre>${other}</pre><p>${second}<script>${other}</script><style>p{}</style><svg><text>${other}</text></svg></p><textarea>${other}</textarea><select><option>${other}</option></select><button>${other}</button><noscript><p>${other}</p></noscript><template><p>${other}</p></template><iframe srcdoc="<p>${other}</p>"></iframe><label>${other}</label><div contenteditable="true"><p>${other}</p></div><code>${other}</code><p hidden>${other}</p><p aria-hidden="true">${other}</p><p>${third}</p></main>`,
  ),
  layout(
    'lists, quotations and captions',
    `<main>${h1}<ul><li>One point.</li><li><p>${first}</p></li></ul><blockquote>${second}</blockquote><figure><img alt="x"><figcaption>${third}</figcaption></figure></main>`,
    [`headline: ${title}`, 'item: One point.', `item: ${first}`, `paragraph: ${second}`, `paragraph: ${third}`],
  ),
  layout('text between blocks', `<div>${h1}${first}<p>${second}</p>${third}</div>`),
  layout(
    'two halves around a break',
    `<div>${h1}<div><p>${first}</p><p>${second}</p></div><div class="ad"><p>Advertisement</p></div><div><p>${third}</p></div></div>`,
  ),
  layout(
    'a navigation by name',
    `<div class="navbar"><p>${other}</p></div><div class="newsletter-signup"><p>${other}</p></div><div>${h1}${paragraphs}</div>`,
  ),
  layout(
    'Chinese',
    `<article><h1>代表团\n再次会面</h1><p>两国代表团周二在首都举行会谈，\n      讨论化学品问题。</p><div>双方多年来没有对话。</div><div>分享</div></article>`,
    ['headline: 代表团再次会面', 'paragraph: 两国代表团周二在首都举行会谈，讨论化学品问题。', 'paragraph: 双方多年来没有对话。'],
  ),
  layout('little text, in several parts', `<main>${h1}<div><p>${first}</p></div><div><p>No deal yet.</p></div></main>`, [
    `headline: ${title}`,
    `paragraph: ${first}`,
    'paragraph: No deal yet.',
  ]),
  layout(
    'one long paragraph among short ones',
    `<main>${h1}<div><p>${first} ${second} ${third}</p></div><div>${`<p>${short}</p>`.repeat(3)}</div></main>`,
    [`headline: ${title}`, `paragraph: ${first} ${second} ${third}`, ...Array.from({ length: 3 }, () => `paragraph: ${short}`)],
  ),
  layout('nothing', '', []),
  layout('a few words', '<div>Loading</div>', []),
];
