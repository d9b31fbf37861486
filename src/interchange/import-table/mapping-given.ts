import { participantNamed } from '../../domain/participants/participant-named.js';
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

/** The mapping with the participants that its aliases mean, by code or name. Throws Problem 422 `invalid-mapping`. */
export function checkedAliases(mapping: TableMapping, register: Register): TableMapping {
  const said = [...mapping.aliases].map(
    ([name, meant]) => [name, meant, participantNamed(register, meant).codes] as const,
  );
  const unknown = said.filter(([, , codes]) => codes.length !== 1);
  if (unknown.length === 0) return { ...mapping, aliases: new Map(said.map(([name, , [code = '']]) => [name, code])) };
  throw invalidMapping(
    unknown.map(([name, code]) => ({
      pointer: `/aliases/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      detail: `means ${code}, which is no one participant of the register`,
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
