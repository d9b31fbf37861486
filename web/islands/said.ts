/** After how many milliseconds a new answer is read out. */
const PAUSE = 500;

let timer: ReturnType<typeof setTimeout> | undefined;
let first = true;

/** Reads a view's sentence out to those who hear the page, when another answer took the place of one. */
export function startSaying(root: ParentNode): void {
  if (first) {
    first = false;
    return;
  }
  if (!(root instanceof HTMLElement) || root.dataset['part'] !== 'main') return;
  clearTimeout(timer);
  timer = setTimeout(() => {
    const place = document.querySelector('[data-said]');
    const sentence = root.querySelector('.say') ?? root.querySelector('h1');
    if (place !== null) place.textContent = sentence?.textContent ?? '';
  }, PAUSE);
}
