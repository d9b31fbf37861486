/** `units` / 10^`digits` with exactly so many digits: (500n, 2) is `5.00`, (-5n, 3) is `-0.005`. */
export function fixedDecimal(units: bigint, digits: number): string {
  const all = (units < 0n ? -units : units).toString().padStart(digits + 1, '0');
  const point = all.length - digits;
  return `${units < 0n ? '-' : ''}${all.slice(0, point)}${digits === 0 ? '' : `.${all.slice(point)}`}`;
}

/** 10^`digits`. */
export function powerOfTen(digits: number): bigint {
  return 10n ** BigInt(digits);
}
