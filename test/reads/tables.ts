/**
 * What each column of each table says, in the words of JSON. Written from the documents and kept apart from the
 * program: whoever adds a column says here, once more, which member of the answer it has.
 */

/**
 * A member of a record, `existed.from`; or what is made of several. `names`: what participants are called, as of the
 * answer.
 */
export type Cell = string | ((row: Row, names: ReadonlyMap<string, string>) => unknown);
/** A record of an answer. */
export type Row = Readonly<Record<string, unknown>>;

/** A table: where its records stand in the answer, and its columns in order. */
export interface Table {
  readonly rows: string;
  readonly columns: Readonly<Record<string, Cell>>;
}

/** The member of a value that a path names; null where there is none. */
export function memberOf(value: unknown, path: string): unknown {
  let found: unknown = value;
  for (const step of path.split('.')) found = (found as Row | null | undefined)?.[step];
  return found ?? null;
}

const joined = (path: string, by: string) => (row: Row) => (memberOf(row, path) as readonly string[]).join(by);
const dollars = () => 'USD';
const amounts = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, `${name}.value`] as const));
const called = (member: string) => (row: Row, names: ReadonlyMap<string, string>) => names.get(String(row[member]));

const periods = (member: string) => (row: Row) =>
  (row[member] as readonly { from: string; until: string | null }[])
    .map(({ from, until }) => (until === null ? `from ${from}` : `from ${from} until ${until}`))
    .join(', and ') || 'never';

/** Reasons and notes with which an act stands, each once. */
const notes = (row: Row) =>
  (row['notes'] as readonly { note: string | null; despite: string[]; irregular: string[] }[])
    .flatMap(({ note, despite, irregular }) => [
      ...new Set([...despite, ...irregular]),
      ...(note === null ? [] : [note]),
    ])
    .join('; ');

const counts = (measure: string) => ({
  [measure]: `${measure}.total`,
  [`${measure} states`]: `${measure}.states`,
  [`${measure} organisations`]: `${measure}.organisations`,
});
const known = { 'known through': 'knownThrough' };
const standing = {
  signature: 'signature.date',
  'instrument kind': 'instrument.kind',
  'instrument date': 'instrument.date',
  'in force since': 'inForceSince',
  'withdrawal date': 'withdrawal.date',
  'withdrawal effective': 'withdrawal.effective',
};

const stated: Table = {
  rows: 'statements',
  columns: {
    state: 'state',
    kinds: joined('kinds', ' '),
    from: 'from',
    through: 'through',
    'observed on': 'observedOn',
    note: 'note',
    source: 'source.document',
    ref: 'ref',
    event: 'event',
  },
};

const range = (measure: string) => ({
  [`${measure} possible`]: `${measure}.possible`,
  [`${measure} least`]: `${measure}.least`,
});
const daysNotKnown = {
  'day known': 'dayKnown',
  'signature not before': 'signature.notBefore',
  'instrument not before': 'instrument.notBefore',
  'withdrawal not before': 'withdrawal.notBefore',
};

interface BoundPeriod {
  readonly awaits?: string;
  readonly received?: readonly { readonly depositary: string; readonly date: string }[];
}
const lastStint = (row: Row) => (row['stints'] as readonly BoundPeriod[]).at(-1);

/** Who received the deposits of the last period of being bound; of a signatory, its signatures. */
const receivedBy = (row: Row) => {
  const received = lastStint(row)?.received ?? (memberOf(row, 'signature.received') as BoundPeriod['received'] | null);
  return (received ?? []).map(({ depositary, date }) => `${depositary} ${date}`).join('; ');
};

