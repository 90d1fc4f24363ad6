/** A text to be copied, and the same with its form where it has one. */
export interface Copied {
  plain: string;
  html?: string;
}

/** Copies, and tells whether the browser let us. Must be called straight from a click. */
export type Copy = (text: Copied) => Promise<boolean>;

/**
 * A way to copy from a document. Pages that came over an unsafe connection have no clipboard to write to: there, a field that lives for
 * a moment in `place` is copied from, without the form.
 */
export function copyFrom(place: ShadowRoot | HTMLElement): Copy {
  return async ({ plain, html }) => {
    try {
      const blob = (type: string, text: string) => new Blob([text], { type });
      const item = new ClipboardItem({
        'text/plain': blob('text/plain', plain),
        ...(html !== undefined && { 'text/html': blob('text/html', html) }),
      });
      await navigator.clipboard.write([item]);
      return true;
    } catch {
      return copyFromField(plain, place);
    }
  };
}

function copyFromField(text: string, place: ShadowRoot | HTMLElement): boolean {
  const root = place.getRootNode() as Document | ShadowRoot;
  const focused = root.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.cssText = 'position: fixed; inset-block-start: 0; opacity: 0';
  // Scripts of the page hear of the copying, and could put in something else.
  let isOurs = false;
  field.addEventListener('copy', event => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isOurs = true;
  });
  place.append(field);
  try {
    field.select();
    return document.execCommand('copy') && isOurs;
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
