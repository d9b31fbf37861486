import { actsIn } from './acts.mjs';
import { declarations } from './clauses.mjs';
import { irregularities } from './irregularities.mjs';
import { noted, remarksOn } from './notes.mjs';
import { treatyId, treatyLines } from './treaties.mjs';

/**
 * The tables of the UN Treaty Collection as recordings, in an order in which each line needs only earlier ones: the register, the treaties, the acts
 * by date. `tables`: as readTables gives them. `participants`: the register's recordings. `law`: of the domain, compiled or not: participantsNamed,
 * interpret, withAct, TREATY_INITIAL. `only`: ids of the tables' treaties; null: all of them.
 *
 * Every row becomes a line or is set aside: `summary` counts the `rows` read, the `lines` of each kind, what was `setAside`, and what is
 * remarkable about lines (`remarks`), by reason.
 */
export function collection({ tables, participants, law, only = null }) {
  const wanted = (treaty) => only === null || only.has(treaty);
  const register = new Map(participants.map((line) => [line.code, participantOf(line)]));
  const treaties = treatyLines(tables, wanted);
  const read = actsIn(tables, { wanted, register, participantsNamed: law.participantsNamed });
  const acts = inOrder(read.filter((act) => !('setAside' in act)), treaties, register);
  const despite = irregularities(treaties, acts.map(({ line }) => line), { register, law });
  const codes = ({ line }) => despite.get(line.ref) ?? [];
  const declared = declarations(tables.rules.filter(({ mtdsg }) => wanted(mtdsg))).map((each) => ({ record: 'action', ...each, treaty: treatyId(each.treaty) }));
  const summary = {
    rows: { acts: read.length, treaties: treaties.length },
    lines: { participants: participants.length, treaties: treaties.length, actions: acts.length, declarations: declared.length },
    setAside: counted(read.flatMap((act) => act.setAside ?? [])),
    remarks: counted(acts.flatMap((act) => remarksOn(act, codes(act)))),
  };
  return { lines: [...participants, ...treaties, ...acts.map((act) => noted(act, codes(act))), ...declared], summary };
}

/** A participant of the domain from its recording. */
function participantOf({ record: _record, source: _source, ref: _ref, ...participant }) {
  return participant;
}

/** By date; on one day conventions before their protocols, signatures before instruments, States before organisations, else as in the tables. */
function inOrder(acts, treaties, register) {
  const place = new Map(treaties.map(({ id }, index) => [id, index]));
  const rank = ({ line: { treaty, kind, participant } }) => [
    place.get(treaty),
    kind === 'signature' ? 0 : 1,
    register.get(participant).kind === 'state' ? 0 : 1,
  ];
  const ranked = acts.map((act) => ({ act, rank: rank(act) }));
  return ranked.sort((a, b) => (a.act.line.date < b.act.line.date ? -1 : a.act.line.date > b.act.line.date ? 1 : compare(a.rank, b.rank))).map(({ act }) => act);
}

function compare(a, b) {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : a[index] - b[index];
}

/** How many of each, the most first. */
function counted(reasons) {
  const counts = new Map();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
