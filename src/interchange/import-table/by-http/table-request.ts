import { OVERRIDABLE, type Overridable } from '../../../domain/refusal.js';
import { NOTHING_MAPPED } from '../../../domain/status-table/table-mapping.js';
import { parseJson } from '../../../platform/http/input/json-body.js';
import { Problem } from '../../../platform/http/problem.js';
import { problem } from '../../../platform/http/problems/catalogue.js';
import { mappingOf } from '../mapping-given.js';
import type { TableDespite } from '../status-table-body.js';
import type { TableImportOptions } from '../table-import.js';
import type { StatusTableDto } from './status-table.dto.js';

/** What a request asks of the import of a table. Throws Problem `invalid-parameter` and `invalid-mapping`. */
export function tableOptionsOf(treaty: string, asked: StatusTableDto, actor: string): TableImportOptions {
  const { observed, dryRun, whole, mark, document, url, mapping, unsigned } = asked;
  return {
    treaty,
    observed,
    actor,
    mark: mark ?? null,
    whole: isSaid(whole),
    dryRun: isSaid(dryRun),
    document: document ?? null,
    url: url ?? null,
    mapping: mapping === undefined ? NOTHING_MAPPED : mappingOf(documentIn(mapping)),
    unsigned: unsigned === 'where-none-shown' ? unsigned : isSaid(unsigned),
    setAside: setAsideOf(asked),
  };
}

/** The JSON that a parameter holds. Throws Problem `invalid-parameter` where it is none. */
function documentIn(mapping: string): unknown {
  try {
    return parseJson(Buffer.from(mapping));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw problem('invalid-parameter', `mapping: ${error.message.replace(/^The body /, '')}`, { parameter: 'mapping' });
  }
}

/** A flag stands by its name alone, or says true. */
function isSaid(flag: string | undefined): boolean {
  return flag === 'true' || flag === '';
}

function setAsideOf({ despite, note }: StatusTableDto): TableDespite | null {
  if (despite === undefined) return null;
  const codes = despite.split(',');
  const unknown = codes.find((each) => !(OVERRIDABLE as readonly string[]).includes(each));
  if (unknown !== undefined)
    throw problem('invalid-parameter', `despite takes ${OVERRIDABLE.join(', ')}, not ${unknown}.`);
  if (note === undefined)
    throw problem('invalid-parameter', 'despite needs a note: say why the depositary took these.');
  return { codes: codes as readonly Overridable[], note };
}
