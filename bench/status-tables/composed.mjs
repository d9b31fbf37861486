/** What a signature column is called where the source notes that its acts carry no code of their own. */
const AD_REFERENDUM = '(no code; header: Signature ad referendum (s))';
/** What the source calls a way of consenting that is joined with others, or said at length, has a column of its own. */
const isLong = ({ action }) => / \/ |^Participation in|^Definitive signature o[rf]/.test(action);
/** In this order do the depositary's tables have their columns. */
const ROLES = ['signature', 'provisional', 'application', 'consent', 'other'];

/**
 * The depositary's tables put together again from the rows of `actions.csv`, each as CSV: a row for each participant, a
 * column for each role, the acts of a column in its heading with their codes, brackets around what was withdrawn.
 */
export function composedTables({ actions }) {
  const byTreaty = groupedBy(actions, 'treaty');
  return [...byTreaty].map(([treaty, rows]) => ({ treaty, bytes: Buffer.from(composed(rows)) }));
}

function composed(rows) {
  const columns = ROLES.flatMap((role) =>
    [true, false].map((long) => (row) => row.role === role && isLong(row) === long),
  ).filter((has) => rows.some(has));
  const heading = ['Participant', ...columns.map((has) => headingOf(rows.filter(has)))];
  const byName = groupedBy(rows, 'participant');
  const body = [...byName].map(([name, own]) => [
    name,
    ...columns.map((has) => own.filter(has).map(entryOf).join(' ')),
  ]);
  return [heading, ...body].map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

function groupedBy(rows, column) {
  const groups = new Map();
  for (const row of rows) groups.set(row[column], [...(groups.get(row[column]) ?? []), row]);
  return groups;
}

/** `Accession(a), Ratification`: uncoded ways of one act, which the source joins with strokes, stand between commas. */
function headingOf(rows) {
  const terms = rows.map(({ action, code }) => {
    const words = action === AD_REFERENDUM ? 'Signature ad referendum' : action.replaceAll(' / ', ', ');
    return code === '' ? words : `${words}(${code})`;
  });
  return [...new Set(terms)].join(', ');
}

function entryOf({ raw, withdrawn_by_2013_06: withdrawn }) {
  return withdrawn === '1' && !raw.startsWith('[') ? `[${raw}]` : raw;
}

const quoted = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
