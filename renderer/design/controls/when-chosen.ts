/** Seconds since 1970 of what was chosen in the time zone of this device; null while that is no time. */
export function secondsChosen(value: string): number | null {
  const at = value === '' ? Number.NaN : new Date(value).getTime();
  return Number.isNaN(at) ? null : Math.floor(at / 1000);
}
