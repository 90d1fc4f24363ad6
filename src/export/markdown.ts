import { withoutControls } from '../ui/format.ts';

/** Text as Markdown shows it: nothing of it is taken for markup, and it stays on its line. */
export function escapeMarkdown(text: string): string {
  return withoutControls(text)
    .replace(/[\n\r\u2028\u2029]\s*/g, ' ')
    .replace(/[\\`*_[\]<>&#|~$]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** A link; only the text where the address is none of the web. */
export function markdownLink(text: string, url: string): string {
  if (!/^https?:/.test(url) || !URL.canParse(url)) return escapeMarkdown(text);
  // Kept as it is but for what would end it: parsing an address anew could change it.
  return `[${escapeMarkdown(text)}](<${url.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
}
