/**
 * Codes that a registrar has made on its own laptop. The coordinator takes their public halves, with the registrar's
 * signature over the roll that they make, and posts both when voting is opened; the codes it never sees. Until then a longer
 * list takes the place of one that has come, for codes that were too few.
 */
import { KEY_BYTES } from '../../../board/roll/records.ts';
import { registrarReplaceBytes, registrarRollBytes } from '../../../board/roll/registrar.ts';
import { type Bytes, equal, hex } from '../../../codec/bytes.ts';
import { OstrakaError } from '../../../codec/error.ts';
import { verifies } from '../../../crypto/signature.ts';
import { arePrimeOrderKeys } from '../../../crypto/signature-batch.ts';
import { registrarOf } from '../../../election/manifest.ts';
import type { JobResult } from '../../jobs.ts';
import type { SignedReplacement } from '../../messages.ts';
import { answering } from '../answering.ts';
import { begun, say } from '../board.ts';
import { keep } from '../settings.ts';
import type { Asker, CoordinatorEffect, CoordinatorState, MadeCodes } from '../state.ts';
import { requireOwnEpoch } from '../takeover.ts';
import { postRoll } from './roll-entry.ts';

/**
 * Throws `forbidden` where no registrar is named, `out-of-phase`, `over-limit`, and `bad-signature` where this is not its
 * word: asked before the codes themselves are read.
 */
export function requireSignedCodes(
  state: CoordinatorState,
  count: number,
  { root, signature }: Omit<MadeCodes, 'keys'>,
) {
  const { fingerprint, manifest, key } = begun(state);
  requireOwnEpoch(state);
  requireSigned(state, registrarRollBytes(fingerprint, { count, root }), signature);
  if (!key)
    throw new OstrakaError('out-of-phase', 'the nodes have not made the election key yet', { hint: 'wait a moment' });
  if (count > manifest.limits.voters)
    throw new OstrakaError('over-limit', `the manifest allows ${manifest.limits.voters} voters`);
}

/** Takes what a registrar has made; whoever sends it is answered once the roll of it is laid. */
export function takeCodes(
  state: CoordinatorState,
  { keys, root, signature, asker }: MadeCodes & { readonly asker: Asker },
  effects: CoordinatorEffect[],
): void {
  let stands: boolean;
  try {
    requireSignedCodes(state, keys.length / KEY_BYTES, { root, signature });
    // A retry after a lost answer.
    stands = state.registered !== null && equal(state.registered.body.root, root);
    if (!stands) requireLonger(state, keys.length / KEY_BYTES);
  } catch (error) {
    return answering(asker, effects, () => {
      throw error;
    });
  }
  if (stands) return answering(asker, effects, () => 0);
  const job = state.nextJob++;
  state.registering = { job, codes: { keys, root, signature }, asker };
  effects.push({ do: 'job', id: job, job: { kind: 'lay-roll', records: [keys], size: KEY_BYTES } });
}

/** A longer list takes the place of one that has come, so that whoever kept an earlier one cannot bring it back. */
function requireLonger(state: CoordinatorState, count: number): void {
  requireUnopened(state);
  if (state.registering) throw new OstrakaError('busy', 'codes are being taken; send them again soon');
  if (state.registered && count <= state.registered.body.count)
    throw new OstrakaError('out-of-phase', `the registrar has signed ${state.registered.body.count} codes already`, {
      hint: 'codes are added, and none is taken out: only a longer list takes the place of one that has come',
    });
}

function requireUnopened(state: CoordinatorState): void {
  if (begun(state).voters)
    throw new OstrakaError('out-of-phase', 'voting is open: the roll stands', {
      hint: 'a code that was lost is replaced: ostraka registrar replace NUMBER LINK',
    });
}

/** Keeps the roll that was laid, if it is the one that the registrar has signed. */
export function codesLaid(state: CoordinatorState, result: JobResult, effects: CoordinatorEffect[]): void {
  if (result.kind !== 'lay-roll') throw new OstrakaError('internal', `no ${result.kind} is awaited for codes`);
  const { codes, asker } = state.registering!;
  state.registering = null;
  const { body, records } = result;
  answering(asker, effects, () => {
    // It may have been opened meanwhile, with the list that was there.
    requireUnopened(state);
    if (!body) throw new OstrakaError('bad-roll', 'a key for the roll is not a valid key');
    if (!equal(body.root, codes.root)) throw new OstrakaError('bad-roll', 'these are not the codes that were signed');
    keep(state, { set: 'registered', body: { ...body, registrar: codes.signature }, records }, effects);
    return 0;
  });
}

/** Opens voting with what the registrar has made. Throws `codes-elsewhere` where nothing has come from there. */
export function openRegistered(state: CoordinatorState, effects: CoordinatorEffect[], now: number): void {
  if (!state.registered)
    throw new OstrakaError('codes-elsewhere', 'the registrar has sent no codes yet', {
      hint: 'on the registrar’s laptop: ostraka registrar codes LINK',
    });
  postRoll(state, state.registered, effects, now);
}

/** Puts a code of the registrar's in the place of one that was lost, on the board. Throws what its entry is refused with. */
export function replaceRegistered(
  state: CoordinatorState,
  { revoked, replacement, signature }: SignedReplacement,
  effects: CoordinatorEffect[],
  now: number,
): number {
  const { fingerprint, manifest, revoked: gone, voters, log } = begun(state);
  requireOwnEpoch(state);
  requireSigned(state, registrarReplaceBytes(fingerprint, { revoked, replacement }), signature);
  // A retry after a lost answer.
  if (gone.has(revoked) && voters?.has(replacement)) return log.size - 1;
  if (voters?.get(revoked)?.key)
    throw new OstrakaError('code-spent', 'this code has been used: its ballot stands', {
      culprit: { kind: 'stranger', key: hex(registrarOf(manifest)!) },
    });
  if (!arePrimeOrderKeys(replacement)) throw new OstrakaError('bad-roll', 'the key of the new code is not a valid key');
  say(state, 'replace', { revoked, replacement, registrar: signature }, effects, now);
  return log.size - 1;
}

function requireSigned(state: CoordinatorState, message: Bytes, signature: Bytes): void {
  const registrar = registrarOf(begun(state).manifest);
  if (!registrar)
    throw new OstrakaError('forbidden', 'this election has no registrar: its coordinator makes the codes');
  if (!verifies(signature, message, registrar))
    throw new OstrakaError('bad-signature', 'this is not signed by the registrar of this election');
}
