/** Who could know what, told of elections that were held: whom the sentences name is who stands there, and nobody else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Privacy, type PrivacyName, privacyOf } from '../../board/privacy/privacy.ts';
import { privacyTopics } from '../../board/privacy/topics.ts';
import { countingBallots } from '../../board/record.ts';
import { type Bytes, hex, pieces } from '../../codec/bytes.ts';
import { readScalars } from '../../crypto/arithmetic/scalar.ts';
import { combineShares, partialDecrypt } from '../../crypto/decryption.ts';
import { newSigningKey } from '../../crypto/signature.ts';
import type { Choices } from '../../election/choice.ts';
import { codeKey } from '../../election/credential.ts';
import { embed } from '../../election/embedding.ts';
import { encodeChoices } from '../../election/encoding.ts';
import { BoardClient } from '../client/board-client.ts';
import { unpackSecrets } from '../jobs.ts';
import { secretNames } from '../node/ceremony.ts';
import { saying } from '../testing/mischief.ts';
import { gathered, type Network, opened } from '../testing/network.ts';
import { planOf, random, ranked } from '../testing/plan.ts';
import { Web } from '../testing/web.ts';
import { LightBoard } from '../voter/board/light-board.ts';
import { checkedTally } from '../voter/checked-tally.ts';
import { privacySeen } from '../voter/privacy-seen.ts';
import { boothOf, cast, seal } from '../voter.ts';

const plaintextsOf = ({ record, blobs }: Network): Bytes | null =>
  record.result && (blobs.get(hex(record.result.plaintexts.sha256)) ?? null);
const privacyIn = (network: Network): Privacy => privacyOf(network.record, plaintextsOf(network));
/** What is said under a name, with the values in it; undefined where it is not said. */
const valuesOf = (privacy: Privacy, name: PrivacyName) =>
  privacyTopics.flatMap((topic) => privacy.told[topic]).find((one) => one.name === name)?.values;
const namesIn = (privacy: Privacy) => privacyTopics.flatMap((topic) => privacy.told[topic]).map(({ name }) => name);

const { network: voted, voters } = opened(3, 3);
for (const [i, key] of voters.entries()) voted.cast(key, ranked(i));
const held = await voted.clone();
held.order('close');

test('any t holders of the key read, all whose mixes stand link, and n − t + 1 stop', () => {
  const privacy = privacyIn(held);
  const all = 'node-1, node-2, node-3';
  assert.deepEqual(privacy.holders, ['node-1', 'node-2', 'node-3']);
  assert.deepEqual(privacy.mixers, ['node-1', 'node-2', 'node-3']);
  assert.deepEqual(valuesOf(privacy, 'holders-any'), { needed: 2, count: 3, names: all });
  assert.deepEqual(valuesOf(privacy, 'mixers-all'), { count: 3, names: all });
  assert.deepEqual(valuesOf(privacy, 'erased'), { signed: 3, count: 3 });
  assert.equal(valuesOf(privacyOf({ ...held.record, attests: new Set([2]) }, null), 'erased')?.signed, 1);
  assert.ok(!namesIn(privacy).includes('by-pages'), 'no page sealed any of these ballots');
  assert.deepEqual(valuesOf(privacy, 'stop-close'), { count: 1, quorum: 3, nodes: 3 });
  assert.deepEqual(valuesOf(privacy, 'stop-mix'), { needed: 2, total: 3, count: 2, names: all });
  assert.deepEqual(valuesOf(privacy, 'stop-open'), { needed: 2, total: 3, count: 2, names: all });
});

test('while voting is open nobody has mixed yet, and nothing is said of what was opened or signed', () => {
  const privacy = privacyIn(voted);
  assert.equal(privacy.mixers, null);
  assert.deepEqual(valuesOf(privacy, 'mixers-plan'), { least: 2 });
  assert.deepEqual(privacy.told.outcome, []);
  assert.ok(!namesIn(privacy).includes('erased'));
});

test('mixes that no list was sealed of are not said to stand, nor those that came after it', () => {
  const { chain, finalList } = held.record;
  assert.equal(chain.length, 3);
  assert.equal(privacyOf({ ...held.record, finalList: null, result: null }, null).mixers, null);
  const sealed = { ...held.record, finalList: { ...finalList!, mixers: [1, 2] } };
  assert.deepEqual(privacyOf(sealed, null).mixers, ['node-1', 'node-2']);
});

