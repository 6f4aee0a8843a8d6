/** The polls of version 2 with their tallies. */
import { countOpened } from '../../../shared/board/count.ts';
import { type Bytes, hex, utf8 } from '../../../shared/codec/bytes.ts';
import { encodeCanonical, type Value } from '../../../shared/codec/cbor.ts';
import { sha256 } from '../../../shared/crypto/hash.ts';
import { contestFault } from '../../../shared/election/contest-fault.ts';
import { decodeChoices, encodeChoices } from '../../../shared/election/encoding.ts';
import { type PollVersion2, pollsVersion2 } from '../../../shared/election/tally/testing/polls-version-2.ts';
import { edgePolls } from './edge-polls.ts';

/** Tallies up to this length are written out; of a longer one its hash is enough. */
const SHOWN_BYTES = 6000;

function vectorOf({ what, contest, choices, joined = [] }: PollVersion2) {
  const fault = contestFault(contest);
  if (fault) throw new Error(`${what}: ${fault}`);
  const contests = [contest];
  const lot = sha256(utf8(what));
  const plaintexts = choices.map((choice) => encodeChoices(contests, [choice]));
  // One that no choice encodes to, wherever there are several ballots.
  const bad: Bytes[] = plaintexts.length > 3 ? [plaintexts[0]!.map(() => 255)] : [];
  const all = [...plaintexts, ...bad];
  const opened = all.map((plaintext) => decodeChoices(contests, plaintext));
  const tally = countOpened({ version: 2, contests, roll: all.length }, opened, lot, [joined]);
  return {
    ...{ what, contests: hex(encodeCanonical(contests as unknown as Value)), lot: hex(lot), joined },
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
export const counts = () => ({ polls: [...pollsVersion2(), ...edgePolls()].map(vectorOf) });
