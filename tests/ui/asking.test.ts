import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { withoutDismissed } from '../../src/ui/entries.ts';
import { violations } from './accessibility.ts';
import { annotated, states } from './sample.ts';
import { actions, byId, heading, show, text } from './showing.ts';

afterEach(() => document.body.replaceChildren());

describe("teacher's mode", () => {
  it('lists the sentences and gives no answer away', async () => {
    show(states.covered, { set: { askFirst: true } });
    expect(heading()).toBe('6 claims found');
    expect(document.querySelectorAll('.findings > li')).toHaveLength(5);
    expect(document.querySelector('main [data-kind], .strip, .chip, .voices')).toBeNull();
    for (const kind of ['Unnamed official', 'Reporter alone', 'Stated as fact']) expect(text()).not.toContain(kind);
    expect(await violations(document.body)).toEqual([]);
  });

  it('leads to the card, which asks', async () => {
    show(states.covered, { set: { askFirst: true } });
    await userEvent.click(byId('jump-1'));
    expect(actions.jumpTo).toHaveBeenCalledWith(1);
  });
});

describe('the form of a citation', () => {
  it('is chosen by the arrow keys, which step nowhere', async () => {
    show(states.covered);
    await userEvent.click(byId('claim-0'));
    actions.lead.mockClear();
    document.querySelector<HTMLElement>('.claim-actions select')?.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(actions.lead).not.toHaveBeenCalled();
  });
});

describe('a reading without what was dismissed', () => {
  const laxity = annotated.findings.findIndex(({ claim }) => claim === 'china-criticises-us-laxity');
  const left = withoutDismissed({ ...annotated, dismissed: [laxity] });

  it('knows nothing of it, and misses it as an answer', () => {
    expect(left.findings).toHaveLength(annotated.findings.length - 1);
    expect(left.anchors).toHaveLength(left.findings.length);
    expect(Object.keys(left.notes)).not.toContain('china-criticises-us-laxity');
    const answers = left.notes['us-accuses-inaction']?.otherSide.map(({ id, onPage }) => [id, onPage]);
    expect(answers).toContainEqual(['china-criticises-us-laxity', false]);
    expect(left.missing.map(({ id }) => id)).toContain('china-criticises-us-laxity');
  });
});
