import { actsIn } from './acts.mjs';
import { declarations } from './clauses.mjs';
import { coverageLines } from './coverage.mjs';
import { inOrder } from './in-order.mjs';
import { irregularities } from './irregularities.mjs';
import { noted, remarksOn } from './notes.mjs';
import { treatyLines } from './treaties.mjs';
import { withdrawalsIn } from './withdrawals.mjs';

/**
 * The tables of the UN Treaty Collection as recordings, in an order in which each line needs only earlier ones: the
 * register, the treaties, the acts by date. `tables`: as readTables gives them. `participants`: the register's
 * recordings. `law`: of the domain, compiled or not: participantsNamed, interpret, withAct, TREATY_INITIAL. `only`: ids
 * of the tables' treaties; null: all of them.
 *
 * Every row becomes a line or is set aside: `summary` counts the `rows` read, the `lines` of each kind, what was
 * `setAside`, and what is remarkable about lines (`remarks`), by reason.
 */
export function collection({ tables, participants, law, only = null }) {
  const wanted = (treaty) => only === null || only.has(treaty);
  const register = registerOf(participants);
  const treaties = treatyLines(tables, wanted);
  const read = actsIn(tables, { wanted, register, participantsNamed: law.participantsNamed });
  const kept = read.filter((act) => !('setAside' in act));
  const acts = inOrder([...kept, ...withdrawalsIn(kept)], treaties, register);
  const lines = acts.map(({ line }) => line);
  const despite = irregularities(treaties, lines, { register, law });
  const codes = ({ line }) => despite.get(line.ref) ?? [];
  const declared = declarations(tables, wanted);
  const covered = coverageLines(tables, treaties, lines, wanted);
  const summary = {
    rows: { acts: read.length, treaties: treaties.length },
    lines: {
      participants: participants.length,
      treaties: treaties.length,
      actions: kept.length,
      withdrawals: acts.length - kept.length,
      declarations: declared.length,
      coverage: covered.length,
    },
    setAside: counted(read.flatMap((act) => act.setAside ?? [])),
    remarks: counted([
      ...acts.flatMap((act) => remarksOn(act, codes(act))),
      ...treaties.flatMap(remarksOnTreaty(lines)),
    ]),
  };
  return {
    lines: [...participants, ...treaties, ...acts.map((act) => noted(act, codes(act))), ...declared, ...covered],
    summary,
  };
}

/** What is remarkable in a treaty's registration. */
function remarksOnTreaty(lines) {
  const acting = new Set(lines.map(({ treaty }) => treaty));
  return ({ id, entryIntoForce }) => [
    ...(entryIntoForce === undefined ? ['treaties without a clause'] : []),
    ...(acting.has(id) ? [] : ['treaties without any act in the tables']),
  ];
}

/** The register as the domain has it, from its recordings. */
function registerOf(recordings) {
  const registered = recordings.filter(({ record }) => record === 'participant');
  return new Map(
    registered.map(({ code, kind, existed, names, memberships, successions }) => [
      code,
      { code, kind, existed, names, memberships, successions },
    ]),
  );
}

/** How many of each, the most first. */
function counted(reasons) {
  const counts = new Map();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