test('a mixer that was cut out links nothing and is not named for it', async () => {
  const network = await voted.clone();
  const [first] = network.nodes;
  first!.twist = saying(first!, 'mix-proof', (body) => ({ ...body, proof: held.entries('mix-proof')[1]!.body.proof }));
  network.blobs.set(
    hex(held.entries('mix-proof')[1]!.body.proof.sha256),
    held.blobs.get(hex(held.entries('mix-proof')[1]!.body.proof.sha256))!,
  );
  network.order('close');
  assert.deepEqual(network.record.finalList?.mixers, [2, 3]);
  const privacy = privacyIn(network);
  assert.deepEqual(privacy.mixers, ['node-2', 'node-3']);
  assert.deepEqual(valuesOf(privacy, 'mixers-all'), { count: 2, names: 'node-2, node-3' });
  assert.deepEqual(valuesOf(privacy, 'stop-mix'), { needed: 2, total: 2, count: 1, names: 'node-2, node-3' });
  assert.equal(valuesOf(privacy, 'holders-any')?.names, 'node-1, node-2, node-3', 'it still holds its part of the key');
});

test('a laptop that is left out of the key holds no part of it', () => {
  const network = gathered(4);
  network.order('open-enrolment');
  network.compare(network.nodes[3]!, false);
  assert.ok(network.leaveOut(4).ok);
  const privacy = privacyIn(network);
  assert.ok(!namesIn(privacyOf({ ...network.record, key: null }, null)).includes('left-out'), 'not before it is made');
  assert.deepEqual(valuesOf(privacy, 'holders-any'), { needed: 2, count: 3, names: 'node-1, node-2, node-3' });
  assert.deepEqual(valuesOf(privacy, 'left-out'), { names: 'node-4' });
  assert.deepEqual(valuesOf(privacy, 'stop-open'), { needed: 2, total: 3, count: 2, names: 'node-1, node-2, node-3' });
  assert.ok(!namesIn(privacyIn(voted)).includes('left-out'));
});

test('where too few ballots count nothing is mixed or opened, and nobody follows an opened ballot', () => {
  const { network, voters: few } = opened(3, 3, planOf({ leastBallots: 3 }));
  for (const key of few.slice(0, 2)) network.cast(key, ranked(0));
  assert.ok(network.order('close', undefined, 2).ok);
  const privacy = privacyIn(network);
  assert.deepEqual(valuesOf(privacy, 'too-few-ballots'), { ballots: 2, needed: 3 });
  assert.deepEqual(valuesOf(privacy, 'stop-few'), { least: 3 });
  assert.ok(!namesIn(privacyIn(voted)).includes('stop-few'), 'where a single ballot is opened');
  const names = namesIn(privacy);
  assert.ok(names.includes('mixers-none') && names.includes('holders-any') && names.includes('stop-close'));
  assert.ok(!names.includes('stop-mix') && !names.includes('stop-open') && !names.includes('mixers-plan'));
});

test('one laptop that needs nobody else is said to read, link and stop alone', () => {
  const { network, voters: own } = opened(1, 2, planOf({ threshold: 1, leastMixes: 1 }));
  for (const key of own) network.cast(key, ranked(0));
  network.order('close');
  const privacy = privacyIn(network);
  assert.deepEqual(valuesOf(privacy, 'holder-alone'), { names: 'node-1' });
  assert.deepEqual(valuesOf(privacy, 'mixer-alone'), { names: 'node-1' });
  assert.ok(namesIn(privacy).includes('organisers-own') && !namesIn(privacy).includes('one-laptop'));
  assert.ok(namesIn(privacyIn(held)).includes('one-laptop') && !namesIn(privacyIn(held)).includes('organisers-own'));
  const { network: pair } = opened(2, 1, planOf({ threshold: 1, leastMixes: 1 }));
  assert.deepEqual(valuesOf(privacyIn(pair), 'holders-each'), { count: 2, names: 'node-1, node-2' });
  const { network: both } = opened(2, 1);
  assert.deepEqual(valuesOf(privacyIn(both), 'holders-all'), { count: 2, names: 'node-1, node-2' });
  assert.equal(valuesOf(privacyIn(both), 'stop-open')?.count, 1);
});

