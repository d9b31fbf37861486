import { pauseNewer } from './newer.js';

/** Lets a reader stop listening for new events, and go on. Works on `[data-live]`, which carries both words for it. */
export function startLedger(root: ParentNode): void {
  const place = root.querySelector<HTMLElement>('[data-live]');
  const pause = place?.querySelector<HTMLButtonElement>('[data-pause]');
  const state = place?.querySelector<HTMLElement>('[data-state]');
  if (place == null || pause == null || state == null) return;
  const { live = '', paused = '' } = place.dataset;
  pause.addEventListener('click', () => {
    const pausing = pause.getAttribute('aria-pressed') !== 'true';
    pause.setAttribute('aria-pressed', String(pausing));
    state.textContent = pausing ? paused : live;
    pauseNewer(pausing);
  });
}
