import type { StatusTableReport } from '../status-table.answer.js';
import { mappingDocument, setAsideIn, type TableCommand } from './table-options.js';

/** Feeds one table to the ledger, here or at the service that FOEDERA_SERVER names. */
export type TableFeed = (
  bytes: Buffer,
  treaty: string,
  unsigned: boolean | 'where-none-shown',
) => Promise<StatusTableReport>;

/** How the tables of a command are fed. What is wrong with its flags is told before anything is opened. */
export async function feedOf(command: TableCommand): Promise<TableFeed> {
  const [mapping, setAside] = [mappingDocument(command.flags), setAsideIn(command.flags)];
  if (command.runtime.elsewhere()) return feedElsewhere(command, mapping);
  const { flags, runtime } = command;
  const application = await runtime.application();
  const [{ TableImport }, { mappingOf }, { statusTableReport }] = await Promise.all([
    import('../table-import.js'),
    import('../mapping-given.js'),
    import('../status-table-report.js'),
  ]);
  const asked = {
    observed: flags.observed,
    actor: flags.actor,
    mark: flags.mark ?? null,
    whole: flags.whole === true,
    dryRun: flags.dryRun === true,
    document: flags.document ?? null,
    url: flags.url ?? null,
    mapping: mappingOf(mapping),
    setAside,
  };
  const tables = application.get(TableImport, { strict: false });
  return async (bytes, treaty, unsigned) => {
    const options = { ...asked, treaty, unsigned };
    return statusTableReport(await tables.run(bytes, options), options);
  };
}

function feedElsewhere({ runtime, flags }: TableCommand, mapping: object): TableFeed {
  const said = (value: unknown): string | undefined => (value === true ? 'true' : undefined);
  const query = {
    observed: flags.observed,
    mark: flags.mark,
    whole: said(flags.whole),
    dryRun: said(flags.dryRun),
    document: flags.document,
    url: flags.url,
    mapping: JSON.stringify(mapping),
    despite: flags.despite.length === 0 ? undefined : flags.despite.join(','),
    note: flags.note,
  };
  return (bytes, treaty, unsigned) =>
    runtime.send<StatusTableReport>({
      method: 'POST',
      path: `/v1/treaties/${encodeURIComponent(treaty)}/status-table`,
      query: { ...query, unsigned: unsigned === false ? undefined : String(unsigned) },
      csv: bytes,
    });
}
