/** Where a recorded fact comes from. */
export interface EnvelopeSource {
  readonly document?: string | null;
  readonly url?: string | null;
  readonly observedOn?: string | null;
}

/** What a decision wants recorded: no position, version, time or actor yet. */
export interface Draft {
  readonly stream: string;
  readonly type: string;
  /** Version of the data's schema. */
  readonly schema: number;
  /** Legal date, `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly source: EnvelopeSource | null;
  /** The source's own row, unique among a stream's recordings as the domain judges it; indexed. */
  readonly ref: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** An event as recorded. `recordedAt` is RFC 3339 in UTC with milliseconds and never runs backwards. */
export interface Envelope extends Draft {
  readonly eventId: string;
  readonly version: number;
  readonly position: number;
  readonly recordedAt: string;
  readonly actor: string;
  readonly correlation: string;
  readonly causation: string | null;
}

/**
 * An envelope with what was hashed: `bytes` is its RFC 8785 text, `hash` the lower-case hex SHA-256 of those bytes in
 * UTF-8.
 */
export interface Sealed extends Envelope {
  readonly bytes: string;
  readonly hash: string;
}
