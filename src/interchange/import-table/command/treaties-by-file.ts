import { mtdsgNumber } from '../../../domain/status-table/mtdsg-number.js';
import type { CliRuntime } from '../../../platform/cli/command.js';

/** A treaty as far as its table is to be found. */
interface Listed {
  readonly id: string;
  readonly parent: string | null;
  readonly references: Readonly<Record<string, string>>;
}

/** A file with its treaty, or with why it has none. */
export type TreatyFile =
  { readonly file: string; readonly treaty: string } | { readonly file: string; readonly unknown: string };

/**
 * The treaties of files by their names, which are the id or the number in the collection: `uncac.csv`, `18-14.csv`. A
 * parent stands before its protocols, so that who is bound by it is known first.
 */
export async function treatiesByFile(files: readonly string[], runtime: CliRuntime): Promise<readonly TreatyFile[]> {
  const treaties = await treatiesOf(runtime);
  const parents = new Map(treaties.map(({ id, parent }) => [id, parent]));
  const found = files.map((file) => fileOf(file, treaties));
  const rank = (each: TreatyFile): number => ('treaty' in each ? depthOf(each.treaty, parents) : 0);
  return [...found].sort((a, b) => rank(a) - rank(b));
}

function fileOf(file: string, treaties: readonly Listed[]): TreatyFile {
  const name = file.replace(/\.csv$/i, '').toLowerCase();
  const number = mtdsgNumber(name);
  const byId = treaties.filter(({ id }) => id === name);
  const byNumber = treaties.filter(({ references: { mtdsg } }) => mtdsg !== undefined && mtdsgNumber(mtdsg) === number);
  const [found, ...others] = byId.length > 0 ? byId : byNumber;
  if (found === undefined)
    return {
      file,
      unknown: `No treaty has the id or the number ${name} in the collection. Register it, or name it with --treaty.`,
    };
  if (others.length === 0) return { file, treaty: found.id };
  const ids = byNumber.map(({ id }) => id).join(' and ');
  return { file, unknown: `${ids} have the number ${name}. Name the file by the id of the one that is meant.` };
}

function depthOf(treaty: string, parents: ReadonlyMap<string, string | null>): number {
  const above = new Set<string>();
  for (
    let parent = parents.get(treaty) ?? null;
    parent !== null && !above.has(parent);
    parent = parents.get(parent) ?? null
  )
    above.add(parent);
  return above.size;
}

async function treatiesOf(runtime: CliRuntime): Promise<readonly Listed[]> {
  const found: Listed[] = [];
  let cursor: string | undefined;
  do {
    const page = await runtime.send<{
      readonly treaties: readonly { readonly id: string }[];
      readonly next: string | null;
    }>({ method: 'GET', path: '/v1/treaties', query: { limit: '1000', cursor } });
    for (const { id } of page.treaties)
      found.push(await runtime.send<Listed>({ method: 'GET', path: `/v1/treaties/${encodeURIComponent(id)}` }));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return found;
}
