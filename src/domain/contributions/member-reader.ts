import type { ColumnsFault } from './columns.js';

/**
 * The members of an object of parsed JSON while they are read: what is missing, of another type or unknown becomes a
 * fault.
 */
export class MemberReader {
  private readonly values: Readonly<Record<string, unknown>>;
  private readonly read = new Set<string>();

  constructor(
    value: unknown,
    private readonly pointer: string,
    private readonly faults: ColumnsFault[],
  ) {
    const fits = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!fits && value !== undefined) this.fault('', 'must be an object');
    this.values = fits ? (value as Record<string, unknown>) : {};
  }

  keys(): readonly string[] {
    return Object.keys(this.values);
  }

  isObject(key: string): boolean {
    return typeof this.values[key] === 'object' && this.values[key] !== null;
  }

  /** The value as it is, marked as read. */
  value(key: string): unknown {
    this.read.add(key);
    return this.values[key];
  }

  object(key: string, absent?: object): MemberReader {
    const value = this.value(key) ?? absent;
    if (value === undefined) this.fault(step(key), 'is missing');
    return new MemberReader(value, this.pointer + step(key), this.faults);
  }

  /** A text that is not blank. */
  text<A = never>(key: string, ...absent: A[]): string | A {
    const value = this.value(key);
    if (value === undefined && absent.length > 0) return absent[0] as A;
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.fault(step(key), value === undefined ? 'is missing' : 'must be a text');
    return '';
  }

  texts(key: string): readonly string[] {
    const value = this.value(key);
    if (Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string' && each !== ''))
      return value as string[];
    this.fault(step(key), 'must be a list of column names, at least one');
    return [];
  }

  oneOf<T extends string>(key: string, known: readonly T[], absent?: T): T {
    const value = this.value(key) ?? absent;
    const found = known.find((each) => each === value);
    if (found === undefined) this.fault(step(key), `must be one of ${known.join(', ')}`);
    return found ?? (known[0] as T);
  }

  /** A fault for every member that nobody asked for. */
  nothingElse(): void {
    for (const key of this.keys()) if (!this.read.has(key)) this.fault(step(key), 'is not known');
  }

  fault(below: string, detail: string): void {
    this.faults.push({ pointer: this.pointer + below, detail });
  }
}

/** A step of a JSON pointer (RFC 6901). */
function step(key: string): string {
  return `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
