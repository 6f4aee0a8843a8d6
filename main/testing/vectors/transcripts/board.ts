/** Boards that vectors show, each played once by one who holds all keys, of a seed that is its name. */
import type { EntryTypeName } from '../../../../shared/board/entry.ts';
import { readEntry } from '../../../../shared/board/entry.ts';
import { Forge } from '../../../../shared/board/verify/testing/forge.ts';
import { newKeys, plan, seededWith } from '../../../../shared/board/verify/testing/parties.ts';
import type { SigningKey } from '../../../../shared/crypto/signature.ts';
import type { Choices } from '../../../../shared/election/choice.ts';
import type { Plan } from '../../../../shared/election/manifest.ts';

/** A board with the keys of its voters, or of their codes, by which forgers go on from it. */
export interface Played {
  readonly forge: Forge;
  readonly voters: readonly SigningKey[];
}

/** By name: what a board shows, and how it is played. */
export type Boards = Readonly<Record<string, readonly [shows: string, play: () => Forge | Played]>>;

/** Three nodes, of which two hold enough of the key and two must mix; all voters are on the roll. */
export function opened(voters: readonly SigningKey[], chosen: Partial<Plan> = {}, nodes = 3): Forge {
  return Forge.election(nodes, plan(chosen)).ceremony().roll(voters);
}

/** From the close to the last attestation, nobody failing. */
export function finished(forge: Forge): Forge {
  forge.close().mix(1).mix(2).prove(1).prove(2).sealList();
  return attested(forge.shares(1).shares(3).result());
}

export function attested(forge: Forge): Forge {
  for (const index of forge.everyone) forge.attest(index);
  return forge;
}

/** Each voter's choices, one ballot each, to the end. */
export function counted(chosen: Partial<Plan>, ballots: readonly Choices[]): Played {
  const voters = newKeys(ballots.length);
  const forge = opened(voters, chosen);
  for (const [i, choices] of ballots.entries()) forge.cast(voters[i]!, choices);
  return { forge: finished(forge), voters };
}

/** A copy of its first entries, up to the first of this type or the one that is so many behind it. */
export function before({ forge }: Played, type: EntryTypeName, later = 0): Forge {
  const at = forge.leaves.findIndex((leaf) => readEntry(leaf).type === type);
  if (at < 0) throw new Error(`no ${type} on this board`);
  return forge.fork(at + later);
}

/** A copy of its first entries, up to and with the last of this type. */
export function behind({ forge }: Played, type: EntryTypeName): Forge {
  return forge.fork(forge.leaves.findLastIndex((leaf) => readEntry(leaf).type === type) + 1);
}

/** Plays each board when it is asked for first. */
export function playing(boards: Boards): (name: string) => Played {
  const played = new Map<string, Played>();
  return (name) => {
    const known = played.get(name) ?? seededWith(name, () => wholeOf(boards[name]![1]()));
    played.set(name, known);
    return known;
  };
}

const wholeOf = (made: Forge | Played): Played => (made instanceof Forge ? { forge: made, voters: [] } : made);
