import { navigate } from './navigate.js';

let following: EventSource | null = null;
let followedAt: HTMLElement | null = null;

/**
 * New events wait behind a button until the reader shows them; nothing moves by itself. Works on
 * `[data-live]`: `data-after` is the position to go on from, `data-types` what events may be of.
 */
export function startLedger(root: ParentNode): void {
  const place = root.querySelector<HTMLElement>('[data-live]');
  if (followedAt?.isConnected === false) following?.close();
  if (place === null) return;
  const [newer, pause, said] = [
    place.querySelector<HTMLButtonElement>('[data-newer]'),
    place.querySelector<HTMLButtonElement>('[data-pause]'),
    place.querySelector<HTMLElement>('[data-said]'),
  ];
  if (newer === null || pause === null || said === null) return;
  const { after = '0', types = '', live = '', paused = '' } = place.dataset;
  followedAt = place;
  let last = Number(after);
  let waiting = 0;
  place.hidden = false;
  const follow = (): void => {
    following = new EventSource(`/v1/events/stream?after=${String(last)}`);
    for (const type of types.split(' ')) following.addEventListener(type, came);
  };
  const came = (event: Event): void => {
    if (event instanceof MessageEvent) last = Math.max(last, Number(event.lastEventId));
    waiting += 1;
    newer.hidden = false;
    newer.textContent = `${String(waiting)} ${newer.dataset['newer'] ?? ''}`;
  };
  newer.addEventListener('click', () => void navigate(location.href, { entry: 'none' }));
  pause.addEventListener('click', () => {
    const pausing = pause.getAttribute('aria-pressed') !== 'true';
    pause.setAttribute('aria-pressed', String(pausing));
    said.textContent = pausing ? paused : live;
    if (pausing) following?.close();
    else follow();
  });
  follow();
}
