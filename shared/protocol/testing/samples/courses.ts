/** Elections on every course that the protocol allows, and one that is cut off at each of its steps. */
import { sha256 } from '@noble/hashes/sha2.js';
import { hex } from '../../../codec/bytes.ts';
import { newSigningKey, type SigningKey } from '../../../crypto/signature.ts';
import type { Plan } from '../../../election/manifest.ts';
import { write } from '../../author.ts';
import { complain } from '../../node/ceremony.ts';
import { audit, cast, objectTo } from '../../voter.ts';
import { dealing, saying, spoilt, submits, withholding } from '../mischief.ts';
import { gathered, type Network, opened } from '../network.ts';
import { planOf, random, ranked } from '../plan.ts';
import type { TestNode } from '../test-node.ts';
import { must, type Sample, transcriptAt, transcriptOf } from './sample.ts';

/** One node is enough. */
const alone = (plan: Partial<Plan> = {}) => planOf({ threshold: 1, leastMixes: 1, lossesTolerated: 0, ...plan });

const voting = { credentials: 'keys', latecomers: false, revote: true, pages: false } as const;

/** What has been cast can be replaced. */
class Voter {
  readonly network: Network;
  readonly key: SigningKey;
  #last: { hash: Uint8Array; sequence: number } | null = null;

  constructor(network: Network, key = newSigningKey(random)) {
    this.network = network;
    this.key = key;
  }

