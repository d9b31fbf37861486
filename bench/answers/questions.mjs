import { treatyId } from '../recordings.mjs';

/** The treaty asked about; it has the same events in every ledger. */
export const ASKED = treatyId(0);

/** Addresses by name; `at`: the ledger's head. */
export function questions(at) {
  const pin = `asOf=2010-01-01&at=${String(at)}`;
  return {
    'status, unpinned': `/v1/treaties/${ASKED}/status`,
    'status, pinned': `/v1/treaties/${ASKED}/status?${pin}`,
    'counts, unpinned': `/v1/treaties/${ASKED}/counts`,
    'counts, pinned': `/v1/treaties/${ASKED}/counts?${pin}`,
  };
}

/** The raw side: the rows of the same treaty's events, with every column. */
export const ROWS = {
  name: 'rows',
  text: 'SELECT * FROM events WHERE stream = $1 ORDER BY version',
  values: [`treaty/${ASKED}`],
};

/** Asks the application, and throws where it does not answer 200. */
export async function ask(app, url) {
  const { statusCode, body } = await app.inject({ method: 'GET', url });
  if (statusCode !== 200) throw new Error(`${url} was answered with ${String(statusCode)}: ${body}`);
  return body.length;
}
