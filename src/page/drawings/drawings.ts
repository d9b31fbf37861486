import type { CountsAnswer } from '../../treaties/counts/counts.answer.js';
import type { EntryIntoForceAnswer } from '../../treaties/entry-into-force.answer.js';
import type { TreatyAnswer } from '../../treaties/show-treaty/show-treaty.answer.js';
import type { MapModel } from '../map/map.model.js';
import type { Shell } from '../shell.js';

/** What a drawing says of itself. */
interface Captioned {
  readonly treaty: TreatyAnswer;
}

/** What each drawing that has an address of its own is made of. */
export interface Drawings {
  readonly map: Captioned & { readonly map: MapModel };
  readonly tally: Captioned & { readonly entry: EntryIntoForceAnswer };
  readonly timeline: Captioned & { readonly entry: EntryIntoForceAnswer; readonly counts: CountsAnswer };
}

export type Drawing = keyof Drawings;

/** How a drawing is asked for. */
export interface DrawingLook {
  /** In pixels. */
  readonly width: number;
  /** Null: as the device has it. */
  readonly theme: 'light' | 'dark' | null;
  /** With its title, its two times and its address, on paper of its own. */
  readonly caption: boolean;
}

/** Writes a drawing as an SVG document that needs nothing else. */
export type Draw = <D extends Drawing>(drawing: D, model: Drawings[D], shell: Shell, look: DrawingLook) => string;
