import '../browser/polyfill.ts';

import { changeShortcuts, shortcuts } from '../browser/commands.ts';
import { countDismissals, forgetDismissals, onDismissalsChanged } from '../browser/dismissals.ts';
import { t } from '../browser/locale.ts';
import { send } from '../browser/messages.ts';
import { loadSettings, onSettingsChanged, resetSettings, saveSettings, settingsProblem } from '../browser/settings.ts';
import type { Holdings } from '../types.ts';
import { optionsView } from './options-view.ts';
import type { OptionsModel } from './section.ts';

/** Wires the options page to the browser: what is stored and bound, and what the reader asks for. */
async function start(): Promise<void> {
  document.documentElement.lang = t('languageTag');
  document.documentElement.dir = t('textDirection');
  document.title = `${t('extensionName')} · ${t('options_title')}`;
  const [holdings, ...parts] = await Promise.all([askHoldings(), settingsPart(), shortcutsPart(), dismissalsPart()]);
  const model: OptionsModel = Object.assign({}, ...parts);

  /** Changes are stored one after the other: each builds on what is there. */
  let work: Promise<unknown> = Promise.resolve();
  const attempt = (change: () => Promise<unknown>) => {
    work = work.then(change).then(() => view.say(t('options_saved')), failed);
  };
  const view = optionsView({
    t,
    holdings,
    actions: {
      save: choices => attempt(() => saveSettings(choices)),
      reset: () => attempt(() => Promise.all([resetSettings(), forgetDismissals()])),
      forgetDismissals: () => attempt(forgetDismissals),
      changeShortcuts: () => void changeShortcuts(),
    },
  });
  const show = (change: Partial<OptionsModel>) => view.update(Object.assign(model, change));
  const failed = (error: unknown) => {
    view.say(t('options_notSaved', error instanceof Error ? error.message : String(error)));
    show({});
  };
  show({});
  document.body.replaceChildren(view.element);
  onSettingsChanged(async () => show(await settingsPart()));
  onDismissalsChanged(async () => show(await dismissalsPart()));
  // The reader may come back from changing them.
  addEventListener('focus', async () => show(await shortcutsPart()));
}

async function settingsPart(): Promise<Pick<OptionsModel, 'settings' | 'notice'>> {
  const [settings, problem] = await Promise.all([loadSettings(), settingsProblem()]);
  return { settings, notice: problem === undefined ? '' : t(problem) };
}

async function shortcutsPart(): Promise<Pick<OptionsModel, 'shortcuts'>> {
  return { shortcuts: await shortcuts() };
}

/** A store that can't be read has none. */
async function dismissalsPart(): Promise<Pick<OptionsModel, 'dismissed'>> {
  return { dismissed: await countDismissals().catch(() => 0) };
}

/** The background may be stopped in the midst of answering, so it is asked twice. */
async function askHoldings(): Promise<Holdings | undefined> {
  return (await send('holdings', null)) ?? (await send('holdings', null)) ?? undefined;
}

void start();
