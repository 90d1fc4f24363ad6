import { afterEach, describe, expect, it } from 'vitest';
import { entriesOf } from '../../src/export/entries.ts';
import type { ReadPage, Translate } from '../../src/types.ts';
import { questionSheet } from '../../src/ui/question-sheet.ts';
import { reportView } from '../../src/ui/report-view.ts';
import '../../src/report/report.css';
import { prefer, violations } from './accessibility.ts';
import { states } from './sample.ts';
import { english, french } from './translator.ts';

const read: ReadPage = states.covered;

function show(draw: typeof reportView, t: Translate = english, of: ReadPage = read): HTMLElement {
  document.documentElement.lang = t('languageTag');
  document.title = t('report_title');
  const view = draw(of, entriesOf(of), t);
  const main = document.createElement('main');
  main.append(view);
  document.body.replaceChildren(main);
  return view;
}

const texts = (view: HTMLElement, selector: string) => [...view.querySelectorAll(selector)].map(({ textContent }) => textContent);

afterEach(async () => {
  await prefer();
  document.body.replaceChildren();
});

describe.each([
  ['report', reportView],
  ['question sheet', questionSheet],
])('the %s', (_name, draw) => {
  it.each(['light', 'dark'])('is accessible in %s, in English and French', async scheme => {
    await prefer({ 'prefers-color-scheme': scheme });
    for (const t of [english, french]) {
      show(draw, t);
      expect(await violations(document.body)).toEqual([]);
    }
  });

  it('names the page, and when it was read', () => {
    const view = show(draw);
    expect(view.querySelector('.page a')?.getAttribute('href')).toBe('https://www.example.com/talks');
    expect(view.querySelector('header time')?.getAttribute('datetime')).toBe('2024-01-30T09:00:00.000Z');
  });

  it('fits a narrow window', () => {
    const view = show(draw, french);
    view.style.inlineSize = '280px';
    expect(view.scrollWidth).toBeLessThanOrEqual(280);
  });
});

describe('the report', () => {
  it('lists the sentences in page order, each with its claims and a link to it', () => {
    const view = show(reportView);
    expect(texts(view, '.sentences > li > .sentence')).toHaveLength(5);
    expect(view.querySelectorAll('.sentences > li:nth-child(3) .claim')).toHaveLength(2);
    expect([...view.querySelectorAll('.to-sentence')].map(link => link.getAttribute('href'))[2]).toBe(
      'https://www.example.com/talks#:~:text=sentence%202',
    );
  });

  it('says what is missing, what the story is and leaves out, and what the report is not', () => {
    const view = show(reportView);
    expect(texts(view, 'section:not(.part) > h2')).toEqual([
      'What the other side says, and this page does not carry',
      'Source story',
      'What this is, and what it is not',
    ]);
    expect(texts(view, '.missing li')[0]).toContain('Beijing stepped up its campaigns');
    expect(texts(view, '.gaps li')).toHaveLength(2);
  });

  it('leaves out what the reader has dismissed, in list and count', () => {
    const view = show(reportView, english, { ...read, annotated: { ...read.annotated, dismissed: [0] } });
    expect(texts(view, '.sentences > li > .sentence')).toHaveLength(4);
    expect(texts(view, '.lead')).toEqual(['5 claims found']);
  });
});

describe('the question sheet', () => {
  it('asks the same of each sentence, and answers nothing before its last page', () => {
    const view = show(questionSheet);
    const questions = [...view.querySelectorAll('.questions > li')];
    expect(questions).toHaveLength(5);
    for (const question of questions) {
      expect(question.querySelector('legend')?.textContent).toBe('Who says this?');
      expect(question.querySelectorAll('input[type=checkbox]:not(:checked)')).toHaveLength(4);
    }
    expect(texts(view, '.questions')[0]).not.toContain('An unnamed US official');
  });

  it('answers every question, on a page of its own', () => {
    const view = show(questionSheet);
    expect(texts(view, '.answers > ol > li')).toHaveLength(5);
    expect(texts(view, '.answers > ol > li')[2]).toContain('An unnamed US official');
    expect(view.lastElementChild?.className).toBe('answers');
  });
});
