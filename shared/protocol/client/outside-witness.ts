/** Asking a witness outside of the election for its co-signature (c2sp.org/tlog-witness), over whatever carries HTTP. */
import type { MerkleLog } from '../../board/merkle.ts';
import type { NoteSignature } from '../../board/note.ts';
import { ADD_CHECKPOINT, addCheckpointRequest, cosignatureIn, sizeInAnswer } from '../../board/notes/add-checkpoint.ts';
import type { Witness } from '../../board/notes/vkey.ts';
import { utf8 } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { Reply, Transport } from './transport.ts';

const ANSWER_WITHIN_MS = 30_000;
/** Bytes of an answer: some lines, each of a post-quantum signature at the most. */
const MOST = 128 * 1024;
/** Others may ask between our two questions; a witness that never agrees with itself is given up. */
const TRIES = 4;

export interface Wanted {
  /** Of all leaves that the note covers. */
  readonly log: MerkleLog;
  /** A checkpoint over all of `log`, signed by the coordinator. */
  readonly note: string;
  readonly witness: Witness;
  /** The coordinator's key as the witness must know it. */
  readonly logKey: string;
}

/**
 * The witness's co-signature of the note. Throws `witness-refused`, with what is to be done, where it gives none that
 * holds, and `unreachable` where nobody answers.
 */
export async function askWitness(transport: Transport, wanted: Wanted): Promise<NoteSignature> {
  const { log, note, witness } = wanted;
  let known = 0;
  for (let tries = 0; tries < TRIES; tries++) {
    const reply = await post(transport, addCheckpointRequest(known, log.consistencyProof(known, log.size), note));
    const answer = await textOf(reply, witness);
    if (reply.status === 200) {
      const signature = cosignatureIn(answer, note, witness);
      if (signature) return signature;
      throw refused(`what ${witness.name} answers holds no co-signature of this checkpoint by the key that you gave`, {
        hint: 'compare the key with the one that the witness publishes',
      });
    }
    const size = reply.status === 409 ? sizeInAnswer(answer) : null;
    if (size === null) throw refusal(reply.status, answer, wanted);
    if (size > log.size)
      throw refused(`${witness.name} has co-signed ${size} entries of this election, and here are ${log.size}`, {
        hint: 'take a newer transcript; if there is none, the coordinator has shown another board to the witness',
      });
    known = size;
  }
  throw refused(`${witness.name} names another size each time that it is asked`);
}

async function post(transport: Transport, body: string): Promise<Reply> {
  try {
    return await transport.request('POST', ADD_CHECKPOINT, {
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: utf8(body),
      timeout: ANSWER_WITHIN_MS,
      most: MOST,
    });
  } catch (cause) {
    if (cause instanceof OstrakaError) throw cause;
    throw new OstrakaError('unreachable', `the witness at ${transport.address} does not answer`, {
      cause,
      hint: 'look at its address, and whether this computer reaches it',
    });
  }
}

async function textOf(reply: Reply, { name }: Witness): Promise<string> {
  try {
    return await reply.text();
  } catch (cause) {
    throw new OstrakaError('witness-refused', `${name} answers with more than ${MOST} bytes, or breaks off`, { cause });
  }
}

/** Why it does not sign (tlog-witness, add-checkpoint). */
function refusal(status: number, answer: string, { witness: { name }, logKey }: Wanted): OstrakaError {
  if (status === 404 || status === 403)
    return refused(`${name} does not know this election by this key`, {
      hint: `give whoever runs the witness this line: ${logKey}`,
    });
  if (status === 422)
    return refused(`what ${name} co-signed before is no beginning of this board`, {
      hint: 'the coordinator has shown it another board: ask whoever runs the witness for what it holds, and keep both',
    });
  const [said = ''] = answer.split('\n', 1);
  return refused(`${name} answers ${status}${said === '' ? '' : `: ${printable(said)}`}`);
}

const SAID = 120;

/** What a stranger answers, fit for a line of a terminal. */
const printable = (text: string): string => text.slice(0, SAID).replace(/[^ -~]/g, '?');

const refused = (message: string, details: { readonly hint?: string } = {}) =>
  new OstrakaError('witness-refused', message, details);
