/** How many events are asked for at once. */
const AT_ONCE = 6;

/** What the ledger's answer holds beside the fields that were hashed. */
const BESIDE = ['hash', 'at', 'permalink'];

/** Lets this browser check that the hash of each event shown is the SHA-256 of its fields (RFC 8785). */
export function startCheckHashes(root: ParentNode): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-check]')) {
    const button = place.querySelector('button');
    button?.addEventListener('click', () => void check(place, button));
  }
}

async function check(place: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const said = place.querySelector<HTMLElement>('[role=status]');
  const { checking = '', agree = '', differ = '', failed = '', check: ids = '' } = place.dataset;
  const say = (text: string, how: 'waits' | 'agrees' | 'contradicts') => {
    if (said === null) return;
    said.textContent = text;
    said.className = how;
  };
  button.disabled = true;
  say(checking, 'waits');
  try {
    const wrong = await differing(ids.split(' ').filter((id) => id !== ''));
    if (wrong.length === 0) say(agree, 'agrees');
    else say(differ.replace('%', wrong.join(', ')), 'contradicts');
  } catch {
    say(failed, 'contradicts');
  }
  button.disabled = false;
}

/** The positions whose hash is another than that of the fields. Throws where one cannot be checked. */
async function differing(ids: readonly string[]): Promise<readonly number[]> {
  const wrong: number[] = [];
  const waiting = [...ids];
  const work = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const event = await eventOf(id);
      if ((await sha256(canonical(hashed(event)))) !== event['hash']) wrong.push(Number(event['position']));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return wrong;
}

async function eventOf(id: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`/v1/events/${encodeURIComponent(id)}`, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as Record<string, unknown>;
}

function hashed(event: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(event).filter(([name]) => !BESIDE.includes(name)));
}

/** JSON as RFC 8785 writes it: members in order of their names, nothing between. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = value as Readonly<Record<string, unknown>>;
  const written = Object.keys(members)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(members[name])}`);
  return `{${written.join(',')}}`;
}

async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
