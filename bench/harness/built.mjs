import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = process.env['FOEDERA_DIST'];
const root = folder === undefined ? new URL('../../dist/', import.meta.url) : pathToFileURL(resolve(folder) + sep);

/**
 * A module of the built program: `built('postings/rebuild/rebuild.js')`. FOEDERA_DIST names another build than `dist`.
 */
export function built(path) {
  return import(new URL(path, root).href);
}
