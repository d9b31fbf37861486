import type { Register } from '../../domain/participants/participant.js';
import { readTableMapping, type MappingFault } from '../../domain/status-table/read-mapping.js';
import type { TableMapping } from '../../domain/status-table/table-mapping.js';
import type { Problem } from '../../platform/http/problem.js';
import { fileProblem } from '../file-problems.js';

/** A mapping from its JSON. Throws Problem 422 `invalid-mapping` with everything that is wrong with it. */
export function mappingOf(document: unknown): TableMapping {
  const read = readTableMapping(document);
  if ('mapping' in read) return read.mapping;
  throw invalidMapping(read.faults);
}

/** The mapping, where all its aliases name participants of the register. Throws Problem 422 `invalid-mapping`. */
export function checkedAliases(mapping: TableMapping, register: Register): TableMapping {
  const unknown = [...mapping.aliases].filter(([, code]) => !register.has(code));
  if (unknown.length === 0) return mapping;
  throw invalidMapping(
    unknown.map(([name, code]) => ({
      pointer: `/aliases/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      detail: `names ${code}, whom the register does not know`,
    })),
  );
}

function invalidMapping(errors: readonly MappingFault[]): Problem {
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${String(errors.length - 1)} more)` : '';
  return fileProblem('invalid-mapping', `${first?.pointer ?? ''}: ${first?.detail ?? 'is invalid'}${more}.`, {
    errors,
  });
}