/** By operation. */
export const TABLES: Readonly<Record<string, Table>> = {
  showCoverageOfTreaty: stated,
  showCoverageOfFund: stated,
  listParticipants: {
    rows: 'participants',
    columns: {
      code: 'code',
      name: 'name',
      kind: 'kind',
      exists: 'exists',
      'existed from': 'existed.from',
      'existed to': 'existed.to',
      'member of': joined('memberOf', ' '),
      responsible: 'responsible',
      aliases: joined('aliases', '; '),
      region: 'region',
      party: 'treaties.party',
      contracting: 'treaties.contracting',
      signatory: 'treaties.signatory',
    },
  },
  showParticipant: {
    rows: 'treaties',
    columns: {
      treaty: 'treaty',
      title: 'title',
      standing: 'standing',
      ...standing,
      progress: 'progress.stage',
      ...known,
      ...daysNotKnown,
      'possible standing': 'possible.standing',
    },
  },
  listTreaties: {
    rows: 'treaties',
    columns: {
      id: 'id',
      title: 'title',
      adopted: 'adopted',
      parent: 'parent',
      signatories: 'counts.signatories.total',
      contracting: 'counts.contracting.total',
      parties: 'counts.parties.total',
      counted: 'counts.counted',
      'entry into force': 'entryIntoForce.state',
      date: 'entryIntoForce.date',
      ...known,
      coverage: 'coverage.state',
      'contracting possible': 'counts.contracting.possible',
      'contracting least': 'counts.contracting.least',
      'parties possible': 'counts.parties.possible',
      'parties least': 'counts.parties.least',
      earliest: 'entryIntoForce.earliest',
    },
  },
  status: {
    rows: 'participants',
    columns: {
      code: 'code',
      name: 'name',
      kind: 'kind',
      standing: 'standing',
      ...standing,
      reservations: 'reservations',
      notes,
      'provisionally since': 'provisional.from',
      'provisionally until': 'provisional.until',
      'received by': receivedBy,
      awaits: (row) => lastStint(row)?.awaits ?? null,
      progress: 'progress.stage',
      'progress reported': 'progress.date',
      'progress source': 'progress.source.document',
      ...known,
      ...daysNotKnown,
      'in force earliest': 'inForceEarliest',
      'possible standing': 'possible.standing',
      'possible instrument date': 'possible.instrument.date',
      'possible instrument not before': 'possible.instrument.notBefore',
    },
  },
  counts: {
    rows: 'steps',
    columns: {
      date: 'date',
      ...counts('signatories'),
      ...counts('contracting'),
      ...counts('parties'),
      counted: 'counted',
      'lower bound': (row) => row['lowerBound'] ?? false,
      ...known,
      ...range('signatories'),
      ...range('contracting'),
      ...range('parties'),
      'counted possible': 'countedPossible',
      'counted least': 'countedLeast',
    },
  },
  entryIntoForce: {
    rows: 'proof',
    columns: {
      line: 'line',
      participant: 'participant',
      name: called('participant'),
      kind: 'kind',
      date: 'date',
      counted: 'counted',
      because: 'because',
      event: 'event',
      ...known,
      'not before': 'notBefore',
      number: 'number',
    },
  },
  relations: {
    rows: 'relations',
    columns: {
      a: 'a',
      'a name': called('a'),
      b: 'b',
      'b name': called('b'),
      since: 'since',
      because: 'because',
      ...known,
      objections: (row) =>
        ((row['objections'] ?? []) as { by: string; date: string }[]).map(({ by, date }) => `${by} ${date}`).join('; '),
    },
  },
  territories: {
    rows: 'territories',
    columns: {
      code: 'code',
      name: 'name',
      state: 'state',
      'state name': 'stateName',
      extent: 'extent',
      since: 'since',
      until: 'until',
      'continuous since': 'continuousSince',
      act: 'by.kind',
      'act date': 'by.date',
      because: 'because',
      'known through': 'knownThrough',
    },
  },
  history: {
    rows: 'events',
    columns: {
      position: 'position',
      'recorded at': 'recordedAt',
      type: 'type',
      date: 'date',
      kind: 'data.kind',
      participant: 'data.participant',
      event: 'eventId',
      'corrected by': 'corrected.by',
      correction: 'corrected.correction',
      provision: 'data.provision',
      towards: 'data.towards',
      state: 'data.state',
      'not before': 'data.notBefore',
    },
  },
  activity: {
    rows: 'actions',
    columns: {
      date: 'date',
      treaty: 'treaty',
      kind: 'kind',
      participant: 'participant',
      effective: 'effective',
      territory: 'territory',
      note: 'note',
      source: 'source.document',
      event: 'event',
      position: 'position',
      provision: 'provision',
      towards: 'towards',
      occasion: 'occasion',
      ...known,
      'not before': 'notBefore',
    },
  },
  showProgress: {
    rows: 'reports',
    columns: {
      participant: 'participant',
      name: 'name',
      stage: 'stage',
      date: 'date',
      holds: 'holds',
      note: 'note',
      source: 'source.document',
      event: 'event',
    },
  },
  listFunds: {
    rows: 'funds',
    columns: {
      id: 'id',
      title: 'title',
      established: 'established',
      'closed on': 'closedOn',
      currency: 'totals.pledged.currency',
      pledged: 'totals.pledged.value',
      paid: 'totals.paid.value',
      outstanding: 'totals.outstanding.value',
      ...known,
      coverage: 'coverage.state',
    },
  },
  totals: {
    rows: 'donors',
    columns: {
      code: 'code',
      name: 'name',
      kind: 'kind',
      currency: dollars,
      'pledged gross': 'pledgedGross.value',
      ...amounts('reduced', 'pledged', 'conditional', 'committed', 'uncommitted', 'paid', 'received'),
      'in kind': 'inKind.value',
      ...amounts('notes', 'credit', 'applied', 'refunded', 'reopened'),
      'written off': 'writtenOff.value',
      ...amounts('outstanding', 'disputed', 'due', 'overdue'),
      share: 'share',
      earmarked: 'earmarking.earmarked.value',
      'general purpose': 'earmarking.generalPurpose.value',
      'not specified': 'earmarking.notSpecified.value',
      'earmarked share': 'earmarking.earmarkedShare',
      unvalued: (row) =>
        (row['unvalued'] as readonly Row[])
          .map(({ currency, value }) => `${String(currency)} ${String(value)}`)
          .join('; '),
      ...known,
    },
  },
  periods: {
    rows: 'donors',
    columns: {
      code: 'code',
      name: 'name',
      kind: 'kind',
      currency: dollars,
      pledged: 'current.pledged.value',
      'pledged in the previous period': 'previous.pledged.value',
      change: 'change.absolute.value',
      'change in per cent': 'change.percent',
      ratio: 'change.ratio',
      paid: 'current.paid.value',
      'paid in the previous period': 'previous.paid.value',
      ...known,
    },
  },
  bridge: {
    rows: 'lines',
    columns: {
      kind: 'kind',
      position: 'position',
      recorded: 'recordedAt',
      date: 'date',
      pledge: 'pledge',
      donor: 'donor',
      currency: 'amount.currency',
      amount: 'amount.value',
      event: 'eventId',
      ...known,
    },
  },
  residual: {
    rows: 'shares',
    columns: {
      code: 'code',
      name: 'name',
      kind: 'kind',
      currency: dollars,
      net: 'net.value',
      share: 'share.value',
      ...known,
    },
  },
  listPledges: {
    rows: 'pledges',
    columns: {
      id: 'id',
      donor: 'donor.code',
      name: 'donor.name',
      date: 'date',
      from: 'period.from',
      instrument: 'instrument',
      'pass-through': 'passThrough',
      status: 'status',
      currency: 'pledged.currency',
      ...amounts('pledged', 'conditional', 'committed', 'paid', 'writtenOff', 'outstanding', 'overdue'),
      'carrying USD': 'usd.atPledge.outstanding.value',
      'received USD': 'usd.received.value',
      'exchange difference USD': 'usd.fxRealised.value',
      ...known,
    },
  },
  showPledge: {
    rows: 'acts',
    columns: {
      date: 'date',
      kind: 'kind',
      amount: 'amount.value',
      currency: 'amount.currency',
      irregular: 'irregular.code',
      note: 'note',
      ref: 'ref',
      event: 'event',
    },
  },
  listReceipts: {
    rows: 'receipts',
    columns: {
      id: 'id',
      donor: 'donor.code',
      name: 'donor.name',
      date: 'date',
      currency: 'amount.currency',
      amount: 'amount.value',
      allocated: 'allocated.value',
      left: 'left.value',
      USD: (row) => memberOf(row, memberOf(row, 'amount.currency') === 'USD' ? 'amount.value' : 'valuation.usd'),
      note: 'note',
      ref: 'ref',
      ...known,
    },
  },
  showReceipt: {
    rows: 'allocations',
    columns: { pledge: 'pledge', amount: 'amount.value', currency: 'amount.currency' },
  },
  listRates: {
    rows: 'rates',
    columns: {
      table: 'table',
      currency: 'currency',
      rate: 'rate',
      date: 'date',
      'in force': 'inForce',
      event: 'event',
    },
  },
  listStatements: {
    rows: 'statements',
    columns: { id: 'id', title: 'title', published: 'published', claims: 'claims', 'recorded by': 'recordedBy' },
  },
  showStatement: {
    rows: 'claims',
    columns: {
      id: 'id',
      where: 'where',
      quantity: ({ quantity }) => (typeof quantity === 'string' ? quantity : JSON.stringify(quantity)),
      value: 'value',
      currency: 'currency',
      wording: 'wording',
      'as of': 'asOf',
      from: 'from',
      to: 'to',
      note: 'note',
    },
  },
  reconcileStatementReconciliation: {
    rows: 'claims',
    columns: {
      id: 'id',
      where: 'where',
      quantity: 'inWords',
      stated: 'stated',
      computed: 'computed',
      difference: 'difference',
      unit: 'unit',
      verdict: 'verdict',
      contradicts: joined('contradicts', ' '),
      cause: 'cause.code',
      explanation: 'explanation',
      warnings: (row) => (row['warnings'] as readonly Row[]).map(({ detail }) => detail).join(' '),
    },
  },
  listMarks: {
    rows: 'marks',
    columns: { name: 'name', position: 'position', 'marked at': 'markedAt', event: 'event' },
  },
  feed: {
    rows: 'events',
    columns: {
      position: ({ sequence }) => Number(sequence),
      'recorded at': 'recordedtime',
      type: ({ type }) => /^foedera\.(.*)\.v\d+$/.exec(String(type))?.[1],
      stream: 'subject',
      version: 'streamversion',
      date: ({ time }) => (typeof time === 'string' ? time.slice(0, 10) : null),
      event: 'id',
      source: 'sourcedocument',
      data: ({ data }) => JSON.stringify(data),
    },
  },
  changes: {
    rows: 'changes',
    columns: {
      treaty: 'treaty',
      account: 'account',
      participant: 'participant',
      before: periods('before'),
      after: periods('after'),
      events: joined('events', ' '),
    },
  },
  fts: {
    rows: 'data.flows',
    columns: {
      id: 'id',
      'ref code': 'refCode',
      status: 'status',
      'flow type': 'flowType',
      source: 'sourceObjects.0.name',
      'amount USD': 'amountUSD',
      'original amount': 'originalAmount',
      'original currency': 'originalCurrency',
      'exchange rate': 'exchangeRate',
      date: 'date',
      period: 'period',
      'decision date': 'decisionDate',
      earmarking: 'earmarking',
      'new money': 'newMoney',
    },
  },
};
