/** V14 to V18: key shares, plaintexts, the tally and joinings, attestations, takeovers. */
import { countPlaintexts } from '../../../../../shared/board/count.ts';
import { askedOf, lotOf } from '../../../../../shared/board/record.ts';
import type { Forge } from '../../../../../shared/board/verify/testing/forge.ts';
import { mixedKey, newKeys } from '../../../../../shared/board/verify/testing/parties.ts';
import { type Bytes, concat, equal, hex, pieces } from '../../../../../shared/codec/bytes.ts';
import { decodeCanonical, encodeCanonical, type Value } from '../../../../../shared/codec/cbor.ts';
import type { SigningKey } from '../../../../../shared/crypto/signature.ts';
import { before, behind, opened as open, type Played } from '../board.ts';
import { altered, type Edited, zeros } from './case.ts';

const voted = (base: Played) => before(base, 'close');
const mixed = (base: Played) => before(base, 'seal');
const sealed = (base: Played) => behind(base, 'seal');
const opened = (base: Played) => before(base, 'result');
const published = (base: Played) => behind(base, 'result');

/** The result with other plaintexts, and the tally that they count to. */
const recounted = (forge: Forge, plaintexts: Bytes): Forge =>
  forge.result({ plaintexts, tally: countPlaintexts(askedOf(forge.record), plaintexts, lotOf(forge.record)) });

/** The result with a tally that says something else. */
const tallied =
  (change: (tally: TallyValue) => void) =>
  (base: Played): Forge => {
    const forge = opened(base);
    const { plaintexts, tally } = forge.opened();
    const value = decodeCanonical(tally, tally.length) as unknown as TallyValue;
    change(value);
    return forge.result({ plaintexts, tally: encodeCanonical(value as unknown as Value) });
  };
interface TallyValue {
  ballots: number;
  invalid: number;
  contests: { results: { winners: { elected: number[] }; votes: number[] }[] }[];
}

const takenOver =
  (by: readonly number[], from = voted) =>
  (base: Played) =>
    from(base).takeOver(newKeys(1)[0]!, by);

