/** How an address goes into the browser's history: as a new place, instead of the present one, or not at all. */
export type Entry = 'push' | 'replace' | 'none';

/** What of the page is put in place; absent: all of it. `head` is the head of the document. */
export type Part = 'masthead' | 'time' | 'main' | 'foot' | 'head';

export interface Navigation {
  readonly entry: Entry;
  readonly parts?: readonly Part[];
}

/** After how many milliseconds without an answer the page says that it waits. */
const PATIENCE = 150;
const PARTS: readonly Part[] = ['head', 'masthead', 'time', 'main', 'foot'];
const listeners: ((root: ParentNode) => void)[] = [];
let running: AbortController | null = null;
let shown = here();

/** Calls this with every part that was put in place. */
export function whenSwapped(listener: (root: ParentNode) => void): void {
  listeners.push(listener);
}

/** Puts the view at an address in place of the present one; what fails shows why. False: a later one came before. */
export async function navigate(address: string, { entry, parts = PARTS }: Navigation): Promise<boolean> {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  const waiting = setTimeout(() => wait(true), PATIENCE);
  try {
    const answer = await fetch(address, { headers: { Accept: 'text/html' }, signal: mine.signal });
    const came = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (mine.signal.aborted) return false;
    if (!sameBuild(came)) {
      location.assign(address);
      return false;
    }
    note(address, entry);
    // A refusal has no times: the control stays, to choose others with.
    swap(came, answer.ok ? parts : ['head', 'main']);
  } catch {
    if (mine.signal.aborted) return false;
    note(address, entry);
    showUnreached(address);
  } finally {
    clearTimeout(waiting);
    if (running === mine) {
      wait(false);
      running = null;
    }
  }
  return true;
}

/** Address, head, time bar and foot follow what a form has put in place of its answer by itself. */
export function follow(came: Document, address: string, put: readonly ParentNode[]): void {
  note(address, 'replace');
  swapHead(came);
  started([...put, ...swapPart(came, 'time'), ...swapPart(came, 'foot')]);
}

function started(parts: readonly ParentNode[]): void {
  for (const part of parts) for (const listener of listeners) listener(part);
}

/** Links and forms that say `data-swap` change the page in place, and Back goes through them. */
export function startNavigation(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-swap]') : null;
    if (link === null || !plain(event) || link.origin !== location.origin) return;
    event.preventDefault();
    void navigate(link.href, { entry: 'push' });
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !('swap' in form.dataset) || form.method !== 'get') return;
    event.preventDefault();
    void navigate(addressOf(form, event.submitter), { entry: 'push' });
  });
  window.addEventListener('popstate', () => {
    if (here() !== shown) void navigate(location.href, { entry: 'none' });
  });
}

/** What a form asks for. Fields that say nothing are left out, so that addresses stay short. */
function addressOf(form: HTMLFormElement, submitter: HTMLElement | null): string {
  const address = new URL(form.action, location.href);
  address.search = '';
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value === 'string' && value !== '') address.searchParams.append(name, value);
  }
  return address.href;
}

function plain(event: MouseEvent): boolean {
  return (
    event.button === 0 && !event.defaultPrevented && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
  );
}

function here(): string {
  return location.pathname + location.search;
}

function note(address: string, entry: Entry): void {
  if (entry === 'push') history.pushState(null, '', address);
  if (entry === 'replace') history.replaceState(null, '', address);
  shown = here();
}

function wait(waits: boolean): void {
  document.documentElement.classList.toggle('waits', waits);
  if (waits) partOf(document, 'main')?.setAttribute('aria-busy', 'true');
  else partOf(document, 'main')?.removeAttribute('aria-busy');
}

/** A page of another build has other styles and scripts: it is loaded whole. */
function sameBuild(came: Document): boolean {
  const script = (document_: Document) => document_.querySelector('script[type=module]')?.getAttribute('src');
  return script(came) === script(document);
}

function swap(came: Document, parts: readonly Part[]): void {
  const focused = focusedNow();
  const top = window.scrollY;
  const open = [...document.querySelectorAll('details[id][open]')].map(({ id }) => id);
  if (parts.includes('head')) swapHead(came);
  const put = parts.flatMap((part) => (part === 'head' ? [] : swapPart(came, part)));
  for (const id of open) document.getElementById(id)?.setAttribute('open', '');
  started(put);
  window.scrollTo({ top, behavior: 'instant' });
  if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
  focused();
}

/** Each part says its name: `data-part="main"`. */
function partOf(document_: Document, part: Part): HTMLElement | null {
  return document_.querySelector<HTMLElement>(`[data-part="${part}"]`);
}

function swapPart(came: Document, part: Part): HTMLElement[] {
  const [old, fresh] = [partOf(document, part), partOf(came, part)];
  if (fresh === null || old === null) {
    old?.remove();
    const main = partOf(document, 'main');
    if (fresh !== null && part === 'foot') main?.after(fresh);
    else if (fresh !== null) main?.before(fresh);
  } else old.replaceWith(fresh);
  return fresh === null ? [] : [fresh];
}

function swapHead(came: Document): void {
  document.title = came.title;
  document.documentElement.dataset['sheet'] = came.documentElement.dataset['sheet'] ?? '';
  const links = 'link[rel=permalink], link[rel=alternate]';
  for (const link of document.head.querySelectorAll(links)) link.remove();
  document.head.append(...came.head.querySelectorAll(links));
}

/** Where the focus is now; what it returns puts it there again. */
function focusedNow(): () => void {
  const element = document.activeElement;
  const within = element?.closest<HTMLElement>('[data-part]');
  if (!(element instanceof HTMLElement) || within === null || within === undefined) return () => undefined;
  const [id, said, tag] = [element.id, element.textContent, element.tagName];
  return () => {
    if (element.isConnected) return;
    const part = partOf(document, within.dataset['part'] as Part);
    const again =
      id === ''
        ? [...(part?.querySelectorAll<HTMLElement>(tag) ?? [])].find(({ textContent }) => textContent === said)
        : document.getElementById(id);
    (again ?? partOf(document, 'main'))?.focus({ preventScroll: true });
  };
}

/** No answer came: the page says so in its own words, which it carries for that, and offers to try again. */
function showUnreached(address: string): void {
  const words = document.querySelector<HTMLTemplateElement>('template[data-unreached]');
  const main = partOf(document, 'main');
  if (words === null || main === null) return;
  main.replaceChildren(words.content.cloneNode(true));
  for (const again of main.querySelectorAll<HTMLAnchorElement>('a[data-again]')) again.href = address;
}
