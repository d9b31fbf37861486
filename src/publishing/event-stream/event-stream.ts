import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import { cloudEvent } from '../cloud-event.js';

/** Which events are followed. */
export interface Followed {
  readonly after: number;
  readonly stream?: string | undefined;
  readonly type?: string | undefined;
}

/** How often the head is looked at, and after how long without events a sign of life is sent; milliseconds. */
const POLL = 500;
const HEARTBEAT = 15_000;

/** Follows the ledger as Server-Sent Events. The streams end when the application does. */
@Injectable()
export class EventStream implements OnModuleDestroy {
  private readonly ending = new AbortController();

  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  onModuleDestroy(): void {
    this.ending.abort();
  }

  /**
   * Chunks of a `text/event-stream`: each event with its position as id, and comments while nothing happens. Ends with
   * either signal.
   */
  async *follow({ after, stream, type }: Followed, closed: AbortSignal): AsyncGenerator<string> {
    const signal = AbortSignal.any([closed, this.ending.signal]);
    const only = { ...(stream === undefined ? {} : { stream }), ...(type === undefined ? {} : { type }) };
    let [position, quiet] = [after, 0];
    yield 'retry: 2000\n\n';
    const ended = (): boolean => signal.aborted;
    while (!ended()) {
      const head = (await this.ledger.head()).position;
      if (head > position) {
        for await (const events of this.ledger.read({ after: position, upTo: head, ...only })) {
          if (events.length > 0) yield events.map(chunk).join('');
          if (ended()) return;
        }
        [position, quiet] = [head, 0];
      }
      if (quiet >= HEARTBEAT) {
        yield `: position ${String(head)}\n\n`;
        quiet = 0;
      }
      await pause(POLL, undefined, { signal }).catch(() => undefined);
      quiet += POLL;
    }
  }
}

function chunk(event: Parameters<typeof cloudEvent>[0]): string {
  return `id: ${String(event.position)}\nevent: ${event.type}\ndata: ${JSON.stringify(cloudEvent(event))}\n\n`;
}
