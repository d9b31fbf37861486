/**
 * By date; on one day conventions before their protocols, signatures before instruments, States before organisations,
 * else as in the tables.
 */
export function inOrder(acts, treaties, register) {
  const place = new Map(treaties.map(({ id }, index) => [id, index]));
  const rank = ({ line: { treaty, kind, participant } }) => [
    place.get(treaty),
    kind === 'signature' ? 0 : 1,
    register.get(participant).kind === 'state' ? 0 : 1,
  ];
  const ranked = acts.map((act) => ({ act, rank: rank(act) }));
  return ranked
    .sort((a, b) =>
      a.act.line.date < b.act.line.date ? -1 : a.act.line.date > b.act.line.date ? 1 : compare(a.rank, b.rank),
    )
    .map(({ act }) => act);
}

function compare(a, b) {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : a[index] - b[index];
}
