/** A region is heard only if it stands for a moment before it speaks, and long enough after. */
const pause = 150;
const stay = 5_000;

interface Announcer {
  say: (text: string) => void;
  /** Leaves the page as it was. */
  stop: () => void;
}

/** Says things to screen readers, politely and one at a time. What is said stands in the page only while it may be heard. */
export function announcer(): Announcer {
  let host: HTMLElement | undefined;
  let timer = 0;
  const stop = () => {
    clearTimeout(timer);
    host?.remove();
    host = undefined;
  };
  const say = (text: string) => {
    stop();
    // Marks come and go in all tabs at once.
    if (document.hidden) return;
    host = addHost();
    const region = document.createElement('div');
    region.role = 'status';
    // Read by the browser alone, and not by the page's scripts.
    host.attachShadow({ mode: 'closed' }).append(region);
    timer = window.setTimeout(() => {
      region.textContent = text;
      timer = window.setTimeout(stop, stay);
    }, pause);
  };
  return { say, stop };
}

/** Outside the page's body, and seen by nobody. */
function addHost(): HTMLElement {
  const host = document.createElement('div');
  const look = 'all: initial; position: fixed; inset: 0 auto auto 0; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);';
  host.style.cssText = look.replaceAll(';', ' !important;');
  document.documentElement.append(host);
  return host;
}
