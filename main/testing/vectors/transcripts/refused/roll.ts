/** V7: the roll, and the one-time codes on it. */
import { possessionBytes } from '../../../../../shared/board/evidence.ts';
import type { RollChunks } from '../../../../../shared/board/roll/records.ts';
import { nameOf } from '../../../../../shared/board/verify/testing/forge.ts';
import { laid } from '../../../../../shared/board/verify/testing/made-up.ts';
import { mixedKey, newKeys, random } from '../../../../../shared/board/verify/testing/parties.ts';
import { type Bytes, compare, concat } from '../../../../../shared/codec/bytes.ts';
import { type SigningKey, sign } from '../../../../../shared/crypto/signature.ts';
import { nameHash } from '../../../../../shared/election/names/name-hash.ts';
import { before, behind, type Played } from '../board.ts';
import { type Edited, zeros } from './case.ts';

/** y = 1: the neutral element of the curve, of order 1. */
const smallOrder = concat(Uint8Array.of(1), zeros(31));

const keyed = (base: Played) => before(base, 'roll');
const codesOf = (base: Played) =>
  base.voters as readonly [SigningKey, SigningKey, SigningKey, SigningKey, SigningKey, SigningKey];

export const roll: Edited = {
  'V7-frozen': [
    'plain',
    'a voter is added behind the roll, where no latecomers are allowed',
    (base) => behind(base, 'roll').roll([base.voters[3]!]),
  ],
  'V7-early': ['so-far-key', 'a roll before there is a key', (base) => before(base, 'key-confirm').roll(newKeys(1))],
  'V7-empty': ['plain', 'an empty first roll, where no latecomers are allowed', (base) => keyed(base).roll([])],
  'V7-empty-later': ['latecomers', 'a second roll that is empty', (base) => behind(base, 'roll').roll([])],
  'V7-twice': [
    'latecomers',
    'a key that stands on the roll already',
    (base) => behind(base, 'roll').roll([base.voters[1]!]),
  ],
  'V7-key-of-a-node': ['plain', 'the key of a node on the roll', (base) => keyed(base).roll([base.forge.node(2)])],
  'V7-small-order': [
    'plain',
    'a key of small order on the roll',
    (base) => keyed(base).roll([{ ...base.voters[0]!, publicKey: smallOrder }]),
  ],
  'V7-mixed-order': [
    'plain',
    'a key of mixed order on the roll',
    (base) => keyed(base).roll([{ ...base.voters[0]!, publicKey: mixedKey().publicKey }]),
  ],
  'V7-too-many': ['plain', 'more voters than the manifest allows', (base) => keyed(base).roll(newKeys(21))],
  'V7-deposed': [
    'latecomers',
    'the key of a coordinator that was deposed, on the roll',
    (base) => {
      const forge = behind(base, 'roll').takeOver(newKeys(1)[0]!, [1, 2, 3]);
      return forge.roll([forge.coordinators[0]!]);
    },
  ],
  'V7-coordinator': [
    'plain',
    'the key of the coordinator on the roll',
    (base) => keyed(base).roll([base.forge.coordinator]),
  ],
  'V7-bind-early': [
    'codes',
    'a code is bound before there is a roll',
    (base) => keyed(base).bind(codesOf(base)[0], codesOf(base)[5]),
  ],
  'V7-bind-late': [
    'codes',
    'a code is bound after the close',
    (base) => behind(base, 'close').bind(codesOf(base)[3], newKeys(1)[0]!),
  ],
  'V7-bind-own-key': [
    'plain',
    'a voter’s own key is bound like a code',
    (base) => behind(base, 'roll').bind(base.voters[0]!, newKeys(1)[0]!),
  ],
  'V7-replace-by-a-party': [
    'codes',
    'a code is replaced by the key of a node',
    (base) => before(base, 'replace').replace(codesOf(base)[2], base.forge.node(1)),
  ],
  'V7-replace-mixed-order': [
    'codes',
    'a code is replaced by a key of mixed order',
    (base) => before(base, 'replace').replace(codesOf(base)[2], { ...newKeys(1)[0]!, publicKey: mixedKey().publicKey }),
  ],
  'V7-code-unknown': [
    'codes',
    'a code that is not on the roll is bound',
    (base) => before(base, 'bind').bind(newKeys(1)[0]!, codesOf(base)[5]),
  ],
  'V7-code-spent': [
    'codes',
    'a code that is spent is bound again',
    (base) => before(base, 'replace').bind(codesOf(base)[0], newKeys(1)[0]!),
  ],
  'V7-code-replaced': [
    'codes',
    'a code is bound after another has taken its place',
    (base) => before(base, 'replace', 1).bind(codesOf(base)[2], newKeys(1)[0]!),
  ],
  'V7-possession': [
    'codes',
    'a code is bound to a key that has not signed',
    (base) => {
      const forge = before(base, 'bind');
      const [code] = codesOf(base);
      const [key, other] = newKeys(2) as [SigningKey, SigningKey];
      const possession = sign(possessionBytes(forge.record.fingerprint, code.publicKey), other);
      return forge.say('bind', code, { key: key.publicKey, possession });
    },
  ],
  'V7-bind-another-party': [
    'codes',
    'a code is bound to the key that another code is bound to',
    (base) => before(base, 'replace').bind(codesOf(base)[3], codesOf(base)[5]),
  ],
  'V7-bind-mixed-order': [
    'codes',
    'a code is bound to a key of mixed order, which has signed',
    (base) => {
      const forge = before(base, 'bind');
      const [code] = codesOf(base);
      const mixed = mixedKey();
      const possession = mixed.sign(possessionBytes(forge.record.fingerprint, code.publicKey));
      return forge.say('bind', code, { key: mixed.publicKey, possession });
    },
  ],
  'V7-replace-spent': [
    'codes',
    'a code that is spent is replaced',
    (base) => before(base, 'replace').replace(codesOf(base)[0], codesOf(base)[4]),
  ],
  'V7-replace-taken': [
    'codes',
    'a code is replaced by one that has a place already',
    (base) => before(base, 'replace').replace(codesOf(base)[2], codesOf(base)[3]),
  ],
  'V7-replace-twice': [
    'codes',
    'a code is replaced twice',
    (base) => before(base, 'replace', 1).replace(codesOf(base)[2], newKeys(1)[0]!),
  ],
  'V7-replace-closed': [
    'codes',
    'a code is replaced after the close',
    (base) => behind(base, 'close').replace(codesOf(base)[3], newKeys(1)[0]!),
  ],
  'V7-replace-key': [
    'plain',
    'a voter’s own key is replaced like a code',
    (base) => behind(base, 'roll').replace(base.voters[0]!, newKeys(1)[0]!),
  ],
};

