import type { NamedState } from '../../charts/map/packed.js';
import { dateIn } from './days.js';

/** What the card says of an area. */
interface Told {
  readonly state: NamedState | undefined;
  readonly turns: readonly (readonly [from: string, standing: string])[];
}

/** The card beside the pointer: name, standing, since when. */
export interface Card {
  /** The day that it speaks of. */
  show(day: string): void;
}

/** Shows a card where the pointer is over an area, or a finger taps it; Esc takes it away. */
export function startCard(figure: HTMLElement, svg: SVGSVGElement, toldOf: (code: string, day: string) => Told): Card {
  const card = figure.querySelector<HTMLElement>('[data-map-card]');
  const words = JSON.parse(figure.dataset['words'] ?? '{}') as Readonly<Record<string, string>>;
  let day = figure.dataset['asOf'] ?? '';
  let over: SVGElement | null = null;

  const write = (): void => {
    if (card === null) return;
    over?.classList.add('here');
    const told = toldOf(over?.dataset['code'] ?? '', day);
    card.hidden = over === null || told.state === undefined;
    if (over === null || told.state === undefined) return;
    const turn = told.turns.findLast(([from]) => from <= day);
    const look = over.dataset['s'] ?? 'none';
    const since = turn === undefined || turn[1] === 'none' ? '' : sinceIn(words, figure, turn[0]);
    card.replaceChildren(
      child('b', told.state.name),
      child('span', [words[look] ?? look, since].filter((each) => each !== '').join(' ')),
    );
  };
  const leave = (): void => {
    over?.classList.remove('here');
    over = null;
    write();
  };
  svg.addEventListener('pointermove', (event) => {
    const target = event.target instanceof SVGElement ? event.target.closest<SVGElement>('[data-code]') : null;
    if (target !== over) leave();
    over = target;
    write();
    if (card !== null) put(card, svg, event);
  });
  svg.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse') leave();
  });
  document.addEventListener('keydown', function away({ key }: KeyboardEvent) {
    if (!svg.isConnected) document.removeEventListener('keydown', away);
    else if (key === 'Escape') leave();
  });
  return {
    show(shown) {
      day = shown;
      if (over !== null) write();
    },
  };
}

function sinceIn(words: Readonly<Record<string, string>>, figure: HTMLElement, day: string): string {
  return (words['since'] ?? '{day}').replace('{day}', dateIn(figure.dataset['dates'] ?? '', day));
}

function child(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** Beside the pointer, within the drawing. Positions go by the style object, which the policy allows. */
function put(card: HTMLElement, svg: SVGSVGElement, { clientX, clientY }: PointerEvent): void {
  const { left, top, width } = svg.getBoundingClientRect();
  const x = Math.min(clientX - left + 14, width - card.offsetWidth - 2);
  const y = clientY - top - card.offsetHeight - 12;
  card.style.insetInlineStart = 'auto';
  card.style.left = `${String(Math.max(0, x))}px`;
  card.style.top = `${String(y < 0 ? clientY - top + 16 : y)}px`;
}
