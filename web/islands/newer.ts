/** The first look at a page goes before: news are listened for when it is read. Milliseconds. */
const LATER = 5000;
/** How long to wait before listening again where the service went away. */
const AGAIN = 10_000;

let listening: AbortController | null = null;

/**
 * Says quietly how many events came after those that the page shows, where it shows the latest. Nothing moves by
 * itself. It listens while the page is seen: a browser has few connections to one service.
 */
export function startNewer(root: ParentNode): void {
  const link = root.querySelector<HTMLAnchorElement>('a[data-newer]');
  if (link === null) return;
  listening?.abort();
  const mine = new AbortController();
  listening = mine;
  setTimeout(() => void follow(link, mine), LATER);
  document.addEventListener('visibilitychange', () => void follow(link, mine), { signal: mine.signal });
}

const heard = new WeakMap<HTMLAnchorElement, AbortController>();

async function follow(link: HTMLAnchorElement, whole: AbortController): Promise<void> {
  heard.get(link)?.abort();
  if (document.hidden || whole.signal.aborted) return;
  const now = new AbortController();
  heard.set(link, now);
  const signal = AbortSignal.any([whole.signal, now.signal]);
  try {
    const after = link.dataset['last'] ?? link.dataset['after'] ?? '0';
    const { body, ok } = await fetch(`/v1/events/stream?after=${after}`, { signal });
    if (!ok || body === null) return;
    for await (const text of read(body)) {
      const last = [...text.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1];
      if (last !== undefined) tell(link, last);
    }
  } catch {
    if (signal.aborted) return;
  }
  setTimeout(() => {
    if (!signal.aborted) void follow(link, whole);
  }, AGAIN);
}

/** Whole lines of a stream of text. */
async function* read(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = '';
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    rest += next.value;
    const end = rest.lastIndexOf('\n');
    yield rest.slice(0, end + 1);
    rest = rest.slice(end + 1);
  }
}

function tell(link: HTMLAnchorElement, last: string): void {
  const forms = JSON.parse(link.dataset['newer'] ?? '{}') as Readonly<Record<string, string>>;
  const count = Number(last) - Number(link.dataset['after']);
  const form = forms[new Intl.PluralRules(document.documentElement.lang).select(count)] ?? '';
  link.dataset['last'] = last;
  link.textContent = form.replace('#', String(count));
  link.hidden = false;
}
