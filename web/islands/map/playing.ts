/** How long a month takes, in milliseconds; and a year, for those who want no motion. */
const PACE = { month: 100, year: 1000 };
const DAYS = { month: 30, year: 365 };

interface Playing {
  isOn(): boolean;
  stop(): void;
}

interface PlayingOptions {
  readonly move: (to: number) => void;
  /** It came to the end, or was stopped by its button. */
  readonly ended: () => void;
}

/** The button that goes through all days by itself, and stops when nobody looks. */
export function startPlaying(figure: HTMLElement, range: HTMLInputElement, { move, ended }: PlayingOptions): Playing {
  const button = figure.querySelector<HTMLButtonElement>('[data-map-play]');
  const still = window.matchMedia('(prefers-reduced-motion: reduce)');
  let timer: ReturnType<typeof setInterval> | undefined;
  const words = { play: button?.getAttribute('aria-label') ?? '', pause: button?.dataset['pause'] ?? '' };

  const say = (on: boolean): void => {
    if (button === null) return;
    button.textContent = on ? '❚❚' : '▶';
    button.setAttribute('aria-label', on ? words.pause : words.play);
  };
  const stop = (): void => {
    if (timer === undefined) return;
    clearInterval(timer);
    timer = undefined;
    document.removeEventListener('visibilitychange', stop);
    say(false);
  };
  const start = (): void => {
    if (Number(range.value) >= Number(range.max)) move(Number(range.min));
    const unit = still.matches ? 'year' : 'month';
    timer = setInterval(() => {
      if (!figure.isConnected) return stop();
      const to = Math.min(Number(range.value) + DAYS[unit], Number(range.max));
      move(to);
      if (to < Number(range.max)) return;
      stop();
      ended();
    }, PACE[unit]);
    document.addEventListener('visibilitychange', stop);
    say(true);
  };
  button?.addEventListener('click', () => {
    if (timer === undefined) return start();
    stop();
    ended();
  });
  return { isOn: () => timer !== undefined, stop };
}
