import { describe, expect, it } from 'vitest';
import { defaults, understand } from '../../src/browser/settings-shape.ts';

describe('what is stored', () => {
  it('takes its usual values where nothing is', () => {
    expect(understand(undefined)).toEqual({ settings: { version: 1, ...defaults } });
  });

  it('is taken as it is where it is whole', () => {
    const settings = { version: 1, ...defaults, highlights: false, kinds: ['us'], pausedSites: ['example.com'] };
    expect(understand(settings)).toEqual({ settings });
  });

  it('may lack what an earlier version did not know', () => {
    expect(understand({ version: 1, highlights: false })).toEqual({ settings: { version: 1, ...defaults, highlights: false } });
  });

  it.each([null, 7, 'on', [], {}, { version: '1' }, { version: 0 }])('is broken when it is %j', stored => {
    expect(understand(stored)).toEqual({ settings: { version: 1, ...defaults }, problem: 'settingsBroken' });
  });

  it('keeps what is readable of what is broken, also in lists', () => {
    const { settings, problem } = understand({ version: 1, highlights: 'yes', kinds: ['us', 'moon'], pausedSites: ['example.com', 3] });
    expect(problem).toBe('settingsBroken');
    expect(settings).toEqual({ version: 1, ...defaults, kinds: ['us'], pausedSites: ['example.com'] });
  });

  it('is used as far as it goes where a later version wrote it', () => {
    const { settings, problem } = understand({ version: 2, highlights: false, markStyle: 'neon' });
    expect(problem).toBe('settingsNewer');
    expect(settings).toEqual({ version: 1, ...defaults, highlights: false });
  });
});
