import { describe, expect, it } from 'vitest';
import type { ClaimNote, DriftKind, Finding } from '../../src/types.ts';
import { type ClaimViewOptions, claimView } from '../../src/ui/claim-view.ts';
import { sourceKind } from '../../src/ui/source-kind.ts';
import '../../src/ui/claim.css';
import '../../src/ui/tokens.css';
import { annotated } from './sample.ts';
import { english, french } from './translator.ts';

const finding = annotated.findings[2] as Finding;
const note = annotated.notes[finding.claim] as ClaimNote;

function view(changes: { finding?: Partial<Finding>; note?: Partial<ClaimNote> } = {}, t = english, options?: ClaimViewOptions) {
  const shown = claimView({ ...finding, ...changes.finding }, { ...note, ...changes.note }, t, options);
  document.body.replaceChildren(shown);
  return shown;
}

const part = (shown: HTMLElement, name: string) => shown.querySelector(`.${name}`)?.textContent ?? '';

describe('a claim', () => {
  it('is told in one order: claim, this page, source story, departures, other side, what is open, record, reasons', () => {
    const headings = [...view().querySelectorAll('h3, h4, summary')].map(({ textContent }) => textContent);
    expect(headings).toEqual([
      'Since the summit, China has shut down one company.',
      'On this page',
      'In the source story',
      'How this page departs from it',
      'What the other side says 1 answer, not on this page',
      'What the story leaves open',
      'On the public record 2 public documents',
      'Why this was marked Strength of the match: 91%',
    ]);
  });

  it('names who stands behind it, whether and why unnamed, how, when, and how many', () => {
    const facts = [...view().querySelectorAll('.source dd')].map(({ textContent }) => textContent);
    expect(facts).toEqual([
      'An unnamed US official',
      'Not named; the story does not say why',
      'A remark to reporters',
      'The week before the talks of 30 January 2024',
      'A single source',
    ]);
  });

  it.each([
    ['none', false, 'in its own voice'],
    ['us', false, 'to Washington'],
    ['us', true, 'to the US side, without naming'],
    ['china', false, 'to Beijing'],
    ['china', true, 'to the Chinese side, without naming'],
    ['other', false, 'to a third party.'],
    ['other', true, 'to a third party, without naming'],
  ] as const)('said on the page by %s, anonymous %s', (voice, anonymous, expected) => {
    expect(part(view({ finding: { voice, anonymous } }), 'telling')).toContain(expected);
  });

  it('quotes the page in the quotation marks of the UI language, marked with the language of the page', () => {
    expect(part(view(), 'telling')).toContain('“officials said”');
    const shown = view({}, french, { lang: 'en' });
    expect(part(shown, 'telling')).toContain('«\u00a0officials said\u00a0»');
    expect(shown.querySelector('.telling bdi')?.getAttribute('lang')).toBe('en');
  });

  it.each<DriftKind>([
    'stated-as-fact',
    'anonymity-dropped',
    'source-multiplied',
    'other-speaker',
    'other-value',
    'hedge-dropped',
    'denied',
  ])('tells the departure %s in words, with the words of the page', kind => {
    const shown = view({ finding: { relation: 'same', drift: [{ kind, block: 0, start: 0, end: 5, text: 'words of the page' }] } });
    expect(shown.querySelectorAll('.departures li')).toHaveLength(1);
    expect(part(shown, 'departures')).toMatch(/^[A-Z].+\. “words of the page”$/);
  });

  it('tells a departure that only the relation shows, and none twice', () => {
    expect(part(view({ finding: { relation: 'denied', drift: [] } }), 'departures')).toContain('Denies it');
    expect(part(view({ finding: { relation: 'same', drift: [] } }), 'drift')).toContain('No departure from the source story was found');
    expect(view().querySelectorAll('.departures li')).toHaveLength(2);
  });

  it('says whether this page carries what the other side says', () => {
    const citations = [...view().querySelectorAll('.other-side .citation')].map(({ textContent }) => textContent);
    expect(citations.slice(0, 2)).toEqual(['Beijing', 'This page does not carry it']);
    expect(part(view({ note: { otherSide: [] } }), 'other-side')).toContain('no answer');
    const press: ClaimNote['source'] = { party: 'press', anonymous: false, who: 'The reporter', channel: 'reporter', count: 0 };
    expect(view({ note: { otherSide: [], source: press } }).querySelector('.other-side')).toBeNull();
  });

  it('links the record in a new tab that learns nothing of this one', () => {
    const link = view().querySelector('.records a');
    expect(link?.getAttribute('href')).toMatch(/^https:/);
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(link?.getAttribute('rel')).toBe('noreferrer');
    expect(link?.textContent).toContain('opens in a new tab');
  });

  it('keeps the long parts folded, and says of each what is in it', () => {
    const parts = [...view().querySelectorAll('details')];
    expect(parts.map(({ open, className }) => [open, className])).toEqual([
      [false, 'folded other-side'],
      [false, 'folded open'],
      [false, 'folded records'],
      [false, 'folded why'],
    ]);
  });

  it.each([
    [[false], '1 answer, not on this page'],
    [[true], '1 answer, on this page'],
    [[false, false], '2 answers, none on this page'],
    [[true, true, true], '3 answers, all on this page'],
    [[true, false, false], '3 answers, 1 of them on this page'],
  ])('counts the answers of the other side: on this page %j', (here, expected) => {
    const answers = here.map((onPage, index) => ({ id: String(index), statement: 'No.', who: 'Beijing', onPage }));
    expect(view({ note: { otherSide: answers } }).querySelector('.other-side .gist')?.textContent).toBe(expected);
  });

  it('tells the essentials at a glance: nothing but the folded parts goes beyond a small card', async () => {
    document.documentElement.classList.add('sourcemark');
    const shown = view();
    shown.style.width = '324px';
    const { top } = shown.getBoundingClientRect();
    expect(shown.querySelectorAll('.departures li')).toHaveLength(2);
    expect((shown.querySelector('.drift')?.getBoundingClientRect().bottom ?? 999) - top).toBeLessThan(400);
    document.documentElement.classList.remove('sourcemark');
  });
});

