/** The views that are measured. `:day` stands for another day each time, `:at` for the last position. */
export const VIEWS = [
  { what: 'treaties', path: '/treaties' },
  { what: 'a treaty, 200 participants', path: '/treaties/uncac' },
  { what: 'its clause and proof', path: '/treaties/uncac/proof' },
  { what: 'its what-if', path: '/treaties/uncac/what-if' },
  { what: 'its changes', path: '/treaties/uncac/changes' },
  { what: 'its acts', path: '/treaties/uncac/acts' },
  { what: 'participants', path: '/participants' },
  { what: 'a participant', path: '/participants/ECU' },
  { what: 'funds', path: '/funds' },
  { what: 'a fund', path: '/funds/cpcjf' },
  { what: 'a fund of 2,929 events', path: '/funds/mlf' },
  { what: 'statements', path: '/statements' },
  { what: 'ledger', path: '/ledger' },
  { what: 'map.svg', path: '/treaties/uncac/map.svg' },
  { what: 'map.png', path: '/treaties/uncac/map.png' },
  { what: 'timeline.svg', path: '/treaties/uncac/timeline.svg' },
];

/** How a view is asked for: unpinned, of a day not asked about before, pinned to the same day again. */
export const WAYS = {
  unpinned: ({ path }) => path,
  'another day': ({ path }, { round }) => `${path}?asOf=${String(1990 + round)}-07-01`,
  pinned: ({ path }, { at }) => `${path}?asOf=2010-07-01&at=${String(at)}`,
};
