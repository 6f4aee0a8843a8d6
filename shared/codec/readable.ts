/** JSON for people: byte strings as hexadecimal, everything else as it is. */
import { hex } from './bytes.ts';

export function readable(value: unknown): unknown {
  if (value instanceof Uint8Array) return hex(value);
  if (Array.isArray(value)) return value.map(readable);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, readable(item)]));
  return value;
}
