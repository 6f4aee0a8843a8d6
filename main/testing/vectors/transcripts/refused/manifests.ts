/** V1: manifests that cannot be. */
import { Forge } from '../../../../../shared/board/verify/testing/forge.ts';
import { mixedKey, newKeys, plan } from '../../../../../shared/board/verify/testing/parties.ts';
import { concat } from '../../../../../shared/codec/bytes.ts';
import { encodeCanonical, type Value } from '../../../../../shared/codec/cbor.ts';
import { namedHash } from '../../../../../shared/crypto/labelled.ts';
import { labels } from '../../../../../shared/crypto/labels.ts';
import type { Contest } from '../../../../../shared/election/contest.ts';
import type { Plan } from '../../../../../shared/election/manifest.ts';
import { type Edited, payloadOf, zeros } from './case.ts';

const BASE = 'so-far-key';
/** y = 1: the neutral element of the curve, of order 1. */
const smallOrder = concat(Uint8Array.of(1), zeros(31));

/** A board that holds this manifest alone, signed by its coordinator. */
const planned = (chosen: Partial<Plan>) => () => Forge.election(3, plan(chosen));

/** The same with a manifest that no schema lets through; `change` is of its fields. */
const manifest = (change: (body: Record<string, unknown>) => object) => () => {
  const forge = Forge.lobby(newKeys(3));
  const body = change({ ...forge.manifest });
  const election = namedHash(labels.fingerprint, { manifest: encodeCanonical(body as Value) });
  return forge.sayBytes(payloadOf(forge, forge.coordinator, 'manifest', body, { election }), forge.coordinator);
};

const contest = (change: object) => manifest((body) => ({ ...body, contests: [{ ...plan().contests[0], ...change }] }));

const ranking = (change: Partial<Extract<Contest, { ballot: 'ranking' }>>): Contest => ({
  ballot: 'ranking',
  title: 'Who?',
  options: ['Ada', 'Bob', 'Cleo'],
  writeIn: false,
  seats: 1,
  ties: false,
  rules: ['instant-runoff'],
  ...change,
});

