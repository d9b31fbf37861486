import type { Problem } from '../../platform/http/problem.js';
import { ownAddress } from '../address.js';
import { languageOf } from '../language.js';

/** The one thing to do about a problem, and where that is done. */
export interface Remedy {
  readonly way:
    | 'position'
    | 'latest'
    | 'without'
    | 'treaties'
    | 'participants'
    | 'funds'
    | 'statements'
    | 'ledger'
    | 'session'
    | 'again';
  readonly address: string;
}

/** What to do, by code. Others are asked again. */
const WAYS: Readonly<Partial<Record<string, Remedy['way']>>> = {
  'position-not-reached': 'position',
  'instant-not-reached': 'latest',
  'unknown-mark': 'latest',
  'invalid-parameter': 'without',
  'invalid-cursor': 'without',
  'unknown-treaty': 'treaties',
  'unknown-participant': 'participants',
  'unknown-fund': 'funds',
  'unknown-statement': 'statements',
  'unknown-event': 'ledger',
  'not-found': 'treaties',
  'method-not-allowed': 'treaties',
  'malformed-request': 'treaties',
  unauthorised: 'session',
  'session-over': 'session',
  'foreign-form': 'session',
};

/** The one thing to do about the problem of a request. The address of a form is no place to go to. */
export function remedyOf({ code, facts }: Problem, method: string, address: string): Remedy {
  const way = facts['knownLater'] === true ? 'latest' : (WAYS[code] ?? (method === 'GET' ? 'again' : 'treaties'));
  const [path = '/', search = ''] = ownAddress(address).split('?', 2);
  const { language } = languageOf(path);
  const prefix = language === 'en' ? '' : `/${language}`;
  const asked = new URLSearchParams(search);
  const changed = (name: string, value: string | null): string => {
    if (value === null) asked.delete(name);
    else asked.set(name, value);
    return asked.size === 0 ? path : `${path}?${asked.toString()}`;
  };
  switch (way) {
    case 'position':
      return { way, address: changed('at', String(facts['head'])) };
    case 'latest':
      return { way, address: changed('at', null) };
    case 'without':
      return { way, address: changed(typeof facts['parameter'] === 'string' ? facts['parameter'] : 'cursor', null) };
    case 'again':
      return { way, address: ownAddress(address) };
    case 'session':
      return {
        way,
        address: `${prefix}/session?back=${encodeURIComponent(method === 'GET' ? address : `${prefix}/`)}`,
      };
    case 'treaties':
    case 'participants':
    case 'funds':
    case 'statements':
    case 'ledger':
      return { way, address: `${prefix}/${way}` };
  }
}
