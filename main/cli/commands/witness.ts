/** `ostraka witness`: an outside witness's co-signature for a transcript, asked for or brought along. */
import { addCosignature, origin, readCheckpoint, signerAmong } from '../../../shared/board/checkpoint.ts';
import { readEntry } from '../../../shared/board/entry.ts';
import { MerkleLog } from '../../../shared/board/merkle.ts';
import { cosignatureIn } from '../../../shared/board/notes/add-checkpoint.ts';
import { canonicalNotes } from '../../../shared/board/notes/order.ts';
import { readVkey, type Witness, writeVkey } from '../../../shared/board/notes/vkey.ts';
import { type Transcript, transcriptChunks } from '../../../shared/board/transcript-file.ts';
import type { Bytes } from '../../../shared/codec/bytes.ts';
import { equal } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { fingerprintOf } from '../../../shared/election/manifest.ts';
import { askWitness } from '../../../shared/protocol/client/outside-witness.ts';
import { readTranscriptFile, writeFileWhole } from '../../files/transcript-file.ts';
import { fetchTransport } from '../../network/fetch-transport.ts';
import { patiently } from '../../network/patience.ts';
import { type Args, type Command, type Context, flag, option, required, usage } from '../command.ts';

export const witnessCommand: Command = {
  usage: `usage: ostraka witness TRANSCRIPT --key VKEY (--at URL | --line LINE) [--out FILE]
       ostraka witness TRANSCRIPT --log-key

Has a witness outside of the election co-sign the checkpoint over all entries of a transcript (c2sp.org/tlog-witness): it
remembers what it has seen of this election, and signs nothing that does not go on from there. Its line goes into the
transcript; ostraka verify --witness VKEY then says “also witnessed by” it. It stands for no node, and no rule counts it.

A witness signs for those whom it knows: --log-key prints the line by which it comes to know this election's coordinator.

  --key VKEY     the witness's key as it publishes it: NAME+DIGITS+KEY
  --at URL       the prefix under which it takes checkpoints; /add-checkpoint is put behind it
  --line LINE    its co-signature, got another way, as “— NAME …”
  --out FILE     the transcript to write; without it the line is put into TRANSCRIPT itself
  --log-key      says which key the witness must know, and asks nobody

Exit code 0 where it has co-signed, 2 where it has not, with the reason.

Example: ostraka witness chess-club.ostraka --at https://witness.example --key witness.example/w1+b28de6ef+BD…`,
  options: {
    key: { type: 'string' },
    at: { type: 'string' },
    line: { type: 'string' },
    out: { type: 'string' },
    'log-key': { type: 'boolean' },
  },
  positionals: ['TRANSCRIPT'],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const [path] = args.positionals as [string];
  const [at, line] = [option(args, 'at'), option(args, 'line')];
  if (flag(args, 'log-key')) {
    context.say(newestOf(path, await readTranscriptFile(path)).logKey);
    return 0;
  }
  if ((at === undefined) === (line === undefined)) throw usage('give either --at URL or --line LINE');
  const witness = readVkey(required(args, 'key'));
  const prefix = at === undefined ? null : prefixOf(at);
  const transcript = await readTranscriptFile(path);
  const newest = newestOf(path, transcript);
  const signature =
    prefix === null ? broughtAlong(line!, newest.note, witness) : await asked(prefix, newest, witness, context);
  const notes = canonicalNotes([...transcript.notes, addCosignature(newest.note, signature)]);
  const out = option(args, 'out') ?? path;
  await writeFileWhole(out, transcriptChunks({ ...transcript, notes }));
  context.say(`${witness.name} has co-signed all ${newest.log.size} entries`);
  context.say(out);
  return 0;
}

/** The checkpoint over all entries, and the key that signs it. */
interface Newest {
  readonly note: string;
  readonly log: MerkleLog;
  /** As a witness knows it. */
  readonly logKey: string;
}

/** Throws `unreadable` where entries do not read, `not-yet` where no checkpoint covers them all. */
function newestOf(path: string, { entries: leaves, notes }: Transcript): Newest {
  const entries = leaves.map(readEntry);
  const [first] = entries;
  if (first?.type !== 'manifest') throw new OstrakaError('unreadable', `${path} does not begin with a manifest`);
  const log = new MerkleLog();
  for (const leaf of leaves) log.append(leaf);
  const later = entries.flatMap((entry) => (entry.type === 'takeover' ? [entry.body.coordinator] : []));
  const coordinators = [first.body.coordinator, ...later];
  const fingerprint = fingerprintOf(first.body);
  for (const note of notes) {
    const signer = signerOf(note, log, coordinators, fingerprint);
    if (signer) return { note, log, logKey: writeVkey(signer, 'log') };
  }
  throw new OstrakaError('not-yet', `${path}: no checkpoint of its coordinator covers all ${log.size} entries`, {
    hint: 'ostraka verify says what is wrong with it',
  });
}

/** Who has signed all of the log by this note; null where nobody has. */
function signerOf(note: string, log: MerkleLog, coordinators: readonly Bytes[], fingerprint: Bytes): Witness | null {
  try {
    const { coordinator, epoch } = signerAmong(coordinators, fingerprint, note);
    const name = origin(fingerprint, epoch);
    const { size, root } = readCheckpoint(note, coordinator, name);
    return size === log.size && equal(root, log.root()) ? { name, publicKey: coordinator } : null;
  } catch (error) {
    if (error instanceof OstrakaError) return null;
    throw error;
  }
}

function broughtAlong(line: string, note: string, witness: Witness): string {
  const signature = cosignatureIn(line.trim(), note, witness);
  if (signature) return signature.line;
  throw new OstrakaError('witness-refused', `this is no co-signature of this transcript by ${witness.name}`, {
    hint: 'it must be of the very checkpoint that this file ends with; ask the witness again',
  });
}

async function asked(prefix: string, newest: Newest, witness: Witness, { stop }: Context): Promise<string> {
  const ask = () => askWitness(fetchTransport(prefix, stop), { ...newest, witness });
  return (await patiently(stop).repeat(ask)).line;
}

function prefixOf(text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '' || url.username !== '')
    throw usage(`--at is an address such as https://witness.example, not ${text}`);
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
