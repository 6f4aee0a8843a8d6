/** The groups that an election may name; nothing about them is taken from the archive. */
import type { Powers } from '../../powers.ts';
import { Ed25519Group } from './ed25519.ts';
import { FieldGroup } from './field.ts';
import type { Group } from './group.ts';
import { belenios2048, rfc3526 } from './numbers.ts';

/** Null for a name that Belenios does not know. */
export function namedGroup(name: string, powers: Powers): Group | null {
  switch (name) {
    case 'BELENIOS-2048':
      return new FieldGroup(name, belenios2048(), null, powers);
    case 'RFC-3526-2048':
      return new FieldGroup(name, rfc3526(), 8, powers);
    case 'Ed25519':
      return new Ed25519Group(powers.curve);
    default:
      return null;
  }
}
