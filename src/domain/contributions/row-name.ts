/** The longest id of a pledge. */
const LONGEST = 64;

/**
 * The name of a row: `mlf/1991/Australia`. Slashes in cells are written as `-`, so that a name has as many parts as the
 * key.
 */
export function rowName(prefix: string, key: readonly string[]): string {
  return [prefix, ...key.map((cell) => cell.replaceAll(/\s+/g, ' ').replaceAll('/', '-').trim())].join('/');
}

/**
 * The id that a row's pledge has: `mlf-1991-australia`. Where letters are lost on the way, or it is too long, a digest
 * of the name ends it.
 */
export function rowId(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{Mark}/gu, '');
  const id = plain
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  if (/^[\p{ASCII}]*$/u.test(plain) && id.length <= LONGEST) return id;
  return `${id.slice(0, LONGEST - 17).replace(/-$/, '')}-${digest(name)}`.replace(/^-/, '');
}

/** FNV-1a of 64 bits, in hexadecimal. */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const char of text) hash = ((hash ^ BigInt(char.codePointAt(0) ?? 0)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
}
