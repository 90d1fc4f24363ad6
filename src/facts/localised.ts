import type { Localised } from '../types.ts';

/** The text in this language: written the same way if possible (Hong Kong reads Taiwan's characters), else in English. */
export function bestText(texts: Localised, uiLang: string): string {
  const wanted = locale(uiLang);
  const written = Object.keys(texts)
    .map(key => ({ key, ...locale(key) }))
    .filter(({ language }) => language !== undefined && language === wanted.language);
  const best = written.find(({ tag }) => tag === wanted.tag) ?? written.find(({ script }) => script === wanted.script) ?? written[0];
  return texts[best?.key ?? 'en'] ?? '';
}

/** UI languages are written zh_CN in folder names, zh-CN elsewhere. A tag that is none has no language. */
function locale(written: string): { tag: string; language?: string; script?: string | undefined } {
  const tag = written.replace('_', '-');
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return { tag, language, script };
  } catch {
    return { tag };
  }
}
