import { withoutControls } from '../ui/format.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it stands between tags and in quoted attributes. What is so written goes to the clipboard, never into a page. */
export function escapeHtml(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, character => entities[character] ?? '');
}