export const opening: Edited = {
  'V14-another-list': [
    'plain',
    'key shares of the list of the close',
    (base) => sealed(base).shares(1, { list: sealed(base).record.closing!.digest }),
  ],
  'V14-another-key': [
    'plain',
    'key shares under another key than the node’s, counted as if they were good',
    (base) => sealed(base).shares(1, { secret: 5n }).shares(2).result(),
  ],
  'V14-proof': [
    'plain',
    'key shares whose proof was altered, counted as if they were good',
    (base) => {
      const forge = sealed(base);
      const { list, shares, proof } = forge.fork().shares(1).said('shares')!;
      forge.blob(sharesBlob(forge, 1));
      forge.say('shares', forge.node(1), { list, shares, proof: altered(proof, 64) });
      return forge.shares(2).result();
    },
  ],
  'V14-twice': ['plain', 'a node sends its key shares twice', (base) => sealed(base).shares(1).shares(1)],
  'V14-too-few-sets': [
    'plain',
    'a result from one set of key shares, where two are needed',
    (base) => sealed(base).shares(1).result(),
  ],
  'V14-short': [
    'plain',
    'key shares that are too few for the list',
    (base) => {
      const forge = sealed(base);
      return forge.say('shares', forge.node(1), {
        list: forge.record.finalList!.list,
        shares: forge.blob(zeros(32)),
        proof: zeros(96),
      });
    },
  ],
  'V14-before-the-seal': [
    'plain',
    'key shares before any list is final',
    (base) => {
      const forge = mixed(base);
      return forge.shares(1, { list: forge.record.chain[1]!.output.sha256 });
    },
  ],

  'V15-exchanged': [
    'plain',
    'plaintexts in which one ballot is another, and their tally',
    (base) => {
      const points = pieces(opened(base).opened().plaintexts);
      const other = points.find((point) => !equal(point, points[0]!))!;
      return recounted(opened(base), concat(other, ...points.slice(1)));
    },
  ],
  'V15-order': [
    'plain',
    'plaintexts in another order than the final list',
    (base) => {
      const points = pieces(opened(base).opened().plaintexts);
      const other = points.findIndex((point) => !equal(point, points[0]!));
      return recounted(
        opened(base),
        concat(...points.map((point, i) => (i === 0 ? points[other]! : i === other ? points[0]! : point))),
      );
    },
  ],
  'V15-fewer': [
    'plain',
    'plaintexts of fewer ballots than were sealed',
    (base) => recounted(opened(base), opened(base).opened().plaintexts.slice(32)),
  ],
  'V15-early': ['plain', 'a result before any list is final', (base) => mixed(base).result(opened(base).opened())],
  'V15-twice': ['plain', 'a second result', (base) => published(base).result(opened(base).opened())],

  'V16-votes': ['plain', 'a tally with a vote more', tallied((tally) => tally.contests[0]!.results[0]!.votes[1]!++)],
  'V16-winner': [
    'plain',
    'a tally of the right numbers that names another winner',
    tallied((tally) => {
      tally.contests[0]!.results[0]!.winners = { elected: [0] };
    }),
  ],
  'V16-ballots': ['plain', 'a tally of one ballot more', tallied((tally) => tally.ballots++)],
  'V16-field': ['plain', 'a tally with a field more', tallied((tally) => Object.assign(tally, { note: 'by hand' }))],
  'V16-trailing-byte': [
    'plain',
    'a tally with a byte behind it',
    (base) => {
      const { plaintexts, tally } = opened(base).opened();
      return opened(base).result({ plaintexts, tally: concat(tally, zeros(1)) });
    },
  ],
  'V16-join-over-two-false-shares': [
    'joined',
    'names are proposed for joining when both sets of key shares have failed, of which one more would not be enough',
    (base) => {
      const failed = { ok: false, code: 'bad-shares', message: '' } as const;
      const forge = before(base, 'shares');
      for (const index of [1, 2]) forge.shares(index, { secret: 5n, finding: failed });
      return forge.say('join', forge.coordinator, base.forge.said('join')!);
    },
  ],
  'V16-parted': [
    'joined',
    'a tally that counts apart the names that two nodes have joined',
    (base) => recounted(opened(base), opened(base).opened().plaintexts),
  ],
  'V16-joined-by-one': [
    'joined-by-one',
    'a tally that joins names to which one node has agreed',
    (base) => {
      const forge = opened(base);
      const { plaintexts } = forge.opened();
      const joined = [[['John Smith', 'Jon Smith']]];
      return forge.result({
        plaintexts,
        tally: countPlaintexts(askedOf(forge.record), plaintexts, lotOf(forge.record), joined),
      });
    },
  ],
  'V16-lot': [
    'stv-lot',
    'a tally under another lot, which excludes another candidate',
    (base) => {
      const forge = opened(base);
      const { plaintexts, tally } = forge.opened();
      for (let i = 0; ; i++) {
        const other = countPlaintexts(
          askedOf(forge.record),
          plaintexts,
          Uint8Array.from({ length: 32 }, () => i),
        );
        if (!equal(other, tally)) return forge.result({ plaintexts, tally: other });
      }
    },
  ],
  'V16-join-option': [
    'joined',
    'a joining of a name with an option',
    (base) =>
      before(base, 'join').join([
        ['Ann', 1],
        ['ADA', 1],
      ]),
  ],
  'V16-join-unknown': [
    'joined',
    'a joining with a name that nobody wrote',
    (base) =>
      before(base, 'join').join([
        ['Ann', 1],
        ['Anne', 1],
      ]),
  ],
  'V16-join-number': [
    'joined',
    'a joining that says another number of ballots',
    (base) =>
      before(base, 'join').join([
        ['Ann', 2],
        ['Jon Smith', 1],
      ]),
  ],
  'V16-join-not-allowed': [
    'write-ins-ranked',
    'a joining where the manifest allows none',
    (base) =>
      opened(base).join([
        ['Gil', 2],
        ['Hal', 1],
      ]),
  ],
  'V16-join-one-already': [
    'joined',
    'a joining of two writings that are one name already',
    (base) =>
      before(base, 'join').join([
        ['Ann', 1],
        ['ANN', 1],
      ]),
  ],
  'V16-join-contest': [
    'joined',
    'a joining in a contest that there is none of',
    (base) => {
      const { joins } = base.forge.said('join')!;
      const [first] = joins;
      return before(base, 'join').say('join', base.forge.coordinator, { joins: [{ ...first!, contest: 1 }] });
    },
  ],
  'V16-join-no-write-ins': [
    'joined',
    'a joining in a contest that takes no write-ins, beside one that does, on a board of its own',
    () => {
      const voters = newKeys(2);
      const one = {
        title: 'One',
        options: ['Ada', 'Bob'],
        seats: 1,
        ballot: 'single' as const,
        rules: ['plurality' as const],
      };
      const contests = [
        { ...one, writeIn: true },
        { ...one, title: 'Another', writeIn: false },
      ];
      const forge = open(voters, { contests, joinNames: true, threshold: 1, leastMixes: 1 }, 1);
      const pick = { ballot: 'single' as const, pick: 0 };
      for (const voter of voters) forge.cast(voter, [pick, pick]);
      forge.close().mix(1).prove(1).sealList().shares(1);
      const names = ['Ann', 'Anne'].map((name) => ({ name, ballots: 1 }));
      return forge.say('join', forge.coordinator, { joins: [{ contest: 1, names }] });
    },
  ],
  'V16-join-seventeenth': [
    'joined',
    'a seventeenth joining',
    (base) => {
      const forge = before(base, 'join');
      const { joins } = base.forge.said('join')!;
      for (let i = 0; i < 17; i++) forge.say('join', forge.coordinator, { joins });
      return forge;
    },
  ],
  'V16-join-early': [
    'joined',
    'a joining before two sets of key shares stand',
    (base) =>
      before(base, 'join', -1).join([
        ['John Smith', 1],
        ['Jon Smith', 1],
      ]),
  ],
  'V16-agree-late': ['joined-by-one', 'an agreement after the result', (base) => published(base).agree(2)],
  'V16-join-late': [
    'joined',
    'a joining after the result',
    (base) =>
      published(base).join([
        ['Ann', 1],
        ['Jon Smith', 1],
      ]),
  ],
  'V16-agree-unknown': [
    'joined',
    'an agreement to what nobody proposed',
    (base) => before(base, 'agree').say('agree', base.forge.node(1), { join: zeros(32) }),
  ],
  'V16-agree-twice': ['joined', 'a node agrees twice', (base) => before(base, 'agree', 1).agree(1)],

  'V17-another': [
    'plain',
    'a node attests another result',
    (base) => published(base).say('attest', base.forge.node(1), { result: zeros(32) }),
  ],
  'V17-twice': ['plain', 'a node attests twice', (base) => published(base).attest(2).attest(2)],
  'V17-early': [
    'plain',
    'an attestation before there is a result',
    (base) => opened(base).say('attest', base.forge.node(1), base.forge.said('attest')!),
  ],
  'V17-another-end': [
    'shortfall',
    'a node attests another end without a result',
    (base) => behind(base, 'shortfall').say('attest', base.forge.node(2), { result: zeros(32) }),
  ],

  'V18-too-few': ['plain', 'a takeover with the reports of one node fewer than must', takenOver([1, 3])],
  'V18-node-twice': ['plain', 'a takeover with two reports of one node', takenOver([1, 3, 3])],
  'V18-short': [
    'plain',
    'a takeover that goes on from a smaller board than was reported',
    (base) => voted(base).takeOver(newKeys(1)[0]!, [1, 2, 3], voted(base).head, before(base, 'close', -1).head),
  ],
  'V18-behind': [
    'plain',
    'a takeover on a board that is longer than any report',
    (base) => voted(base).takeOver(newKeys(1)[0]!, [1, 2, 3], before(base, 'close', -1).head),
  ],
  'V18-another-board': [
    'plain',
    'a takeover whose reports are of another board',
    (base) => voted(base).takeOver(newKeys(1)[0]!, [1, 2, 3], { ...voted(base).head, root: zeros(32) }),
  ],
  'V18-another-successor': [
    'plain',
    'a takeover with the reports that nodes have signed for another successor',
    (base) => {
      const [honest, usurper] = newKeys(2) as [SigningKey, SigningKey];
      const { reports, head } = voted(base).takeOver(honest, [1, 2, 3]).said('takeover')!;
      return voted(base).say('takeover', usurper, { epoch: 1, coordinator: usurper.publicKey, head, reports });
    },
  ],
  'V18-author': [
    'plain',
    'a takeover that another signs than the coordinator whom it names',
    (base) => {
      const [successor, other] = newKeys(2) as [SigningKey, SigningKey];
      return voted(base).say('takeover', other, voted(base).takeOver(successor, [1, 2, 3]).said('takeover')!);
    },
  ],
  'V18-report': [
    'plain',
    'a takeover with a report whose signature was altered',
    (base) => {
      const [successor] = newKeys(1) as [SigningKey];
      const body = voted(base).takeOver(successor, [1, 2, 3]).said('takeover')!;
      const reports = body.reports.map((one, i) => (i === 1 ? { ...one, signature: altered(one.signature, 40) } : one));
      return voted(base).say('takeover', successor, { ...body, reports });
    },
  ],
  'V18-epoch': [
    'plain',
    'a takeover of the second epoch behind the first',
    (base) => {
      const [successor] = newKeys(1) as [SigningKey];
      const body = voted(base).takeOver(successor, [1, 2, 3]).said('takeover')!;
      return voted(base).say('takeover', successor, { ...body, epoch: 2 });
    },
  ],
  'V18-deposed': [
    'takeover-voting',
    'a coordinator that was deposed takes over again',
    (base) => behind(base, 'takeover').takeOver(base.forge.coordinators[0]!, [1, 2, 3]),
  ],
  'V18-mixed-order': [
    'plain',
    'a takeover under a key of mixed order',
    (base) => voted(base).takeOver({ ...newKeys(1)[0]!, publicKey: mixedKey().publicKey }, [1, 2, 3]),
  ],
  'V18-after-the-end': [
    'plain',
    'a takeover after enough nodes have attested the end',
    takenOver([1, 2, 3], ({ forge }) => forge.fork()),
  ],
};

/** What node i opens of the sealed list. */
function sharesBlob(forge: Forge, index: number): Bytes {
  const honest = forge.fork().shares(index);
  const { sha256 } = honest.said('shares')!.shares;
  return [...honest.blobs].find(([name]) => name === hex(sha256))![1];
}
