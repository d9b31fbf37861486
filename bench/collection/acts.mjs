import { kindOf } from './kinds.mjs';
import { sourceOf, treatyId } from './treaties.mjs';

/** Names of the tables that stand for a participant under another name, and why. */
const ALSO = {
  'China (ROC)': [
    'China',
    'Deposited in the name of China by the Republic of China, which represented it in the United Nations until 25 October 1971.',
  ],
};

const IN_THE_NOTES =
  "Not in the depositary's table but in its notes, which give the day and not the kind of the instrument.";

/** An act of a State that is gone, as a row of actions.csv. */
const asRow = ({ treaty, participant, date }) => ({ treaty, participant, date, role: 'former', action: '', code: '' });

/** Every act of the tables, in their order, ready to be ordered and noted; or why it is set aside. */
export function actsIn({ treaties, actions, former }, { wanted, register, participantsNamed }) {
  const headings = new Map(treaties.map((row) => [row.treaty, row]));
  return [...actions, ...former.map(asRow)]
    .filter(({ treaty }) => wanted(treaty))
    .map((row) => {
      if (!headings.has(row.treaty)) return { setAside: `no treaty ${row.treaty} in treaties.csv` };
      return actOf(row, {
        source: sourceOf(headings.get(row.treaty)),
        codes: (name) => participantsNamed(register, name),
      });
    });
}

function actOf(row, { source, codes }) {
  const { treaty, participant: name, action, code: mark, role, date, withdrawn_by_2013_06: withdrawn } = row;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return { setAside: `no day in the row ("${date}")` };
  const found = role === 'former' ? { kind: 'consent-to-be-bound', plain: true } : kindOf(row);
  if (found === null) return { setAside: `no kind of act for the heading "${action}" (${role})` };
  const [also, because = null] = ALSO[name] ?? [name];
  const [code, ...others] = codes(also);
  if (code === undefined) return { setAside: `no participant "${name}" in the register` };
  if (others.length > 0) return { setAside: `several participants "${name}" in the register` };
  const own = [role === 'former' ? IN_THE_NOTES : null, because].filter((each) => each !== null);
  return {
    line: {
      record: 'action',
      treaty: treatyId(treaty),
      kind: found.kind,
      participant: code,
      date,
      source,
      ref: refOf(row),
    },
    said: { heading: found.plain ? null : action, mark, bracketed: withdrawn === '1', own },
  };
}

/** The row: treaty, participant as printed, heading. */
function refOf({ treaty, participant, action, role }) {
  const heading = role === 'former' ? 'former State' : action;
  return `untc/${treaty}/${participant}/${heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}`;
}
