import type { DataSource } from 'typeorm';
import type { Sealed } from './envelope.js';
import type { Companion, Folded, Folder, Head, Ledger, Selection, Write, Written } from './ledger.js';

/** The event store on PostgreSQL. */
export abstract class PostgresLedger implements Ledger {
  static async open(_service: DataSource): Promise<PostgresLedger> {
    throw new Error('Not built yet.');
  }
  /** Rows to derive from every event in the append's own transaction. Register it before the first write. */
  abstract companion(companion: Companion): void;
  /** Restores an export into an empty ledger, page by page, byte for byte; derives the companion's rows. */
  abstract appendVerbatim(sealed: readonly Sealed[]): Promise<void>;
  abstract write<R>(write: Write<R>): Promise<Written<R>>;
  abstract head(): Promise<Head>;
  abstract positionAt(instant: string): Promise<number>;
  abstract recordedAt(position: number): Promise<string | null>;
  abstract fold<S>(folder: Folder<S>, selection: Selection, at?: number): Promise<Folded<S>>;
  abstract event(eventId: string): Promise<Sealed | null>;
  abstract read(from: {
    readonly after: number;
    readonly upTo?: number;
    readonly limit?: number;
    readonly stream?: string;
    readonly type?: string;
  }): AsyncIterable<readonly Sealed[]>;
}
