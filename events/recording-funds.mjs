const DECIMAL = { type: 'string', pattern: '^[\\x20-\\x7e]{1,60}$' };
const NULL = { type: 'null' };
const ID = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,63}$' };
const DAY = { $ref: '#/definitions/PlainDate' };

/** A valuation as a recorder gives it: dollars, a rate, or both. */
const GIVEN = {
  type: 'object',
  properties: {
    usd: {
      anyOf: [
        DECIMAL,
        {
          type: 'object',
          properties: { value: DECIMAL, currency: { const: 'USD' } },
          required: ['value', 'currency'],
          additionalProperties: false,
        },
        NULL,
      ],
    },
    rate: { anyOf: [DECIMAL, NULL] },
    rateDate: { anyOf: [DAY, NULL] },
    rateSource: { type: ['string', 'null'] },
  },
  additionalProperties: false,
};

/** How a fund counts, as far as it is not as usual. */
const policyOf = ({ properties }) => ({ type: 'object', properties, additionalProperties: false });

/** What the ledger settles by itself, or gives. */
const SETTLED = ['rounding', 'transferredFrom'];

/**
 * Lines of recordings of funds, pledges, receipts and rates.
 * @param dataOf the schema of the data of an event type
 * @param definition a definition by its name
 * @param line a line of a kind: its properties and those that it must have
 */
export function fundLines(dataOf, definition, line) {
  const of = (record, type, required, more = {}) => {
    const { properties } = dataOf(type);
    const own = Object.fromEntries(
      Object.entries({ ...properties, ...more }).filter(([name]) => !SETTLED.includes(name)),
    );
    const optional = ([name, schema]) => [name, required.includes(name) ? schema : { anyOf: [schema, NULL] }];
    return line(record, Object.fromEntries(Object.entries(own).map(optional)), required);
  };
  return [
    of('fund', 'fund-registered', ['id', 'title'], { policy: policyOf(definition('FundPolicy')) }),
    of('fund-action', 'fund-action-recorded', ['fund', 'kind', 'date']),
    of('pledge', 'pledge-announced', ['fund', 'donor'], { id: ID, valuation: GIVEN }),
    of('pledge-action', 'pledge-action-recorded', ['pledge', 'kind'], { valuation: GIVEN }),
    of('receipt', 'receipt-recorded', ['fund', 'donor', 'amount', 'date'], { id: ID, valuation: GIVEN }),
    of('receipt-action', 'receipt-action-recorded', ['receipt', 'kind', 'date']),
    of('rate', 'rate-published', ['table', 'currency', 'rate', 'date']),
  ];
}
