import { Agent, request } from 'node:http';
import type { RunningRoute } from './running-routes.js';

const FILLED: Readonly<Record<string, string>> = { ':id': 'uncac', ':code': 'ECU', '*': 'favicon-32x32.png' };

/** How an address is spelled. Those that `same` names lead to the same handler. */
export interface Address {
  readonly spelling: string;
  readonly same: boolean;
  readonly path: string;
}

/** The address of a route with its parameters filled in. */
export function addressOf({ url }: RunningRoute): string {
  return url.replace(/:\w+|\*/g, (name) => FILLED[name] ?? 'x');
}

/** The ways to spell the address of a route, each once. */
export function addressesOf(route: RunningRoute, port: number): readonly Address[] {
  const plain = addressOf(route);
  const all: Address[] = [];
  const add = (spelling: string, same: boolean, ...paths: readonly string[]): void => {
    for (const path of paths) {
      if (!all.some((one) => one.path === path)) all.push({ spelling, same, path });
    }
  };
  add('as it is', true, plain, `${plain}?`);
  add('with a fragment', false, `${plain}#x`);
  add('a letter encoded', true, ...places(plain, /[a-z]/gi).map((at) => replaced(plain, at, encoded)));
  add('all letters encoded', true, plain.replace(/[a-z]/gi, encoded));
  add('encoded twice', false, replaced(plain, 1, twice));
  add('doubled slashes', false, ...places(plain, /\//g).map((at) => replaced(plain, at, () => '//')));
  add('doubled slashes', false, plain.replaceAll('/', '//'));
  add('a slash encoded', false, ...places(plain, /\//g).map((at) => replaced(plain, at, encoded)));
  add('a backslash', false, ...places(plain, /\//g).map((at) => replaced(plain, at, () => '\\')));
  add('a slash at the end', false, `${plain}/`, `${plain}//`, `${plain}/.`, `${plain}%2f`);
  add(
    'upper case',
    false,
    plain.toUpperCase(),
    plain.replace(/[a-z]/, (letter) => letter.toUpperCase()),
  );
  add('parameters after a semicolon', false, `${plain};a=b`, `${plain};/`);
  add('parameters after a semicolon', false, ...places(plain, /\//g).map((at) => replaced(plain, at, () => ';a=b/')));
  add('absolute', true, `http://127.0.0.1:${String(port)}${plain}`, `HTTP://x@localhost${plain}`);
  add('absolute, elsewhere', true, `https://elsewhere.example${plain}`);
  add('no slash at the beginning', false, `*${plain.slice(1)}`);
  add('dots', false, `/.${plain}`, `/x/..${plain}`, `/%2e${plain}`, `/health/..${plain}`);
  add('another format', false, ...['csv', 'ndjson', 'json', 'xml'].map((format) => `${plain}.${format}`));
  add('a sign at the end', false, `${plain}%20`, `${plain}%09`, `${plain}.`, `${plain}?_method=GET`);
  return all;
}

function places(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].map(({ index }) => index);
}

function replaced(text: string, at: number, by: (char: string) => string): string {
  return text.slice(0, at) + by(text.charAt(at)) + text.slice(at + 1);
}

function encoded(char: string): string {
  return `%${char.charCodeAt(0).toString(16)}`;
}

function twice(char: string): string {
  return `%25${encoded(char).slice(1)}`;
}

/** Sends requests as they stand over sockets, a few at a time. Nothing tidies an address up on the way. */
export class Sockets {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 8 });

  constructor(private readonly port: number) {}

  /** The status of the answer, and its text up to 64 kB; 0 where the connection ended without one. */
  ask(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body = '',
  ): Promise<{ readonly status: number; readonly text: string }> {
    return new Promise((answer) => {
      const asked = request(
        { host: '127.0.0.1', port: this.port, method, path, headers, agent: this.agent },
        (response) => {
          const { statusCode: status = 0 } = response;
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => (text.length < 65_536 ? (text += chunk) : undefined));
          response.on('end', () => answer({ status, text })).on('error', () => answer({ status, text }));
        },
      );
      asked.on('error', () => answer({ status: 0, text: '' })).end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
