/**
 * The built service with the shipped histories and what else is recorded, and its reads as `/openapi.json` has them.
 */
import { operationsOf, type OpenApi } from '../openapi/document.js';
import { newDataFolder, serve, type Service } from '../survival/processes.js';
import { type Recording, RECORDINGS } from './recordings.js';

/** A read that ends: all but the stream of events. */
export interface Read {
  readonly id: string;
  readonly path: string;
  /** The names of its query parameters. */
  readonly parameters: readonly string[];
  readonly types: readonly string[];
}

/** An answer in one of its media types. `permalink`: what its header `Link` names. */
export interface Given {
  readonly status: number;
  readonly text: string;
  readonly permalink: string | null;
}

/** A service that has something to tell. */
export class Program {
  private constructor(
    private readonly service: Service,
    readonly reads: readonly Read[],
    readonly head: number,
    private readonly events: Map<string, string>,
  ) {}

  static async start(): Promise<Program> {
    const service = await serve({ FOEDERA_DATA: newDataFolder(), FOEDERA_HISTORIES: 'load' });
    const document = (await (await fetch(`${service.url}/openapi.json`)).json()) as OpenApi;
    const program = new Program(service, readsOf(document), 0, new Map());
    await program.record(RECORDINGS);
    const { at } = JSON.parse((await program.ask('/v1/marks')).text) as { at: number };
    return new Program(service, program.reads, at, program.events);
  }

  async stop(): Promise<void> {
    await this.service.stop();
  }

  /** Records one after the other, and insists that each was. */
  async record(recordings: readonly Recording[]): Promise<void> {
    for (const [path, body] of recordings) {
      const named = JSON.stringify(body).replace(/"\{([\w-]+)\}"/g, (_, ref: string) => `"${this.eventOf(ref)}"`);
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(this.service.url + path, { method: 'POST', headers, body: named });
      const text = await answer.text();
      if (answer.status !== 201) throw new Error(`${path} ${named}: ${text}`);
      const { events } = JSON.parse(text) as { events: { eventId: string; data: { ref?: string | null } }[] };
      for (const { eventId, data } of events)
        if (data.ref != null && !this.events.has(data.ref)) this.events.set(data.ref, eventId);
    }
  }

  async ask(path: string, type = 'application/json'): Promise<Given> {
    const answer = await fetch(this.service.url + path, { headers: { Accept: type } });
    const link = /<([^>]*)>; rel="permalink"/.exec(answer.headers.get('link') ?? '')?.[1] ?? null;
    return { status: answer.status, text: await answer.text(), permalink: link };
  }

  /** The event that was recorded under a ref. */
  eventOf(ref: string): string {
    const event = this.events.get(ref);
    if (event === undefined) throw new Error(`Nothing was recorded as ${ref}.`);
    return event;
  }
}

function readsOf(document: OpenApi): readonly Read[] {
  return operationsOf(document)
    .filter(({ method, path }) => method === 'GET' && path !== '/v1/events/stream')
    .map(({ operationId, path, parameters = [], responses }) => ({
      id: operationId,
      path,
      parameters: parameters.filter(({ in: place }) => place === 'query').map(({ name }) => name),
      types: Object.keys(responses['200']?.content ?? {}),
    }));
}
