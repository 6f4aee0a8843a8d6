/** The polls of versions 2 and 3 with their tallies. */
import { countOpened } from '../../../shared/board/count.ts';
import { type Bytes, hex, utf8 } from '../../../shared/codec/bytes.ts';
import { encodeCanonical, type Value } from '../../../shared/codec/cbor.ts';
import { sha256 } from '../../../shared/crypto/hash.ts';
import { contestFault } from '../../../shared/election/contest-fault.ts';
import { decodeChoices, encodeChoices } from '../../../shared/election/encoding.ts';
import { type PollVersion2, pollsVersion2 } from '../../../shared/election/tally/testing/polls-version-2.ts';
import { pollsVersion3 } from '../../../shared/election/tally/testing/polls-version-3.ts';
import { edgePolls } from './edge-polls.ts';

/** Tallies up to this length are written out; of a longer one its hash is enough. */
const SHOWN_BYTES = 6000;

function vectorOf(version: 2 | 3, { what, contest, choices, joined = [] }: PollVersion2, onRoll?: number) {
  const fault = contestFault(contest, version);
  if (fault) throw new Error(`${what}: ${fault}`);
  const contests = [contest];
  const lot = sha256(utf8(what));
  const plaintexts = choices.map((choice) => encodeChoices(contests, [choice]));
  // One that no choice encodes to, wherever there are several ballots.
  const bad: Bytes[] = plaintexts.length > 3 ? [plaintexts[0]!.map(() => 255)] : [];
  const all = [...plaintexts, ...bad];
  const roll = onRoll ?? all.length;
  const opened = all.map((plaintext) => decodeChoices(contests, plaintext, version));
  const tally = countOpened({ version, contests, roll }, opened, lot, [joined]);
  return {
    ...{
      what,
      contests: hex(encodeCanonical(contests as unknown as Value)),
      lot: hex(lot),
      joined,
      ...(onRoll === undefined ? {} : { roll }),
    },
    // Each with the number of ballots that hold it.
    plaintexts: [...Map.groupBy(all.map(hex), (plaintext) => plaintext)].map(([plaintext, some]) => [
      plaintext,
      some.length,
    ]),
    ...(tally.length <= SHOWN_BYTES ? { tally: hex(tally) } : {}),
    tallySha256: hex(sha256(tally)),
  };
}

/** The file count.json. */
export const counts = () => ({
  polls: [
    ...[...pollsVersion2(), ...edgePolls()].map((poll) => vectorOf(2, poll)),
    ...pollsVersion3().map((poll) => vectorOf(3, poll, poll.roll)),
  ],
});
