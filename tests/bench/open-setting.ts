import { launchControl } from '../extension/control.ts';
import { launch } from '../extension/launch.ts';
import { openLab } from './lab.ts';
import { servePages } from './pages.ts';
import type { Setting } from './setting.ts';
import { countingExtension, idleExtension, probedExtension } from './variants.ts';

/** Prepares what is measured with. */
export async function openSetting(loads: number): Promise<Setting & { close: () => Promise<void> }> {
  const server = await servePages();
  const opened: (() => Promise<unknown>)[] = [];
  const once = <Opened extends { close: () => Promise<unknown> }>(open: () => Promise<Opened>) => {
    let kept: Promise<Opened> | undefined;
    return () => {
      kept ??= open();
      return kept.then(done => {
        if (!opened.includes(done.close)) opened.push(done.close);
        return done;
      });
    };
  };
  const session = (extension: string) => async () => {
    const { close, ...rest } = await launch('chrome', { headless: true, extension });
    return { ...rest, close: () => close() };
  };
  const labs = { chrome: once(() => openLab('chrome', server)), firefox: once(() => openLab('firefox', server)) };
  return {
    server,
    loads,
    lab: kind => labs[kind](),
    extension: once(session('dist/chrome')),
    probed: once(() => session(probedExtension('chrome'))()),
    counting: once(() => session(countingExtension('chrome'))()),
    idle: once(() => session(idleExtension('chrome'))()),
    control: once(async () => {
      const control = await launchControl('chrome');
      return Object.assign(control, { close: control.close.bind(control) });
    }),
    close: async () => {
      await Promise.all(opened.map(close => close()));
      server.close();
    },
  };
}
