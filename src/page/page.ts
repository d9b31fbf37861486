import type { Bar, Section, Times } from './shell.js';
import type { ViewName, Views } from './views.js';

/** What surrounds a view, as its controller says it. */
export interface PageOptions {
  /** Null where a view has none, such as a form. */
  readonly times: Times | null;
  readonly section: Section | null;
  readonly bar?: Bar | null;
  /** Each figure of the view has its own day: the bar says so instead of one. */
  readonly ownDays?: boolean;
  /** Default 200. */
  readonly status?: number;
  /** Never kept by browsers: what it shows depends on who asks, or is about to change. */
  readonly fleeting?: boolean;
}

/** A view and what it is made of. Pages (pages.ts) writes it as a document. */
export class Page<V extends ViewName = ViewName> {
  constructor(
    readonly view: V,
    readonly model: Views[V],
    readonly options: PageOptions,
  ) {}
}
