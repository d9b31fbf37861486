import { type DrawnDay, drawLive } from './map/live-map.js';
import { startPlaying } from './map/playing.js';
import { shapesAtHand, shapesOf } from './map/shapes-of.js';
import { dateIn, isoDate, numberOf } from './map/days.js';
import { navigate } from './navigate.js';

/** After how many milliseconds without a key the view goes to the day. */
const SETTLED = 600;
/** So near to the window the drawing is made ready. */
const NEAR = '200px';
const YEAR = 365;

/** Makes the maps of this part of the page live: the slider goes through their days without asking the service. */
export function startMap(root: ParentNode): void {
  for (const figure of root.querySelectorAll<HTMLElement>('[data-map]')) {
    const range = figure.querySelector<HTMLInputElement>('input[type=range]');
    const place = figure.querySelector<HTMLElement>('[data-map-place]');
    if (range !== null && place !== null) startSlider(figure, range, startDrawing(figure, place));
  }
}

/** Shows a day, as soon as there is something to show it with. */
type Show = (day: string) => void;

/** The picture gives way to a live drawing when a day is first wanted, or when it comes near. */
function startDrawing(figure: HTMLElement, place: HTMLElement): Show {
  const atHand = shapesAtHand();
  let live: DrawnDay | null = atHand === null ? null : drawLive(figure, place, atHand);
  let wanted = figure.dataset['asOf'] ?? '';
  const ready = async (): Promise<void> => {
    const shapes = await shapesOf();
    live ??= drawLive(figure, place, shapes);
    live.show(wanted);
  };
  if (live === null) whenNear(place, () => void ready());
  return (day) => {
    wanted = day;
    if (live === null) void ready();
    else live.show(day);
  };
}

function startSlider(figure: HTMLElement, range: HTMLInputElement, show: Show): void {
  const changes = changesIn(figure);
  const go = whenSettled(figure, range);
  const move = (to: number): void => {
    range.value = String(to);
    say(figure, range);
    show(isoDate(Number(range.value)));
  };
  const playing = startPlaying(figure, range, { move, ended: () => go(0) });
  const step = (key: string): boolean => {
    const to = stepped(key, Number(range.value), changes);
    if (to === null) return false;
    playing.stop();
    move(to);
    go(SETTLED);
    return true;
  };
  let pointed = false;
  range.addEventListener('pointerdown', () => (pointed = true));
  range.addEventListener('input', () => {
    playing.stop();
    move(Number(range.value));
  });
  range.addEventListener('change', () => go(pointed ? 0 : SETTLED));
  range.addEventListener('keydown', (event) => {
    pointed = false;
    if (step(event.key)) event.preventDefault();
  });
  for (const button of figure.querySelectorAll<HTMLButtonElement>('[data-map-step]'))
    button.addEventListener('click', () => step(button.dataset['mapStep'] === '1' ? 'ArrowRight' : 'ArrowLeft'));
}

/** The day that the slider stands on, in words. */
function say(figure: HTMLElement, range: HTMLInputElement): void {
  const words = dateIn(figure.dataset['dates'] ?? '', isoDate(Number(range.value)));
  range.setAttribute('aria-valuetext', words);
  const output = figure.querySelector('output');
  if (output !== null) output.value = words;
}

/** Leads the view to the day of the slider after a while in which it did not move. */
function whenSettled(figure: HTMLElement, range: HTMLInputElement): (after: number) => void {
  const first = range.value;
  let settling: ReturnType<typeof setTimeout> | undefined;
  range.addEventListener('input', () => clearTimeout(settling));
  return (after) => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      if (!figure.isConnected || range.value === first) return;
      const address = new URL(location.href);
      address.searchParams.set('asOf', isoDate(Number(range.value)));
      address.hash = '';
      void navigate(address.href, { entry: 'push' });
    }, after);
  };
}

/** The days on which somebody's standing changes, as numbers, in order. */
function changesIn(figure: HTMLElement): readonly number[] {
  const days = (figure.dataset['turns'] ?? '').match(/\d{4}-\d\d-\d\d/g) ?? [];
  return [...new Set(days)].sort().map(numberOf);
}

/** Where a key leads: arrows to the next change, whole years by page. Null: the key is none of these. */
function stepped(key: string, now: number, changes: readonly number[]): number | null {
  if (key === 'ArrowRight' || key === 'ArrowUp') return changes.find((day) => day > now) ?? now;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return changes.findLast((day) => day < now) ?? now;
  if (key === 'PageUp') return now + YEAR;
  if (key === 'PageDown') return now - YEAR;
  return null;
}

/** Calls this once, when the place is near to the window and the browser has nothing else to do. */
function whenNear(place: Element, ready: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      if ('requestIdleCallback' in window) requestIdleCallback(ready, { timeout: 2000 });
      else setTimeout(ready, 200);
    },
    { rootMargin: NEAR },
  );
  observer.observe(place);
}
