import { linesOf } from '../lines.js';

/** Whether the first line of a file is one of a ledger export, which is restored and not recorded anew. */
export async function isLedgerExport(file: string): Promise<boolean> {
  for await (const { bytes } of linesOf(file)) {
    try {
      const line = JSON.parse((bytes?.toString() ?? '').replace(/^\ufeff/, '')) as {
        readonly bytes?: unknown;
        readonly hash?: unknown;
        readonly end?: unknown;
      } | null;
      return (typeof line?.bytes === 'string' && typeof line.hash === 'string') || typeof line?.end === 'object';
    } catch {
      return false;
    }
  }
  return false;
}
