/** Median, least and greatest of some numbers. */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1) };
}

/** How often one speed is the other, round by round. Give times (the less the better) the other way round. */
export function ratios(ours, theirs) {
  return ours.map((value, round) => value / theirs[round]);
}

/** `12,345` `12.3` `0.123` */
export function number(value) {
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** `median (min–max)` */
export function shown(values) {
  const { median, min, max } = spread(values);
  return values.length === 1 ? number(median) : `${number(median)} (${number(min)}–${number(max)})`;
}
