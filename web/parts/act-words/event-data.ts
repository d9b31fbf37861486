import type { TellableEvent, Told, Value } from './told.js';

type Data = TellableEvent['data'];

/** A day as it stands in a sentence. */
export function on(day: string): Value {
  return { told: told('on', { day: { day } }) };
}

/** A message, filled. */
export function told(key: Told['key'], values: Told['values']): Told {
  return { key, values };
}

/** Whether data say something under this name. */
export function has(data: Data, member: string): boolean {
  return data[member] !== null && data[member] !== undefined && data[member] !== '';
}

/** What data say under this name, where that is a text. */
export function text(data: Data, member: string): string {
  const value = data[member];
  return typeof value === 'string' ? value : '';
}

/** The same as somebody wrote it. */
export function quote(data: Data, member: string): Value {
  return { quote: text(data, member) };
}

/** What data hold under this name, where that has members of its own. */
export function record(data: Data, member: string): Data | null {
  const value = data[member];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : null;
}

/** What data list under this name. */
export function list(data: Data, member: string): readonly unknown[] {
  const value = data[member];
  return Array.isArray(value) ? value : [];
}
