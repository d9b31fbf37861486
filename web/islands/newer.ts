/** The first look at a page goes before: news are listened for when it is read. Milliseconds. */
const LATER = 5000;
/** How long to wait before listening again where the service went away. */
const AGAIN = 10_000;

/** The listening that goes on, over all streams that it opens. */
let listening: AbortController | null = null;
/** The stream that is open. */
let stream: AbortController | null = null;
let paused = false;

/**
 * Says quietly how many events came after those that the page shows, where it shows the latest. Nothing moves by
 * itself. One stream serves every place that tells of them, and only while the page is seen: a browser has few
 * connections to one service.
 */
export function startNewer(root: ParentNode): void {
  const gone = places().length === 0;
  if (!gone && root.querySelector('[data-newer]') === null) return;
  listening?.abort();
  stream?.abort();
  if (gone) return;
  const mine = new AbortController();
  listening = mine;
  paused = false;
  setTimeout(() => void follow(mine), LATER);
  document.addEventListener('visibilitychange', () => void follow(mine), { signal: mine.signal });
}

/** Stops listening, or goes on with what came meanwhile. */
export function pauseNewer(pauses: boolean): void {
  paused = pauses;
  if (listening !== null) void follow(listening);
}

function places(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-newer]')];
}

async function follow(whole: AbortController): Promise<void> {
  if (whole.signal.aborted) return;
  stream?.abort();
  const [first] = places();
  if (document.hidden || paused || first === undefined) return;
  const now = new AbortController();
  stream = now;
  const signal = AbortSignal.any([whole.signal, now.signal]);
  try {
    const after = first.dataset['last'] ?? first.dataset['after'] ?? '0';
    const { body, ok } = await fetch(`/v1/events/stream?after=${after}`, { signal });
    if (!ok || body === null) return;
    for await (const text of read(body)) tellAll(text);
  } catch {
    if (signal.aborted) return;
  }
  setTimeout(() => {
    if (!signal.aborted) void follow(whole);
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

function tellAll(text: string): void {
  const last = [...text.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1];
  if (last !== undefined) for (const place of places()) tell(place, last);
}

function tell(place: HTMLElement, last: string): void {
  const forms = JSON.parse(place.dataset['newer'] ?? '{}') as Readonly<Record<string, string>>;
  const count = Number(last) - Number(place.dataset['after']);
  const form = forms[new Intl.PluralRules(document.documentElement.lang).select(count)] ?? '';
  place.dataset['last'] = last;
  place.textContent = form.replace('#', String(count));
  place.hidden = false;
}
