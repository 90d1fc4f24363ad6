import type { Annotated, Article, Holdings, Settings } from '../types.ts';
import { browser, type Runtime } from './api.ts';

/**
 * Every message that crosses between the parts, by name: what is sent and what comes back. Sender and listener are both typed from here.
 */
export interface Messages {
  /** spot → background: this page may be covered. */
  spotted: { send: null; answer: null };
  /**
   * annotate → background: here is the article. `null` comes back where the site is paused or the page not covered, `unread` where it is in
   * a language that the reader leaves out.
   */
  read: {
    send: { article: Article; truncated: boolean };
    answer: { annotated: Annotated; settings: Settings; again: boolean } | 'failed' | 'unread' | null;
  };
  /** annotate → background: what are the reader's settings? */
  settings: { send: null; answer: Settings };
  /** annotate → background: put into this page what painted marks look like, or what shows cards. */
  bring: { send: 'paint' | 'card'; answer: null };
  /** annotate → background: the page could not be read or marked, and why. */
  stumbled: { send: string; answer: null };
  /** annotate → background: the reader leaves the page. */
  left: { send: null; answer: null };
  /** annotate → background: the reader says that a sentence does not make a claim, or takes that back. */
  dismissed: { send: { claim: string; exact: string; dismissed: boolean }; answer: null };
  /** popup → annotate: are you there, and are there marks? */
  present: { send: null; answer: { marked: boolean } };
  /** popup → annotate: draw marks in this page, or take them away, whatever the settings say. */
  show: { send: boolean; answer: boolean };
  /** popup → annotate: the finding with this index is none, or is one after all. */
  dismiss: { send: { index: number; dismissed: boolean }; answer: boolean };
  /** welcome → background: what is in this article? Nothing is kept of it. */
  sample: { send: Article; answer: Annotated };
  /** options → background: what is read, and with which fact sets? */
  holdings: { send: null; answer: Holdings };
  /** popup → annotate: scroll to the finding with this index and show its card. */
  jump: { send: number; answer: boolean };
  /** popup → annotate: scroll to the finding with this index, and leave the reader where they are. */
  lead: { send: number; answer: boolean };
  /** background → annotate: go to the next finding, or to the one before, and show its card. */
  step: { send: 1 | -1; answer: boolean };
  /** popup → background: read this tab again, for instance after access was granted. */
  rescan: { send: number; answer: null };
  /** background → annotate: remove everything and go quiet. */
  retire: { send: null; answer: null };
}

type Name = keyof Messages;
type Sender = Runtime.MessageSender;

/** The document that a message came from, and the tab it is in. */
export interface Page {
  tabId: number;
  /** Zero for the tab's own document, other numbers for those in frames. */
  frameId: number;
  url: string;
  /** The address of the tab's own document. */
  top: string;
  /** Where the browser tells. */
  documentId: string | undefined;
  /** In a private window, of which nothing is kept. */
  isPrivate: boolean;
}

/** What a message must look like, and who may send it: any page's script, or only the extension's own pages. */
export interface Rule {
  from: 'page' | 'own';
  /** What is wrong with what was sent, if anything. */
  fault: (data: unknown) => string | undefined;
}

/** The rules for what one part of the extension hears. */
export type Rules = { [N in Name]?: Rule };

type Answered<N extends Name> = Promise<Messages[N]['answer'] | undefined>;

/** Sends to the background. No answer, for whatever reason, is `undefined`. */
export function send<N extends Name>(type: N, data: Messages[N]['send']): Answered<N> {
  return quietly(() => browser.runtime.sendMessage({ type, data }));
}

/** Sends to the background, and once more where no answer comes: the browser may stop it in the midst of answering. */
export async function ask<N extends Name>(type: N, data: Messages[N]['send']): Answered<N> {
  const answer = await send(type, data);
  return answer === undefined ? send(type, data) : answer;
}

