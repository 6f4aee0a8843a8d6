/** Points as people type them. */

/**
 * The points that a text says: null where it says nothing, `'none'` where it is no whole number from 0 to `top`. Nothing is
 * rounded, cut or guessed: 1.5, 1,5 and 1.000 mean different numbers to different people, and none of them is taken.
 */
export function pointsIn(typed: string, top: number): number | null | 'none' {
  const text = typed.trim();
  if (text === '') return null;
  return /^[0-9]+$/.test(text) && Number(text) <= top ? Number(text) : 'none';
}