/** The records of these voters, in order. */
const recordsOf = (voters: readonly SigningKey[], named = true): Bytes[] =>
  voters
    .map(({ publicKey }) => publicKey)
    .sort(compare)
    .map((key) => (named ? concat(key, nameHash(nameOf(key))) : key));

const three = ({ voters }: Played, named = true) => recordsOf(voters.slice(0, 3), named);
const altered = (base: Played, change: Partial<RollChunks>) => keyed(base).rollOf(laid(three(base)), change);

/** Of the entry's own form: its chunks, its count and its root. */
export const rollForm: Edited = {
  'V7-order': [
    'plain',
    'a roll whose keys stand in another order than that of their bytes',
    (base) => keyed(base).rollOf(laid(three(base).reverse())),
  ],
  'V7-twice-in-one': [
    'plain',
    'a roll that holds a key twice',
    (base) => keyed(base).rollOf(laid([three(base)[0]!, ...three(base)])),
  ],
  'V7-root': [
    'plain',
    'the root of a roll with other hashes for the names',
    (base) => {
      const { root } = laid(three(base, false).map((key) => concat(key, random(32)))).body;
      return altered(base, { root });
    },
  ],
  'V7-root-of-keys': [
    'plain',
    'a root over the keys alone',
    (base) => altered(base, { root: laid(three(base, false)).body.root }),
  ],
  'V7-count': [
    'plain',
    'a roll that counts one voter more than its chunk holds',
    (base) => altered(base, { count: 4 }),
  ],
  'V7-chunk-not-full': [
    'plain',
    'a roll in two chunks, of which the first is not full',
    (base) => keyed(base).rollOf(laid(three(base), [1])),
  ],
  'V7-chunk-empty': [
    'plain',
    'a roll with an empty chunk behind the last record',
    (base) => keyed(base).rollOf(laid(three(base), [3])),
  ],
  'V2-roll-of-version-1': [
    'plain',
    'the roll of version 1, keys in the entry itself',
    (base) => {
      const forge = keyed(base);
      return forge.say('roll', forge.coordinator, { keys: concat(...three(base, false)) });
    },
  ],
  'V7-names-missing': [
    'plain',
    'a roll without a hash for the name behind each key',
    (base) => keyed(base).rollOf(laid(three(base, false))),
  ],
  'V7-names-of-codes': [
    'codes',
    'a roll of codes with hashes of names',
    (base) => keyed(base).rollOf(laid(recordsOf(codesOf(base).slice(0, 3)))),
  ],
};
