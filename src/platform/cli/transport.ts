import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../../config.js';
import type { CliRequest } from './command.js';
import { CliFailure, networkCode, usage } from './failure.js';

/** What came back for a request. */
export interface CliResponse {
  readonly status: number;
  readonly text: string;
}

/** The way to the ledger: in this process, or over the network. */
export interface Transport {
  send(request: CliRequest, accept: string): Promise<CliResponse>;
  application(): Promise<NestFastifyApplication>;
  /** Whether it leads to a service elsewhere. */
  readonly elsewhere: boolean;
  close(): Promise<void>;
}

/** Starts the application in this process when it is first needed. */
export function localTransport(create: () => Promise<NestFastifyApplication>): Transport {
  let starting: Promise<NestFastifyApplication> | null = null;
  const application = (): Promise<NestFastifyApplication> => (starting ??= create());
  return {
    application,
    elsewhere: false,
    async send(request, accept) {
      const [app, payload] = [await application(), bodyOf(request)];
      const answer = await app.inject({
        method: request.method,
        url: addressOf(request),
        headers: headersOf(request, accept),
        ...(payload === null ? {} : { payload }),
      });
      return { status: answer.statusCode, text: answer.body };
    },
    async close() {
      const app = await starting?.catch(() => null);
      await app?.close();
    },
  };
}

/** Sends requests to the service at `server`. */
export function remoteTransport(config: Pick<Config, 'key'> & { readonly server: string }): Transport {
  const { server, key } = config;
  return {
    elsewhere: true,
    application: () =>
      Promise.reject(
        usage(
          'This command works on the ledger itself and not through a service. Unset FOEDERA_SERVER and run it where the ledger is.',
        ),
      ),
    async send(request, accept) {
      const headers = { ...headersOf(request, accept), ...(key === null ? {} : { authorization: `Bearer ${key}` }) };
      const sent = bodyOf(request);
      const body = sent === null ? {} : { body: typeof sent === 'string' ? sent : new Uint8Array(sent) };
      try {
        const answer = await fetch(server + addressOf(request), { method: request.method, headers, ...body });
        return { status: answer.status, text: await answer.text() };
      } catch (error) {
        const why = networkCode(error as Error) || (error as Error).message;
        throw new CliFailure({
          status: 503,
          code: 'store-unreachable',
          detail: `The service at ${server} cannot be reached (${why}).`,
        });
      }
    },
    close: () => Promise.resolve(),
  };
}

function addressOf({ path, query = {} }: CliRequest): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, value);
  return parameters.size === 0 ? path : `${path}?${parameters.toString()}`;
}

function headersOf(request: CliRequest, accept: string): Record<string, string> {
  const sent = request.csv === undefined ? 'application/json' : 'text/csv; charset=utf-8';
  return { accept, ...(bodyOf(request) === null ? {} : { 'content-type': sent }), ...request.headers };
}

/** What is sent, as it is: a table is judged where it is read. */
function bodyOf({ body, csv }: CliRequest): string | Buffer | null {
  return csv ?? (body === undefined ? null : JSON.stringify(body));
}