  cast(...order: number[]): this {
    const { network, key } = this;
    const sealed = network.seal(key, ranked(...order), this.#last);
    must(network.submit(cast(network.booth, key, sealed)));
    this.#last = { hash: sealed.hash, sequence: sealed.body.sequence };
    return this;
  }

  /** As a page would have sealed it. */
  castFromPage(...order: number[]): this {
    const { network, key } = this;
    const sealed = network.seal(key, ranked(...order));
    must(network.submit(cast(network.booth, key, { body: { ...sealed.body, client: 'page' } })));
    return this;
  }

  audit(...order: number[]): this {
    const { network, key } = this;
    must(network.submit(audit(network.booth, key, network.seal(key, ranked(...order), this.#last))));
    return this;
  }

  /** To the audit that came last. */
  object(): this {
    const { network, key } = this;
    must(network.submit(objectTo(network.booth, key, network.leaves.at(-1)!)));
    return this;
  }
}

/** Nodes, and voters who have each said something else. */
function voted(nodes: number, plan: Plan = planOf()): Network {
  const { network, voters } = opened(nodes, 3, plan);
  for (const [i, key] of voters.entries()) new Voter(network, key).cast(i, (i + 1) % 3);
  return network;
}

function closed(network: Network): Network {
  must(network.order('close'));
  return network;
}

/** An election whose nodes, before they make the key or mix, are told by `cheat` to do otherwise. */
function cheated(when: 'ceremony' | 'mixing', cheat: (second: TestNode, network: Network) => void): Network {
  const network = when === 'ceremony' ? gathered(3) : voted(3);
  cheat(network.nodes[1]!, network);
  if (when === 'mixing') must(network.order('close'));
  else must(network.order('open-enrolment'));
  network.wait(70);
  if (when === 'mixing') return network;
  const voter = new Voter(network);
  must(network.enrol('A voter', voter.key));
  must(network.order('open-voting'));
  voter.cast(0, 1);
  return closed(network);
}

async function takenOver(network: Network, nodes = network): Promise<Network> {
  const next = await network.succeededFrom(nodes.nodes[0]!);
  must(next.order('take-over'));
  return next;
}

const courses: Readonly<Record<string, readonly [about: string, () => Network | Promise<Network>]>> = {
  'one-node': ['one laptop does everything', () => closed(voted(1, alone()))],
  'three-nodes': ['three laptops, two of which open the result', () => closed(voted(3))],
  'five-nodes': [
    'five laptops, three of which open the result',
    () => closed(voted(5, planOf({ threshold: 3, leastMixes: 3 }))),
  ],
  revote: [
    'two voters change their minds; what counts is what each said last',
    () => {
      const { network, voters } = opened(1, 3, alone());
      const [ada, bob, cleo] = voters.map((key) => new Voter(network, key));
      ada!.cast(0);
      bob!.cast(1);
      ada!.cast(2).cast(1, 0);
      cleo!.cast(2);
      bob!.cast(0);
      return closed(network);
    },
  ],
  'one-ballot-each': [
    'a later ballot is not allowed',
    () => closed(voted(1, alone({ voters: { ...voting, revote: false } }))),
  ],
  audit: [
    'ballots are opened as a test, before and after others are cast',
    () => {
      const { network, voters } = opened(1, 2, alone());
      const [ada, bob] = voters.map((key) => new Voter(network, key));
      ada!.audit(2, 1).cast(0).audit(1);
      bob!.audit(0).cast(1);
      return closed(network);
    },
  ],
  objection: [
    'two ballots are opened as a test, and the voter of one says that it is not what they chose',
    () => {
      const { network, voters } = opened(1, 2, alone());
      const [ada, bob] = voters.map((key) => new Voter(network, key));
      ada!.audit(2, 1).cast(0);
      bob!.audit(0).object().cast(1);
      return closed(network);
    },
  ],
  'too-few': [
    'three ballots of two voters, a test, and a plan that asks for three that count: none is mixed or opened',
    () => {
      const { network, voters } = opened(3, 3, planOf({ leastBallots: 3 }));
      const [ada, bob, cleo] = voters.map((key) => new Voter(network, key));
      ada!.cast(0).cast(1);
      bob!.cast(2);
      cleo!.audit(0);
      must(network.order('close', [], 2));
      return network;
    },
  ],
  pages: [
    'two of three ballots are sealed by a page',
    () => {
      const { network, voters } = opened(1, 3, alone({ voters: { ...voting, pages: true } }));
      const [ada, bob, cleo] = voters.map((key) => new Voter(network, key));
      ada!.castFromPage(0);
      bob!.castFromPage(1, 2);
      cleo!.cast(1);
      return closed(network);
    },
  ],
  codes: [
    'one-time codes: two are used, one of them for an audit and two ballots, one never is, and a lost one is replaced',
    () => {
      const network = gathered(1, alone({ voters: { ...voting, credentials: 'codes' } }));
      must(network.order('open-enrolment'));
      const codes = [1, 2, 3].map(() => newSigningKey(random));
      must(
        network.order(
          'open-voting',
          codes.map(({ publicKey }) => publicKey),
        ),
      );
      const [ada, bob] = [1, 2].map(() => new Voter(network));
      must(network.bind(codes[0]!, ada!.key));
      ada!.audit(1).cast(0).cast(2);
      const fresh = newSigningKey(random);
      const [lost, replacement] = [codes[1]!, fresh].map(({ publicKey: key }, i) => ({ number: 2 + 2 * i, key }));
      must(network.replaceCode({ lost: lost!, fresh: replacement! }));
      must(network.bind(fresh, bob!.key));
      bob!.cast(1);
      return closed(network);
    },
  ],
  latecomers: [
    'the roll grows in public while voting is open',
    () => {
      const { network, voters } = opened(1, 1, alone({ voters: { ...voting, latecomers: true } }));
      const late = new Voter(network, network.newVoter('Fay'));
      late.cast(1);
      new Voter(network, voters[0]).cast(0);
      network.newVoter('Gil, who never votes');
      return closed(network);
    },
  ],
  lesson: ['a lesson: its cheats are staged', () => closed(voted(1, alone({ lesson: true })))],
  'restart-fault': [
    'a laptop proves its deal badly and is left out of the key',
    () =>
      cheated('ceremony', (second) => {
        second.twist = saying(second, 'deal', (body) => ({
          ...body,
          deal: { ...body.deal, proof: spoilt(body.deal.proof) },
        }));
      }),
  ],
  'restart-time-out': [
    'a laptop never deals; it is left out of the key on the coordinator’s word, and mixes all the same',
    () =>
      cheated('ceremony', (second) => {
        second.twist = withholding('deal');
      }),
  ],
  complaint: [
    'a share does not open; its receiver complains, and the dealer is at fault',
    () =>
      cheated('ceremony', (second) => {
        second.twist = dealing(second, (deal) => ({
          ...deal,
          shares: deal.shares.map((share) =>
            share.receiver === 3 ? { ...share, sealed: spoilt(share.sealed) } : share,
          ),
        }));
      }),
  ],
  'false-complaint': [
    'a complaint about a good share falls back on the accuser',
    () =>
      cheated('ceremony', (second) => {
        second.twist = (effects) =>
          effects.map((effect) => {
            if (!submits('key-confirm')(effect)) return effect;
            const { record, index } = second.state.replica!;
            if (record.ceremony.attempt > 1) return effect;
            const body = complain(record, index, 1, second.state.disk.secrets, random);
            return { ...effect, leaf: write(record, second.key, 'complaint', body) };
          });
      }),
  ],
  'cut-chain': [
    'the proof of the first mix does not hold; it and the mixes built on it are cut out, and the innocent mix anew',
    () => {
      const network = voted(3);
      const [first] = network.nodes as [TestNode];
      // The false proof comes only when the others have built on the mix.
      let prove = () => {};
      first.twist = (effects) =>
        effects.flatMap((effect) => {
          if (!submits('mix-proof')(effect)) return [effect];
          const kept = effects.find((one) => one.do === 'keep-blob');
          const bad = spoilt(kept?.do === 'keep-blob' ? kept.bytes : random(32));
          const proof = { sha256: sha256(bad), length: bad.length };
          network.blobs.set(hex(proof.sha256), bad);
          const [said] = saying(first, 'mix-proof', (body) => ({ ...body, proof }))([effect]);
          const { leaf, submission } = said as typeof effect;
          const asker = { by: 'node' as const, key: hex(first.key.publicKey), submission };
          prove = () => network.tell({ kind: 'submit', leaf, asker });
          return [];
        });
      closed(network);
      prove();
      return network.run();
    },
  ],
  'skipped-mix': [
    'a laptop never mixes and is skipped',
    () =>
      cheated('mixing', (second) => {
        second.twist = withholding('mix');
      }),
  ],
  'skipped-proof': [
    'a laptop never proves its mix, which is cut out',
    () =>
      cheated('mixing', (second) => {
        second.twist = withholding('mix-proof');
      }),
  ],
  'bad-shares': [
    'a laptop’s key shares do not verify; the others open the list',
    () =>
      cheated('mixing', (second) => {
        second.twist = saying(second, 'shares', (body) => ({ ...body, proof: spoilt(body.proof) }));
      }),
  ],
  unwitnessed: [
    'too few laptops attest the result',
    () =>
      cheated('mixing', (second) => {
        second.twist = withholding('attest');
      }),
  ],
  'takeover-voting': [
    'another laptop leads from the middle of voting on',
    async () => {
      const { network, voters } = opened(3, 3);
      new Voter(network, voters[0]).cast(0);
      const next = await takenOver(network);
      new Voter(next, voters[1]).cast(1);
      return closed(next);
    },
  ],
  'takeover-closed': [
    'another laptop leads from the close on, before anyone has mixed',
    async () => {
      const network = voted(3);
      for (const node of network.nodes) node.twist = withholding('mix');
      return takenOver(closed(network));
    },
  ],
  'takeover-twice': [
    'the laptop that took over is lost as well',
    async () => {
      const { network, voters } = opened(3, 3);
      new Voter(network, voters[0]).cast(0);
      const next = await takenOver(network);
      new Voter(next, voters[1]).cast(1);
      return closed(await takenOver(next));
    },
  ],
};

export async function* boards(): AsyncGenerator<Sample> {
  for (const [name, [about, hold]] of Object.entries(courses)) {
    const transcript = transcriptOf(await hold());
    yield { name: `courses/${name}`, about, transcript };
  }
}

/** One election of three nodes, as its board stood when something of a kind had been said for the first time. */
export function* unfinished(): Generator<Sample> {
  const { network, voters } = opened(3, 2);
  const [ada, bob] = voters.map((key) => new Voter(network, key));
  ada!.cast(0).cast(1, 0);
  bob!.audit(2).cast(2);
  closed(network);
  const { story } = network;
  for (const type of new Set(story)) {
    const size = story.indexOf(type) + 1;
    yield {
      name: `unfinished/${String(size).padStart(2, '0')}-${type}`,
      about: `the board as it stood after ${size} of ${story.length} entries, the last of type ${type}`,
      transcript: transcriptAt(network, size),
    };
  }
}
