import { browser } from './api.ts';
import { t } from './locale.ts';

/** How the toolbar button looks: the page is off topic, on topic, or its site paused. */
export type Look = 'off' | 'on' | 'paused';

const most = 99;
const badgeColour = '#4b5563';

/**
 * Shows in the toolbar how things stand with a tab's page, and how many claims were found. `summary` says the same in words.
 * The browser itself goes back to the usual look when the tab goes to another page.
 */
export async function showInToolbar(tabId: number, look: Look, count = 0, summary = ''): Promise<void> {
  const name = t('extensionName');
  const path = Object.fromEntries([16, 32, 48, 128].map(size => [size, `/icons/${look}-${size}.png`]));
  const { action } = browser;
  // A tab may be closed meanwhile.
  await Promise.allSettled([
    action.setIcon({ tabId, path }),
    action.setBadgeText({ tabId, text: badgeText(count) }),
    action.setBadgeBackgroundColor({ tabId, color: badgeColour }),
    action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    action.setTitle({ tabId, title: summary === '' ? name : `${name}: ${summary}` }),
  ]);
}

/** A badge has room for three characters; nothing found is no badge. */
function badgeText(count: number): string {
  if (count === 0) return '';
  return count > most ? `${most}+` : String(count);
}
