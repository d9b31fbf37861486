import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

/** Where the tables of the UN Treaty Collection lie, if they are there: beside the project. */
export const TABLES = fileURLToPath(new URL('../../../shared/data/untc/', import.meta.url));

/**
 * The tables of a folder, each a list of rows as the file has them: `actions` (treaty, participant, role, action, code,
 * date, withdrawn_by_2013_06), `treaties` (treaty, mtdsg_no, title, adoption_date), `former` (acts of States that are
 * gone: treaty, participant, date) and `rules` (mtdsg, N, rule, n).
 */
export function readTables(folder = TABLES) {
  const rows = (name) => parse(readFileSync(join(folder, name)), { columns: true });
  return {
    actions: rows('actions.csv'),
    treaties: rows('treaties.csv'),
    former: rows('former-states.csv'),
    rules: rows('entry-into-force.csv'),
  };
}