test('codes that are used are counted, and no list of names is spoken of', () => {
  const voters = { credentials: 'codes', latecomers: true, revote: true, pages: false } as const;
  const network = gathered(1, planOf({ threshold: 1, leastMixes: 1, voters }));
  network.order('open-enrolment');
  const codes = [1, 2, 3].map(() => codeKey(network.record.fingerprint, random(10)));
  assert.ok(valuesOf(privacyIn(network), 'codes-plan'));
  network.order(
    'open-voting',
    codes.map(({ publicKey }) => publicKey),
  );
  assert.ok(network.bind(codes[0]!, newSigningKey(random)).ok);
  const privacy = privacyIn(network);
  assert.deepEqual(valuesOf(privacy, 'codes'), { used: 1, voters: 3 });
  const names = namesIn(privacy);
  assert.ok(names.includes('roll-grows') && names.includes('who-voted-codes'));
  assert.ok(!names.includes('roll-frozen') && !names.includes('roll-names') && !names.includes('who-voted'));
});

test('ballots that say a page sealed them are counted once voting has closed', async () => {
  const network = await voted.clone();
  assert.ok(namesIn(privacyIn(network)).includes('pages'));
  assert.ok(!namesIn(privacyIn(network)).includes('by-pages'));
  const key = voters[0]!;
  const booth = boothOf(network.record, 'page');
  const before = network.record.signers.get(key.publicKey)!.ballot;
  assert.ok(network.submit(cast(booth, key, seal(booth, key, ranked(1), before, random))).ok);
  network.order('close');
  assert.deepEqual(valuesOf(privacyIn(network), 'by-pages'), { pages: 1, count: 3 });
  const { network: none } = opened(
    1,
    1,
    planOf({ threshold: 1, leastMixes: 1, voters: { ...planOf().voters, pages: false } }),
  );
  assert.ok(!namesIn(privacyIn(none)).includes('pages'));
});

test('after a takeover what the organiser’s laptop could is said of both', async () => {
  const next = await voted.succeededFrom(voted.nodes[1]!);
  assert.ok(!namesIn(privacyIn(next)).includes('taken-over'));
  assert.ok(next.order('take-over').ok);
  assert.ok(namesIn(privacyIn(next)).includes('taken-over'));
});

// ---- the claims, carried out ----------------------------------------------------------------------------------------

/** The key share of a node that has not erased it. */
const shareOf = ({ record, nodes }: Network, index: number, attempt = record.ceremony.attempt) =>
  nodes[index - 1]!.secrets.get(secretNames.share(attempt))!;

/** What sealed ballots hold by the key shares of these nodes alone. */
function openedBy(
  { record }: Network,
  list: Bytes,
  shares: readonly (readonly [node: number, share: Bytes])[],
): string {
  const { fingerprint, width, key } = record;
  const sets = shares.map(([node, share]) => {
    const publicShare = key!.publicShares.get(node) ?? key!.publicShares.get(1)!;
    const context = { fingerprint, node, publicShare, width, list };
    return { node, shares: partialDecrypt(context, readScalars(share)[0]!, random).shares };
  });
  return hex(combineShares(list, width, sets));
}

const pointsOf = ({ record }: Network, choices: Choices): string =>
  hex(embed(encodeChoices(record.manifest.contests, choices), record.width));

test('any t holders of the key do open a ballot that is on the board, and fewer do not', () => {
  const [ballot] = countingBallots(voted.record);
  const { ciphertexts } = ballot!;
  const by = (...nodes: number[]) =>
    openedBy(
      voted,
      ciphertexts,
      nodes.map((node) => [node, shareOf(voted, node)]),
    );
  const held = pointsOf(voted, ranked(0));
  for (const pair of [
    [1, 2],
    [1, 3],
    [2, 3],
  ])
    assert.equal(by(...pair), held);
  for (const one of [1, 2, 3]) assert.notEqual(by(one), held);
});