describe('the kind of source', () => {
  it.each([
    ['us', true, 'unnamed'],
    ['china', true, 'unnamed'],
    ['us', false, 'us'],
    ['china', false, 'china'],
    ['press', false, 'press'],
    ['press', true, 'press'],
  ] as const)('of party %s, anonymous %s, is %s', (party, anonymous, expected) => {
    expect(sourceKind({ source: { ...note.source, party, anonymous } })).toBe(expected);
  });
});

describe('hostile texts', () => {
  const hostile = '<img src=x onerror=alert(1)>\u202etxet\u2066 <script>1</script>';
  const shown = () =>
    view({
      finding: { cue: hostile, drift: [{ kind: 'other-value', block: 0, start: 0, end: 1, text: hostile }], why: [] },
      note: {
        statement: hostile,
        source: { ...note.source, who: hostile, occasion: hostile, caveat: hostile },
        otherSide: [{ id: 'x', statement: hostile, who: hostile, onPage: false }],
        records: [{ summary: hostile, title: hostile, publisher: hostile, date: hostile, url: 'javascript:alert(1)', reportedBy: hostile }],
      },
    });

  it('stay text', () => {
    const element = shown();
    expect(element.querySelector('img, script')).toBeNull();
    expect(element.querySelector('.statement')?.textContent).toBe('<img src=x onerror=alert(1)>txet <script>1</script>');
  });

  it('carry no control of direction, and stand apart from the text around them', () => {
    const element = shown();
    expect(element.textContent).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.textContent?.includes('onerror')) expect(node.parentElement?.closest('bdi')).not.toBeNull();
    }
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/hosts', 'not an address', ''])('are no link: %s', url => {
    const [record] = note.records;
    expect(view({ note: { records: record ? [{ ...record, url }] : [] } }).querySelector('a')).toBeNull();
  });

  it('of one very long word wrap', () => {
    const element = view({ note: { statement: 'x'.repeat(2000) }, finding: { cue: 'y'.repeat(2000) } });
    element.style.width = '300px';
    expect(element.scrollWidth).toBeLessThanOrEqual(300);
  });
});
