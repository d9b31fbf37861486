/**
 * Which refusals of the field stand against which act, by the act's `ref`: every treaty is interpreted once with all
 * its acts, and what the interpretation calls irregular is what recording would refuse. Treaties come after their
 * parents.
 */
export function irregularities(treaties, lines, { register, law }) {
  const byTreaty = new Map(treaties.map(({ id }) => [id, []]));
  for (const line of lines) byTreaty.get(line.treaty).push(line);
  const known = new Map();
  const found = new Map();
  for (const line of treaties) {
    const { id, adopted, parent = null } = line;
    let state = { ...law.TREATY_INITIAL, treaty: { ...WITHOUT_CLAUSES, id, adopted, parent } };
    for (const [index, act] of byTreaty.get(id).entries()) state = law.withAct(state, asKnown(act, index));
    const interpretation = law.interpret(state, { register, parent: known.get(parent) ?? null, inForceOn: () => null });
    known.set(id, interpretation);
    for (const { irregular } of interpretation.participations.values())
      for (const { act, code } of irregular)
        found.set(act.ref, [...new Set([...(found.get(act.ref) ?? []), code])].sort());
  }
  return found;
}

/** Whether an act is irregular does not depend on when the treaty enters into force, as no one leaves. */
const WITHOUT_CLAUSES = {
  opened: null,
  closed: null,
  classes: {},
  openTo: 'states-and-regional-organisations',
  entryIntoForce: null,
  laterParties: null,
  withdrawal: null,
};

function asKnown({ kind, participant, date, effective = null, ref }, index) {
  const nothing = { text: null, territory: null, despite: [], note: null, source: null };
  return { ...nothing, kind, participant, date, effective, ref, eventId: ref, position: index + 1 };
}
