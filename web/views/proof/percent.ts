/** A share of 1 as per cent, with at most two digits behind the point: `0.5882` is `58.82`. Cut, never rounded up. */
export function percentOf(share: string): string {
  const [whole = '0', fraction = ''] = share.split('.');
  const digits = `${whole}${fraction.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = fraction.slice(2, 4).replace(/0+$/, '');
  return rest === '' ? digits : `${digits}.${rest}`;
}