export const manifests: Edited = {
  'V1-threshold': [BASE, 'more shares open a list than mixes are asked for', planned({ threshold: 3, leastMixes: 2 })],
  'V1-mixes': [BASE, 'more mixes are asked for than there are nodes', planned({ threshold: 2, leastMixes: 4 })],
  'V1-least-ballots': [BASE, 'more ballots are asked for than voters are allowed', planned({ leastBallots: 21 })],
  'V1-one-key-twice': [
    BASE,
    'one key stands for two nodes',
    () => {
      const [node] = newKeys(1);
      const forge = Forge.lobby([node!, ...newKeys(1), node!]);
      return forge.say('manifest', forge.coordinator, forge.manifest);
    },
  ],
  'V1-mixed-order': [
    BASE,
    'the key of node 3 is of mixed order',
    () => {
      const forge = Forge.lobby([...newKeys(2), { ...newKeys(1)[0]!, publicKey: mixedKey().publicKey }]);
      return forge.say('manifest', forge.coordinator, forge.manifest);
    },
  ],
  'V1-small-order': [
    BASE,
    'the key of node 3 is of small order',
    () => {
      const forge = Forge.lobby([...newKeys(2), { ...newKeys(1)[0]!, publicKey: smallOrder }]);
      return forge.say('manifest', forge.coordinator, forge.manifest);
    },
  ],
  'V1-coordinator-is-node': [
    BASE,
    'the coordinator’s key is that of node 1 as well',
    () => {
      const nodes = newKeys(3);
      const forge = Forge.lobby(nodes);
      const body = { ...forge.manifest, coordinator: nodes[0]!.publicKey };
      const election = namedHash(labels.fingerprint, { manifest: encodeCanonical(body as unknown as Value) });
      return forge.sayBytes(payloadOf(forge, nodes[0]!, 'manifest', body, { election }), nodes[0]!);
    },
  ],
  'V1-join-nothing': [BASE, 'names may be joined where none are written in', planned({ joinNames: true })],
  'V1-codes-with-names': [
    BASE,
    'voters with one-time codes sign up under names that they invent',
    planned({ voters: { ...plan().voters, credentials: 'codes', inventedNames: true } }),
  ],
  'V1-pages-without-screens': [
    BASE,
    'nobody votes on a screen, and pages may cast ballots',
    planned({ voters: { ...plan().voters, screens: false, pages: true } }),
  ],
  'V1-approvals': [
    BASE,
    'a ballot may approve of more options than there are',
    planned({
      contests: [
        {
          ballot: 'approval',
          title: 'Who?',
          options: ['Ada', 'Bob'],
          writeIn: false,
          seats: 1,
          most: 3,
          rules: ['approval'],
        },
      ],
    }),
  ],
  'V1-grades': [
    BASE,
    'two names for the grades 0 to 2',
    planned({
      contests: [
        {
          ballot: 'score',
          title: 'How?',
          options: ['Ada', 'Bob'],
          writeIn: false,
          seats: 1,
          top: 2,
          grades: ['Poor', 'Good'],
          rules: ['score'],
        },
      ],
    }),
  ],
  'V1-too-wide': [
    BASE,
    'sixteen rankings of 120 options, so that a plaintext would be longer than 1,808 bytes',
    planned({
      voters: { ...plan().voters, screens: false, pages: false },
      contests: Array.from({ length: 16 }, (_, i) =>
        ranking({
          title: `Question ${i + 1}`,
          options: Array.from({ length: 120 }, (_, j) => `${j}`),
          rules: ['borda'],
        }),
      ),
    }),
  ],
  'V1-version': [BASE, 'a manifest of version 3', manifest((body) => ({ ...body, version: 3 }))],
  'V1-rule': [BASE, 'a rule that version 2 does not have', contest({ rules: ['plurality', 'lottery'] })],
  'V1-rule-of-another-ballot': [BASE, 'a single choice that is counted by Borda', contest({ rules: ['borda'] })],
  'V1-rule-twice': [BASE, 'a rule that is named twice', contest({ rules: ['plurality', 'plurality'] })],
  'V1-options-alike': [BASE, 'two options of one name', contest({ options: ['Red', 'Red'] })],
  'V1-options-fold-alike': [
    BASE,
    'two options that fold alike, where names are written in',
    contest({ options: ['Red', 'RED'], writeIn: true }),
  ],
  'V1-seats': [BASE, 'more seats than options', contest({ seats: 4 })],
  'V1-control-character': [
    BASE,
    'a title with a character of CONTROLS',
    manifest((body) => ({ ...body, title: 'A\u0007colour' })),
  ],
  'V1-space-first': [BASE, 'an option that begins with a space', contest({ options: [' Red', 'Green'] })],
  'V1-too-long': [BASE, 'a title of 201 characters', manifest((body) => ({ ...body, title: 'x'.repeat(201) }))],
  'V1-no-nonce': [BASE, 'a manifest without its nonce', manifest(({ nonce: _, ...body }) => body)],
  'V1-join-false': [
    BASE,
    '`joinNames: false`, where it is left out or true',
    manifest((body) => ({ ...body, joinNames: false })),
  ],
  'V1-several-seats-by-runoff': [BASE, 'two seats by instant runoff', planned({ contests: [ranking({ seats: 2 })] })],
  'V1-equals-by-stv': [
    BASE,
    'equal ranks, which STV does not count',
    planned({ contests: [ranking({ ties: true, rules: ['stv'] })] }),
  ],
  'V1-too-many-on-screens': [
    BASE,
    '65 options, where people vote on screens',
    contest({ options: Array.from({ length: 65 }, (_, i) => `Option ${i + 1}`) }),
  ],
  'V1-laptops-alike': [
    BASE,
    'two laptops whose names fold alike',
    manifest((body) => {
      const nodes = body.nodes as { name: string }[];
      return { ...body, nodes: nodes.map((node, i) => (i === 1 ? { ...node, name: 'NODE a' } : node)) };
    }),
  ],
  'V1-not-canonical': [
    BASE,
    'a manifest with a byte behind its canonical value',
    () => {
      const forge = Forge.lobby(newKeys(3));
      return forge.sayBytes(
        concat(payloadOf(forge, forge.coordinator, 'manifest', forge.manifest), zeros(1)),
        forge.coordinator,
      );
    },
  ],
  'V1-begins-otherwise': [
    BASE,
    'a board that begins with a close',
    () => {
      const forge = Forge.lobby(newKeys(3));
      return forge.say('close', forge.coordinator, {});
    },
  ],
  'V1-expected-another': [
    'plain',
    'a transcript on which nothing is wrong, of another election than the one whose fingerprint came another way',
    ({ forge }) => forge,
    'revote',
  ],
  'V1-empty': [BASE, 'a transcript without entries', () => ({ entries: [], blobs: [], notes: [] })],
  'V1-twice': [
    BASE,
    'the manifest stands twice',
    ({ forge }) => forge.fork().say('manifest', forge.coordinator, forge.manifest),
  ],
};