/** Sends to the script in a document of a tab. */
export function sendToTab<N extends Name>(
  { tabId, frameId = 0 }: { tabId: number; frameId?: number | undefined },
  type: N,
  data: Messages[N]['send'],
): Answered<N> {
  return quietly(() => browser.tabs.sendMessage(tabId, { type, data }, { frameId }));
}

/** In pages that outlive the extension's version, sending fails at once. */
async function quietly<Answer>(sending: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await sending();
  } catch {
    return undefined;
  }
}

type Answer<N extends Name> = Messages[N]['answer'] | Promise<Messages[N]['answer']>;

/** Answers for the messages of pages are told which page it is; those of our own pages need no more. */
export type Handlers<Heard extends Name> = { [N in Heard]: (data: Messages[N]['send'], page: Page) => Answer<N> };

/**
 * Answers messages. One that is unknown, malformed or not for its sender to send is ignored, and `onIgnored` hears why, with the page
 * if it came from one. Returns how to stop listening.
 */
export function listen<Heard extends Rules>(
  rules: Heard,
  handlers: Handlers<keyof Heard & Name>,
  onIgnored: (why: string, page?: Page) => void = () => {},
): () => void {
  const onMessage = (message: unknown, sender: Sender, respond: (answer: unknown) => void): true | undefined => {
    if (isClosed(sender)) return undefined;
    const type = nameOf(message, rules);
    const rule = type && rules[type];
    const page = pageOf(sender);
    const fault = rule ? faultOf(rule, message as object, sender) : 'it is no message of ours';
    if (type === undefined || fault !== undefined) {
      onIgnored(`A message was ignored: ${type === undefined ? '' : `${type}: `}${fault}`, page);
      return undefined;
    }
    const handle = handlers[type as keyof Heard & Name] as (data: unknown, page: Page | undefined) => unknown;
    void answer(() => handle((message as { data: unknown }).data, page), respond, onIgnored);
    return true;
  };
  // Answered by callback, which all browsers know; the types ask for one way of answering each time.
  const listener = onMessage as Runtime.OnMessageListenerCallback;
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

async function answer(handle: () => unknown, respond: (answer: unknown) => void, onIgnored: (why: string) => void): Promise<void> {
  try {
    respond(await handle());
  } catch (error) {
    respond(null);
    onIgnored(`A message could not be answered: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function nameOf(message: unknown, rules: Rules): Name | undefined {
  const type = typeof message === 'object' && message !== null && 'type' in message ? message.type : undefined;
  return typeof type === 'string' && Object.hasOwn(rules, type) ? (type as Name) : undefined;
}

function faultOf({ from, fault }: Rule, message: object, sender: Sender): string | undefined {
  if (sender.id !== browser.runtime.id) return 'it came from another extension';
  if (from === 'own' && !isOwn(sender)) return 'it is not for a page to send';
  if (from === 'page' && pageOf(sender) === undefined) return 'it came from no page';
  if (!('data' in message) || Object.keys(message).length !== 2) return 'it holds more, or less, than its name and data';
  return fault(message.data);
}

/** Is the sender one of our own pages, or the background? */
export function isOwn({ url }: Sender): boolean {
  return url?.startsWith(browser.runtime.getURL('')) ?? false;
}

/** Did a page send it with its last breath? Firefox then knows no tab any more, and there is nothing left to do for one. */
function isClosed({ id, tab, url = '' }: Sender): boolean {
  return id === browser.runtime.id && tab === undefined && /^https?:/.test(url);
}

/** The web page that a message came from, in a tab or in a frame of one. */
function pageOf({ tab, frameId, url: first = '', documentId }: Sender): Page | undefined {
  if (tab?.id === undefined || frameId === undefined || frameId < 0 || !/^https?:/.test(first)) return undefined;
  // Chrome, which tells documents apart, goes on telling the address that one had at first, wherever its scripts have taken it.
  const url = (frameId === 0 && documentId !== undefined && tab.url) || first;
  return { tabId: tab.id, frameId, url, top: (frameId === 0 ? url : tab.url) ?? url, documentId, isPrivate: tab.incognito };
}
