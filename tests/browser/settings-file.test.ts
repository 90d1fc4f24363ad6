import { describe, expect, it } from 'vitest';
import { MOST_IN_FILE, readSettingsFile, writeSettingsFile } from '../../src/browser/settings-file.ts';
import { defaults } from '../../src/browser/settings-shape.ts';
import type { Settings } from '../../src/types.ts';

const settings: Settings = {
  version: 1,
  highlights: false,
  onlyWhenAsked: true,
  kinds: ['press', 'us'],
  markStyle: 'both',
  renderer: 'paint',
  unreadLanguages: ['de'],
  askFirst: true,
  pausedSites: ['example.com', 'intranet', '[::1]'],
};

const file = (settings: unknown, form = 'sourcemark-settings') => JSON.stringify({ form, settings });

describe('a settings file', () => {
  it('gives back what was written to it', () => {
    const { version: _, ...choices } = settings;
    expect(readSettingsFile(writeSettingsFile(settings))).toEqual({ choices });
  });

  it('sets nothing that it does not speak of', () => {
    expect(readSettingsFile(file({ version: 1, askFirst: true }))).toEqual({ choices: { askFirst: true } });
    expect(readSettingsFile(file({ version: 1 }))).toEqual({ choices: {} });
  });

  it('names each thing once, and sites as we do', () => {
    const doubled = { version: 1, kinds: ['us', 'us'], unreadLanguages: ['de', 'de'], pausedSites: ['www.Example.com', 'example.com'] };
    expect(readSettingsFile(file(doubled))).toEqual({
      choices: { kinds: ['us'], unreadLanguages: ['de'], pausedSites: ['example.com'] },
    });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['bare settings', JSON.stringify(settings)],
    ['another form', file(settings, 'bookmarks')],
    ['no settings', JSON.stringify({ form: 'sourcemark-settings' })],
    ['too much', file({ ...settings, more: 'x'.repeat(MOST_IN_FILE) })],
  ])('is none when it holds %s', (_name, text) => {
    expect(readSettingsFile(text)).toEqual({ problem: 'options_fileWrong' });
  });

  it.each([
    { ...settings, version: undefined },
    { ...settings, version: '1' },
    { ...settings, highlights: 'yes' },
    { ...settings, kinds: ['moon'] },
    { ...settings, markStyle: 'neon' },
    { ...settings, pausedSites: ['example.com', 'the news'] },
    { ...settings, pausedSites: [''] },
    { ...settings, pausedSites: ['*.example.com'] },
    { ...settings, unreadLanguages: ['x'] },
  ])('is broken as a whole when a part of it is: %j', broken => {
    expect(readSettingsFile(file(broken))).toEqual({ problem: 'options_fileBroken' });
  });

  it('is refused where an older or newer version wrote it', () => {
    expect(readSettingsFile(file({ ...settings, version: 0 }))).toEqual({ problem: 'options_fileOlder' });
    expect(readSettingsFile(file({ ...settings, version: 2 }))).toEqual({ problem: 'options_fileNewer' });
  });

  it('may name what no setting is, which is left aside', () => {
    expect(readSettingsFile(file({ version: 1, ...defaults, colour: 'red' }))).toEqual({ choices: defaults });
  });
});
