/**
 * What a roll of very many voters costs: `node main/launch/run.mjs main/testing/large-roll/run.ts [--voters 2000000] [--entries 1000000]`.
 * Laid, examined and folded in one thread, and what a voter's device reads of such a board, in bytes.
 */
import { parseArgs } from 'node:util';
import { blobsIn, examine } from '../../../shared/board/evidence.ts';
import { KEY_BYTES, NAMED_BYTES } from '../../../shared/board/roll/records.ts';
import { newKeys } from '../../../shared/board/verify/testing/parties.ts';
import type { SigningKey } from '../../../shared/crypto/signature.ts';
import { largeElection, others, Shown } from '../../../shared/protocol/testing/large.ts';
import { LightBoard } from '../../../shared/protocol/voter/board/light-board.ts';
import { startArithmetic } from '../../workers/arithmetic.ts';

const { values } = parseArgs({
  options: { voters: { type: 'string', default: '2000000' }, entries: { type: 'string', default: '1000000' } },
});
const [voters, entries] = [Number(values.voters), Number(values.entries)];
startArithmetic();

/** Prints how long it took. */
function timed<T>(what: string, act: () => T): T {
  const begin = performance.now();
  const done = act();
  console.log(`${what}: ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  return done;
}

const [ada] = newKeys(1) as [SigningKey];
const forge = timed(`${voters} voters are made up, their roll is laid and folded`, () => largeElection(voters, ada));
const roll = forge.said('roll')!;
if ('keys' in roll) throw new Error('a roll of version 1');
const bytes = roll.chunks.reduce((sum, { length }) => sum + length, 0);
console.log(`${roll.chunks.length} chunks, ${bytes} bytes, in an entry of ${forge.leaves.at(-1)!.length}`);
const statement = {
  leaf: forge.leaves.at(-1)!,
  author: forge.coordinator.publicKey,
  evidence: { kind: 'roll', roll, recordBytes: NAMED_BYTES } as const,
};
const [finding] = timed('the roll is examined: order, root, keys of prime order', () =>
  examine([statement], blobsIn(forge.blobs)),
);
if (!finding?.ok) throw new Error(finding?.message);
others(forge, entries);
forge.cast(ada, 1).close().mix(1).mix(2).prove(1).prove(2).sealList();
forge.shares(1).shares(2).result().attest(1).attest(2).attest(3);
const shown = new Shown(forge);
const board = await LightBoard.open(shown, forge.coordinator.publicKey, () => false, [ada.publicKey]);
const own = board.ballotsOf(ada.publicKey).length;
const [proof] = (await shown.excerpt({ known: 0, since: 0, about: [ada.publicKey], prefixes: [] })).records;
console.log(
  `of ${forge.log.size} entries a device reads ${board.known.size} and ${shown.bytes} bytes: its place (a proof of ${
    proof!.path.length * KEY_BYTES
  } bytes), its ballot (${own}) and the result`,
);
console.log(`memory: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB`);
