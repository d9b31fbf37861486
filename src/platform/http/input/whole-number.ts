import { Transform } from 'class-transformer';

/**
 * Reads a parameter written in decimal digits as a number. Any other text stays one, for IsInt to refuse: "", "0x10",
 * "1e2".
 */
export const FromDigits = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
  );
