/**
 * Adds style to a document or a shadow root, and returns how to take it away. Pages get a style element, since Firefox refuses
 * constructed style sheets from content scripts; our own pages get those, since their policy refuses style elements.
 */
export function addStyle(root: Document | ShadowRoot, css: string): () => void {
  return location.protocol.endsWith('-extension:') ? adoptSheet(root, css) : addElement(root, css);
}

function adoptSheet(root: Document | ShadowRoot, css: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter(each => each !== sheet);
  };
}

function addElement(root: Document | ShadowRoot, css: string): () => void {
  const style = document.createElement('style');
  style.textContent = css;
  style.dataset.sourcemark = '';
  (root instanceof Document ? (root.head ?? root.documentElement) : root).append(style);
  return () => style.remove();
}
