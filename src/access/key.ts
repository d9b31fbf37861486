import { createHash, timingSafeEqual } from 'node:crypto';
import { problem } from '../platform/http/problems/catalogue.js';

/** Throws Problem `unauthorised` unless the header `Authorization` bears this key. */
export function demandKey(authorization: string | undefined, key: string): void {
  const token = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
  if (token === undefined)
    throw problem('unauthorised', 'Recording needs a key: send the header Authorization: Bearer KEY.');
  if (!isKey(token, key)) throw problem('unauthorised', 'This key is not valid.');
}

/** Whether somebody gave the key; in a time that does not depend on where the two differ. */
export function isKey(given: string, key: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(key));
}
