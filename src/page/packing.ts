import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How a text is packed on its way. */
export type Packing = 'br' | 'gzip';

/** Shorter texts travel in one packet as they are. */
const WORTH = 1200;
const FAST = 4;
const SMALL = 11;

/** How a reader takes a text packed, the smaller way first; null: as it is. */
function packingFor(accepts: string | string[] | undefined): Packing | null {
  const taken = String(accepts ?? '')
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => !/;\s*q=0(\.0*)?$/.test(one))
    .map((one) => one.split(';', 1)[0]);
  return (['br', 'gzip'] as const).find((packing) => taken.includes(packing)) ?? null;
}

/** A text, packed. `often`: it is packed once and sent many times, so that time does not count. */
export class Packed {
  private readonly packed = new Map<Packing, Promise<Buffer>>();

  constructor(
    private readonly text: Buffer,
    private readonly often = false,
  ) {}

  get size(): number {
    return this.text.byteLength;
  }

  /** It for this reader, and how it is packed: null where it goes as it is. */
  async for(
    accepts: string | string[] | undefined,
  ): Promise<{ readonly bytes: Buffer; readonly packing: Packing | null }> {
    const packing = this.size < WORTH ? null : packingFor(accepts);
    if (packing === null) return { bytes: this.text, packing };
    const known = this.packed.get(packing) ?? this.pack(packing);
    this.packed.set(packing, known);
    return { bytes: await known, packing };
  }

  private async pack(packing: Packing): Promise<Buffer> {
    if (packing === 'gzip') return promisify(gzip)(this.text);
    const quality = this.often ? SMALL : FAST;
    return promisify(brotliCompress)(this.text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  }
}
