import { afterEach, describe, expect, it } from 'vitest';
import { readCalmly } from '../../src/page/calmly.ts';
import { readArticle } from '../../src/page/read.ts';

/** So long that no machine reads it in one slice. */
const count = 40_000;

function show(): HTMLElement {
  const story = document.createElement('main');
  for (let at = 0; at < count; at++) {
    const paragraph = document.createElement('p');
    paragraph.append(`The ferry has made its crossing number ${at} without any trouble.`);
    story.append(paragraph);
  }
  document.body.replaceChildren(story);
  return story;
}

const texts = ({ article }: { article: { blocks: { text: string }[] } }) => article.blocks.map(({ text }) => text);

afterEach(() => document.body.replaceChildren());

describe('a long page, read calmly', () => {
  it('is read as it is in one go, and goes on meanwhile', async () => {
    show();
    let turns = 0;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      turns++;
      channel.port2.postMessage(null);
    };
    channel.port2.postMessage(null);
    const page = await readCalmly();
    channel.port1.close();
    expect(turns).toBeGreaterThan(0);
    expect(page.busy).toBeGreaterThan(0);
    expect(texts(page)).toEqual(texts(readArticle(document)));
  });

  it.each([
    ['once', 1],
    ['each time', 20],
  ])('is read as it has become, where it changes %s meanwhile', async (_often, times) => {
    const story = show();
    let left = times;
    const change = () => {
      if (left-- <= 0) return;
      // What is read now, and what is read by now.
      story.firstElementChild?.remove();
      story.children[story.children.length - 1_000]?.remove();
      setTimeout(change);
    };
    setTimeout(change);
    const page = await readCalmly();
    expect(left).toBeLessThan(times);
    left = 0;
    expect(texts(page)).toEqual(texts(readArticle(document)));
  });
});
