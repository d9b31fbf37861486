import { ACTION_KINDS, type ShownKind } from '../treaty/model/kinds/kinds.js';
import { headingKey } from './printed-text.js';
import { roleOf } from './role.js';
import { NO_CODE, type TableMapping } from './table-mapping.js';

/** What of a mapping is wrong, by the JSON pointer of its place (RFC 6901). */
export interface MappingFault {
  readonly pointer: string;
  readonly detail: string;
}

const MEMBERS = ['codes', 'headings', 'aliases'] as const;
/** The kinds of acts that a table can show. */
const SHOWN_KINDS = ACTION_KINDS.filter((kind): kind is ShownKind => roleOf(kind) !== null);
const PASSED_OVER = 'none';

/**
 * A mapping as a file or flags have it, or everything that is wrong with it. `codes` by letter, `headings` by their
 * words (null or `none`: passed over), `aliases` by name as printed.
 */
export function readTableMapping(
  document: unknown,
): { readonly mapping: TableMapping } | { readonly faults: readonly MappingFault[] } {
  if (!isObject(document)) return { faults: [{ pointer: '', detail: 'must be an object' }] };
  const faults: MappingFault[] = Object.keys(document)
    .filter((name) => !(MEMBERS as readonly string[]).includes(name))
    .map((name) => ({ pointer: pointerTo(name), detail: `is none of ${MEMBERS.join(', ')}` }));
  const entries = (member: (typeof MEMBERS)[number]): readonly (readonly [string, unknown])[] => {
    const value = document[member] ?? {};
    if (isObject(value)) return Object.entries(value);
    faults.push({ pointer: pointerTo(member), detail: 'must be an object' });
    return [];
  };
  const kindAt = (pointer: string, value: unknown): ShownKind => {
    const kind = SHOWN_KINDS.find((each) => each === value);
    if (kind === undefined) faults.push({ pointer, detail: `must be one of ${SHOWN_KINDS.join(', ')}` });
    return kind ?? 'consent-to-be-bound';
  };
  const codes = entries('codes').map(([code, value]) => {
    if (code !== NO_CODE && !/^[A-Za-z]{1,3}$/.test(code))
      faults.push({
        pointer: pointerTo('codes', code),
        detail: `is not a code of one to three letters, or ${NO_CODE} for none`,
      });
    return [code, kindAt(pointerTo('codes', code), value)] as const;
  });
  const headings = entries('headings').map(([heading, value]) => {
    const passedOver = value === null || value === PASSED_OVER;
    return [headingKey(heading), passedOver ? null : kindAt(pointerTo('headings', heading), value)] as const;
  });
  const aliases = entries('aliases').map(([name, value]) => {
    if (typeof value !== 'string' || value === '')
      faults.push({ pointer: pointerTo('aliases', name), detail: 'must be the code of a participant' });
    return [name, String(value)] as const;
  });
  if (faults.length > 0) return { faults };
  return { mapping: { codes: new Map(codes), headings: new Map(headings), aliases: new Map(aliases) } };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pointerTo(...steps: readonly string[]): string {
  return steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
