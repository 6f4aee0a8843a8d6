/** Boards that break a rule, one for each check, and what only one who holds all keys can put on a board. */

import { countPlaintexts } from '../../../board/count.ts';
import { askedOf, lotOf } from '../../../board/record.ts';
import type { Transcript } from '../../../board/transcript-file.ts';
import { at, before, eventful, plain, small } from '../../../board/verify/testing/elections.ts';
import { Forge } from '../../../board/verify/testing/forge.ts';
import { newKeys, plan } from '../../../board/verify/testing/parties.ts';
import { concat, equal, pieces } from '../../../codec/bytes.ts';
import type { SigningKey } from '../../../crypto/signature.ts';
import { spoilt } from '../mischief.ts';
import type { Sample } from './sample.ts';

const [ada, bob] = plain().voters as [SigningKey, SigningKey];
const zeros = (length: number) => new Uint8Array(length);
const open = () => small({}, [ada, bob]);

const broken: Readonly<Record<string, readonly [about: string, () => Forge | Transcript]>> = {
  'V1-threshold': [
    'a manifest in which more key shares are needed than there are nodes',
    () => Forge.election(2, plan({ threshold: 3, leastMixes: 3 })),
  ],
  'V2-fork': [
    'a close whose author had seen another board',
    () => {
      const forge = open().cast(ada, 0);
      return forge.say('close', forge.coordinator, {}, { seen: { size: 3, root: zeros(32) } });
    },
  ],
  'V3-author': ['a close that a voter declares', () => open().cast(ada, 0).say('close', ada, {})],
  'V3-signature': [
    'a ballot whose signature does not hold',
    () => {
      const forge = open().cast(ada, 0);
      const leaf = forge.fork().cast(bob, 1).leaves.at(-1)!;
      return forge.put(concat(spoilt(leaf.subarray(0, 64)), leaf.subarray(64)));
    },
  ],
  'V4-blob': [
    'a mix whose list was altered',
    () => {
      const { blobs, ...rest } = at('finished').transcript();
      return { ...rest, blobs: blobs.map((bytes, i) => (i === 0 ? spoilt(bytes) : bytes)) };
    },
  ],
  'V5-dropped': [
    'a board that was cut off after its coordinator had signed more',
    () => {
      const { entries, ...rest } = at('finished').transcript();
      return { ...rest, entries: entries.slice(0, -1) };
    },
  ],
  'V5-forked': [
    'two boards of one size that the coordinator signed',
    () => {
      const transcript = at('voting').cast(ada, 0).transcript();
      return { ...transcript, notes: [...transcript.notes, at('voting').cast(ada, 1).note()] };
    },
  ],
  'V6-deal': [
    'a deal that raises the threshold, and a key that is confirmed all the same',
    () => {
      const forge = at('accepted').commit(1).commit(2);
      forge.commit(3, (deal) => ({ ...deal, commitments: concat(deal.commitments, deal.commitments.subarray(0, 32)) }));
      forge.deal(1).deal(2).deal(3, { ok: false, code: 'bad-deal', message: '' });
      return forge.say('key-confirm', forge.node(1), {
        attempt: 1,
        deals: zeros(32),
        publicKey: forge.said('accept')!.receivingKey,
      });
    },
  ],
  'V7-roll': ['a voter who is added after the roll was frozen', () => open().roll(newKeys(1))],
  'V7-code': ['a one-time code that is spent twice', () => before('ballot').bind(eventful().codes[0]!, newKeys(1)[0]!)],
  'V8-copied': [
    'a ballot that is copied from another voter',
    () => {
      const forge = open().cast(ada, 0);
      const { sealed } = forge.said('ballot')!;
      return forge.cast(bob, 0, { sealed });
    },
  ],
  'V8-sealed-for-another': [
    'a ballot that was sealed for another voter',
    () => {
      const forge = open();
      return forge.cast(bob, 0, { sealed: forge.seal(ada, 0).body.sealed });
    },
  ],
  'V9-opening': [
    'an opening that says something else than its ballot holds',
    () => {
      const forge = open();
      const { opening } = forge.seal(ada, 1);
      return forge.say('audit', ada, { ballot: forge.seal(ada, 0).body, opening });
    },
  ],
  'V10-unwitnessed': [
    'a mix under a close that too few nodes have co-signed',
    () => {
      const forge = at('closed');
      return forge.mix(1, { witness: forge.note([1, 3]) });
    },
  ],
  'V10-too-few': [
    'a result of two ballots, where three are asked for',
    () =>
      small({ leastBallots: 3 }, [ada, bob])
        .cast(ada, 0)
        .cast(bob, 1)
        .overlookLeast()
        .close()
        .mix(1)
        .prove(1)
        .sealList(),
  ],
  'V10-enough': [
    'an end as if too few ballots counted, where as many do as are asked for',
    () => small({ leastBallots: 2 }, [ada, bob]).cast(ada, 0).cast(bob, 1).close().shortfall(),
  ],
  'V11-turn': ['a mix out of turn', () => at('closed').mix(2)],
  'V12-exchanged': [
    'a mix that puts a ballot of its own in the place of another’s, and a board that goes on',
    () => {
      const { output } = at('closed').mix(1).secrets.mixes.get(1)!.statement;
      const forge = at('closed');
      const own = forge.seal(newKeys(1)[0]!, 2).body.sealed.ciphertexts;
      return forge
        .mix(1, { output: concat(output.subarray(0, 128), own) })
        .prove(1)
        .mix(2)
        .prove(2)
        .sealList();
    },
  ],
  'V13-short': [
    'a seal that leaves out the last mix',
    () => {
      const forge = at('mixed');
      return forge.sealList(forge.record.chain.slice(0, 1));
    },
  ],
  'V14-shares': [
    'key shares under a wrong key, counted as if they were good',
    () => at('sealed').shares(1, { secret: 5n }).shares(2).result(),
  ],
  'V15-plaintexts': [
    'plaintexts in which one ballot was exchanged, and their tally',
    () => {
      const forge = at('opened');
      const points = pieces(forge.opened().plaintexts);
      const other = points.find((point) => !equal(point, points[0]!))!;
      return forge.result(recounted(forge, concat(other, ...points.slice(1))));
    },
  ],
  'V16-tally': [
    'a tally that the plaintexts do not count to',
    () => {
      const forge = at('opened');
      const { plaintexts } = forge.opened();
      const [first] = pieces(plaintexts);
      const { tally } = recounted(forge, concat(first!, first!, first!));
      return forge.result({ plaintexts, tally });
    },
  ],
  'V17-another': [
    'a node that attests another result',
    () => {
      const forge = at('published');
      return forge.say('attest', forge.node(1), { result: zeros(32) });
    },
  ],
  'V18-reports': ['a takeover with the reports of too few nodes', () => at('closed').takeOver(newKeys(1)[0]!, [1, 3])],
};

function recounted(forge: Forge, plaintexts: Uint8Array) {
  return { plaintexts, tally: countPlaintexts(askedOf(forge.record), plaintexts, lotOf(forge.record)) };
}

export function* refused(): Generator<Sample> {
  for (const [name, [about, make]] of Object.entries(broken)) {
    const made = make();
    yield { name: `refused/${name}`, about, transcript: made instanceof Forge ? made.transcript() : made };
  }
}

/** What no real node takes part in, and a board on which everything goes wrong and is dealt with. */
export function* forged(): Generator<Sample> {
  const simulation = small({ simulation: true }, [ada, bob]).cast(ada, 0).cast(bob, 1).close();
  simulation.mix(1).prove(1).sealList().shares(1).result().attest(1);
  yield {
    name: 'courses/simulation',
    about: 'a simulation, whose randomness is seeded',
    transcript: simulation.transcript(),
  };
  yield {
    name: 'courses/eventful',
    about: 'every entry type; four faults that are dealt with; codes, a takeover, and a chain that is cut',
    transcript: eventful().forge.transcript(),
  };
}
