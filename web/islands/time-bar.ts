import { navigate } from './navigate.js';
import { dayNumber, type RailDays, readRail } from './rail-days.js';

/** Between two addresses of a hand that moves, milliseconds. */
const REST = 150;
/** How wide the drawing of the rail is, in its own measure. */
const WIDTH = 560;

/** Where the hand took hold; null: it holds nothing. Back leads there. */
let origin: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Makes every rail a slider: it stops at the days on which the view changes, and each stop is an address. */
export function startTimeBar(root: ParentNode): void {
  for (const rail of root.querySelectorAll<HTMLElement>('[data-rail]')) slide(rail);
}

function slide(rail: HTMLElement): void {
  const days = readRail(rail.dataset);
  const input = sliderOf(rail, days);
  tell(rail, input, days, sentence());
  const move = (day: number): void => {
    input.value = String(day);
    tell(rail, input, days, null);
    origin ??= location.href;
    clearTimeout(timer);
    timer = setTimeout(() => void show(days.isoOf(day), 'replace'), REST);
  };
  const release = (): void => {
    if (origin === null) return;
    clearTimeout(timer);
    timer = setTimeout(() => void settle(days.isoOf(Number(input.value))), REST);
  };
  input.addEventListener('input', () => move(days.nearest(Number(input.value))));
  input.addEventListener('change', release);
  input.addEventListener('keyup', release);
  input.addEventListener('keydown', (event) => {
    const stop = stopFor(event.key, Number(input.value), days);
    if (stop === null || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    move(stop);
  });
  // A calendar shows its months at once, without a second touch.
  rail.querySelector('svg')?.setAttribute('aria-hidden', 'true');
  rail.append(input);
}

function sliderOf(rail: HTMLElement, days: RailDays): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'range';
  input.id = 'time-rail';
  input.dir = 'ltr';
  input.min = String(days.first);
  input.max = String(days.last);
  input.step = '1';
  input.value = String(dayNumber(rail.dataset['asOf'] ?? ''));
  input.setAttribute('aria-label', rail.dataset['rail'] ?? '');
  return input;
}

/** Left is earlier in every language, for time runs left to right. */
function stopFor(key: string, day: number, days: RailDays): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return days.earlier(day);
    case 'ArrowRight':
    case 'ArrowUp':
      return days.later(day);
    case 'PageDown':
      return days.year(day, -1);
    case 'PageUp':
      return days.year(day, 1);
    case 'Home':
      return days.first;
    case 'End':
      return days.last;
    default:
      return null;
  }
}

/** The handle, the date beside it and what the slider says of itself follow at once; the view comes later. */
function tell(rail: HTMLElement, input: HTMLInputElement, days: RailDays, said: string | null): void {
  const day = Number(input.value);
  const share = (day - days.first) / Math.max(1, days.last - days.first);
  rail.querySelector('[data-handle]')?.setAttribute('transform', `translate(${String(share * WIDTH)} 0)`);
  const name = days.nameOf(day);
  for (const shown of document.querySelectorAll('[data-day]')) shown.textContent = name;
  input.setAttribute('aria-valuetext', said === null || said === '' ? name : `${name}: ${said}`);
}

function sentence(): string {
  return document.querySelector('main .say')?.textContent ?? '';
}

function addressAt(day: string): string {
  const address = new URL(location.href);
  address.searchParams.set('asOf', day);
  return address.href;
}

/** While the hand moves, the bar stays as it is: only what it speaks of changes. */
function show(day: string, entry: 'replace'): Promise<boolean> {
  return navigate(addressAt(day), { entry, parts: ['head', 'main', 'foot'] });
}

async function settle(day: string): Promise<void> {
  const address = addressAt(day);
  if (origin !== null) history.replaceState(null, '', origin);
  const moved = origin !== address;
  origin = null;
  await navigate(address, { entry: moved ? 'push' : 'replace' });
}