test('who was left out of the key does not open a ballot with one who holds a part of it', () => {
  const network = gathered(4);
  network.order('open-enrolment');
  const before = shareOf(network, 4);
  network.compare(network.nodes[3]!, false);
  assert.ok(network.leaveOut(4).ok);
  const voter = network.newVoter('Ada');
  assert.ok(network.order('open-voting').ok);
  assert.ok(network.cast(voter, ranked(0)).ok);
  const { ciphertexts } = countingBallots(network.record)[0]!;
  const one = [1, shareOf(network, 1)] as const;
  assert.equal(openedBy(network, ciphertexts, [one, [2, shareOf(network, 2)]]), pointsOf(network, ranked(0)));
  assert.notEqual(openedBy(network, ciphertexts, [one, [4, before]]), pointsOf(network, ranked(0)));
});

test('all whose mixes stand do follow every opened ballot to its voter', async () => {
  const network = await voted.clone();
  const ordered = countingBallots(network.record);
  const kept = new Map<string, Bytes>();
  network.nodeSees = (_, effect) => {
    if (effect.do === 'keep-secret' && effect.name.startsWith('mix/')) kept.set(effect.name, effect.value);
  };
  network.order('close');
  // From the place of an opened ballot back to its place before the first mix.
  const back = network.record.chain.map(({ input }) => {
    const secrets = kept.get(secretNames.mix(hex(input)))!;
    return unpackSecrets(secrets, ordered.length).permutation;
  });
  assert.equal(back.length, privacyIn(network).mixers!.length);
  const opened = pieces(plaintextsOf(network)!, 32 * network.record.width);
  for (const [place, points] of opened.entries()) {
    const cast = back.reduceRight((at, permutation) => permutation[at]!, place);
    const voter = voters.findIndex(({ publicKey }) => {
      const { ballot } = network.record.voters!.get(publicKey)!;
      return ballot!.index === ordered[cast]!.index;
    });
    assert.equal(hex(points), pointsOf(network, ranked(voter)));
  }
});

/** What a voter's device says, that has read this board. */
async function privacyOnDevice(network: Network): Promise<Privacy> {
  const client = new BoardClient(new Web(network));
  const board = await LightBoard.open(client, network.coordinatorKey.publicKey, () => true);
  const checked = await checkedTally(
    board,
    (name) => client.blob(name),
    async () => {},
  );
  return privacySeen(board, checked?.gives ?? []);
}

test('a voter’s device says the same as the laptops, but for who could stop an election that is over', async () => {
  const cut = await voted.clone();
  const [first] = cut.nodes;
  const otherProof = held.entries('mix-proof')[1]!.body.proof;
  first!.twist = saying(first!, 'mix-proof', (body) => ({ ...body, proof: otherProof }));
  cut.blobs.set(hex(otherProof.sha256), held.blobs.get(hex(otherProof.sha256))!);
  cut.order('close');
  const { network: few, voters: two } = opened(3, 3, planOf({ leastBallots: 3 }));
  for (const key of two.slice(0, 2)) few.cast(key, ranked(0));
  assert.ok(few.order('close', undefined, 2).ok);
  const left = gathered(4);
  left.order('open-enrolment');
  left.compare(left.nodes[3]!, false);
  assert.ok(left.leaveOut(4).ok);
  const voter = left.newVoter('Ada');
  left.order('open-voting');
  left.cast(voter, ranked(0));
  left.order('close');
  const replaced = await voted.clone();
  replaced.cast(voters[0]!, ranked(2));
  replaced.order('close');
  for (const [name, network] of Object.entries({ held, cut, few, left, replaced })) {
    const whole = privacyIn(network);
    const seen = await privacyOnDevice(network);
    assert.deepEqual(seen, { ...whole, told: { ...whole.told, stop: [] } }, name);
    assert.ok(seen.told.outcome.length > 0 || name === 'held' || name === 'replaced', name);
  }
});

test('a device counts only those who signed the end themselves, and believes the coordinator’s own seal alone', async () => {
  const client = new BoardClient(new Web(held));
  const board = await LightBoard.open(client, held.coordinatorKey.publicKey, () => true);
  assert.equal(valuesOf(privacySeen(board, []), 'erased')?.signed, 3);
  const stranger = newSigningKey(random);
  for (const [i, entry] of board.entries.entries())
    if (entry.type === 'attest' || entry.type === 'seal') board.known.set(i, { ...entry, author: stranger.publicKey });
  const seen = privacySeen(board, []);
  assert.equal(valuesOf(seen, 'erased')?.signed, 0);
  assert.deepEqual([seen.mixers, valuesOf(seen, 'mixers-plan')], [null, { least: 2 }]);
});
