/** Why the fold refuses an entry. Codes are stable; the verifier maps each one to the check that it fails. */
import { type Bytes, hex } from '../codec/bytes.ts';
import { unreachable } from '../codec/error.ts';
import type { Manifest, NodeIndex } from '../election/manifest.ts';

export type Party =
  | { readonly role: 'coordinator' }
  | { readonly role: 'node'; readonly index: NodeIndex }
  | { readonly role: 'voter'; readonly key: Bytes }
  | { readonly role: 'stranger'; readonly key: Bytes };

export const coordinator: Party = { role: 'coordinator' };
export const node = (index: NodeIndex): Party => ({ role: 'node', index });

/** A party in words, with the node's name where the manifest gives one. */
export function partyInWords(party: Party, manifest?: Manifest): string {
  switch (party.role) {
    case 'coordinator':
      return 'the coordinator';
    case 'node': {
      const name = manifest?.nodes[party.index - 1]?.name;
      return name ? `node ${party.index} (${name})` : `node ${party.index}`;
    }
    case 'voter':
      return `voter ${hex(party.key).slice(0, 12)}…`;
    case 'stranger':
      return `the holder of key ${hex(party.key).slice(0, 12)}…`;
    default:
      return unreachable(party);
  }
}

export type RefusalCode =
  // any entry
  | 'malformed'
  | 'wrong-election'
  | 'wrong-author'
  | 'forked'
  | 'bad-signature'
  | 'out-of-phase'
  // manifest
  | 'bad-manifest'
  // key ceremony
  | 'wrong-attempt'
  | 'said-before'
  | 'bad-nonce'
  | 'bad-complaint'
  | 'wrong-key'
  | 'bad-restart'
  // roll and ballots
  | 'bad-roll'
  | 'not-on-roll'
  | 'bad-bind'
  | 'second-ballot'
  | 'replayed'
  | 'copied'
  | 'audited-and-cast'
  | 'over-limit'
  | 'page-not-allowed'
  | 'bad-ballot'
  | 'bad-opening'
  | 'no-ballots'
  // mixing
  | 'unwitnessed-close'
  | 'not-your-turn'
  | 'wrong-input'
  | 'wrong-length'
  | 'unknown-mix'
  | 'bad-skip'
  | 'bad-seal'
  | 'after-seal'
  // decryption and result
  | 'wrong-list'
  | 'too-few-shares'
  | 'wrong-plaintexts'
  | 'wrong-tally'
  | 'wrong-result'
  // takeover
  | 'bad-takeover';

/** What stands on the board against a party. Codes are stable, and the verifier maps each one to a check. */
export type FaultCode = 'bad-deal' | 'false-complaint' | 'time-out' | 'bad-shuffle' | 'bad-shares';

export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly culprit: Party;
}

export const refusal = (code: RefusalCode, culprit: Party, message: string): Refusal => ({ code, culprit, message });
