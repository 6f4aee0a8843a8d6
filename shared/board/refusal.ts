/** Why the fold refuses an entry. Codes are stable; the verifier maps each one to the check that it fails. */

import { type Bytes, hex } from '../codec/bytes.ts';
import type { Culprit } from '../codec/culprit.ts';
import { unreachable } from '../codec/error.ts';
import type { faultCodes, refusalCodes } from '../codec/errors/entries.ts';
import type { Manifest, NodeIndex } from '../election/manifest.ts';

export type Party =
  | { readonly kind: 'coordinator' }
  | { readonly kind: 'node'; readonly index: NodeIndex }
  | { readonly kind: 'voter'; readonly key: Bytes }
  | { readonly kind: 'stranger'; readonly key: Bytes };

export const coordinator: Party = { kind: 'coordinator' };
export const node = (index: NodeIndex): Party => ({ kind: 'node', index });

/** A party as others are told of it, with the node's name where the manifest gives one. */
export function culpritOf(party: Party, manifest?: Manifest): Culprit {
  switch (party.kind) {
    case 'coordinator':
      return party;
    case 'node': {
      const name = manifest?.nodes[party.index - 1]?.name;
      return { kind: 'node', index: party.index, ...(name && { name }) };
    }
    case 'voter':
    case 'stranger':
      return { kind: party.kind, key: hex(party.key).slice(0, 12) };
    default:
      return unreachable(party);
  }
}

export type RefusalCode = keyof typeof refusalCodes;

/** What stands on the board against a party. */
export type FaultCode = keyof typeof faultCodes;

export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly culprit: Party;
}

export const refusal = (code: RefusalCode, culprit: Party, message: string): Refusal => ({ code, culprit, message });
