/** Treaties that have a history of their own, fuller than these tables. */
const ELSEWHERE = new Set(['18-12', '18-12-a', '18-12-b', '18-12-c', '18-14'].map((treaty) => `untc-${treaty}`));

/** What of the collection ships as the history `untc`. */
export function shipped(lines) {
  return lines.filter(
    ({ record, id, treaty }) => record !== 'participant' && !ELSEWHERE.has(record === 'treaty' ? id : treaty),
  );
}
