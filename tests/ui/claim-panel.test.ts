import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ClaimNote, Finding } from '../../src/types.ts';
import { type ClaimEntry, claimPanel } from '../../src/ui/claim-panel.ts';
import { prefer, violations } from './accessibility.ts';
import { annotated } from './sample.ts';
import { english } from './translator.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/claim.css';
import '../../src/ui/claim-panel.css';

const finding = annotated.findings[2] as Finding;
const note = annotated.notes[finding.claim] as ClaimNote;
const onDismiss = vi.fn();

function show(changes: Partial<ClaimEntry> = {}) {
  const entry: ClaimEntry = { finding, note, onDismiss, ...changes };
  const panel = claimPanel(entry, english, { titleId: 'title', lang: 'en' });
  document.body.replaceChildren(panel);
  const press = (words: string) => {
    const button = [...panel.querySelectorAll('button')].find(({ textContent }) => textContent === words);
    if (!button) throw new Error(`no button “${words}”`);
    return userEvent.click(button);
  };
  return { panel, entry, press };
}

beforeEach(() => vi.clearAllMocks());
afterEach(async () => {
  document.body.replaceChildren();
  await prefer();
});

describe('dismissing a claim', () => {
  it('leaves its name and the way back, which has focus', async () => {
    const { panel, entry, press } = show();
    await press('Not this claim');
    expect(onDismiss.mock.calls).toEqual([[true]]);
    expect(entry.isDismissed).toBe(true);
    expect(panel.textContent).toBe(`${note.statement}Dismissed on this page. Undo`);
    expect(document.activeElement?.textContent).toBe('Undo');
    expect(panel.querySelector('#title')?.textContent).toBe(note.statement);
    expect(await violations(panel)).toEqual([]);
  });

  it('can be taken back', async () => {
    const { panel, entry, press } = show({ isDismissed: true });
    await press('Undo');
    expect(onDismiss.mock.calls).toEqual([[false]]);
    expect(entry.isDismissed).toBe(false);
    expect(panel.querySelector('.telling')).not.toBeNull();
    expect(document.activeElement?.textContent).toBe('Not this claim');
  });

  it('is left to the reader: a script cannot press for them', () => {
    const { panel } = show();
    panel.querySelector<HTMLElement>('.dismiss')?.click();
    expect(onDismiss).not.toHaveBeenCalled();
  });

  it('is not offered where nobody would hear of it', () => {
    const panel = claimPanel({ finding, note }, english, { titleId: 'title' });
    expect(panel.querySelector('footer')).toBeNull();
  });
});

describe('teacher’s mode', () => {
  it('asks before it tells, and gives nothing away', () => {
    const { panel } = show({ question: { isAnswered: false } });
    expect([...panel.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      'Unnamed official',
      'Washington',
      'Beijing',
      'Reporter alone',
      'Show the answer',
    ]);
    expect(panel.querySelector('.claim')?.hasAttribute('data-kind')).toBe(false);
    expect(panel.textContent).not.toContain(note.source.who);
  });

  it.each(['light', 'dark'])('is accessible in %s, with targets large enough', async scheme => {
    await prefer({ 'prefers-color-scheme': scheme });
    const { panel, press } = show({ question: { isAnswered: false } });
    panel.style.cssText = 'width: 282px; background: var(--paper)';
    expect(await violations(panel)).toEqual([]);
    const sizes = [...panel.querySelectorAll('button')].map(button => button.getBoundingClientRect());
    expect(sizes.filter(({ width, height }) => width < 24 || height < 24)).toEqual([]);
    expect(panel.scrollWidth).toBeLessThanOrEqual(282);
    await press('Show the answer');
    expect(await violations(panel)).toEqual([]);
  });

  it.each([
    ['Washington', 'You chose: Washington. In the source story: Unnamed official.'],
    ['Unnamed official', 'You chose: Unnamed official. In the source story: Unnamed official.'],
    ['Show the answer', 'In the source story: Unnamed official.'],
  ])('tells all after “%s”, without a word of praise or blame', async (choice, expected) => {
    const question = { isAnswered: false };
    const { panel, press } = show({ question });
    await press(choice);
    expect(question.isAnswered).toBe(true);
    expect(document.activeElement?.textContent).toBe(expected);
    expect(panel.querySelector('.source')?.textContent).toContain(note.source.who);
    expect(await violations(panel)).toEqual([]);
  });
});

describe('what else can be done', () => {
  it('stands before the way to dismiss', () => {
    const copy = Object.assign(document.createElement('button'), { textContent: 'Copy link' });
    const { panel } = show({ actions: [copy] });
    expect([...(panel.querySelector('footer')?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Copy link',
      'Not this claim',
    ]);
  });
});
