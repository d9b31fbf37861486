/** A share of 1 as per cent: `0.5882` is `58.82 per cent`. */
export function percent(share: string): string {
  const [whole = '0', fraction = ''] = share.split('.');
  const digits = `${whole}${fraction.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = fraction.slice(2).replace(/0+$/, '');
  return `${digits}${rest === '' ? '' : `.${rest}`} per cent`;
}
