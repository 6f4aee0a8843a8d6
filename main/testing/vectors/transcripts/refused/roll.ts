/** V7: the roll, and the one-time codes on it. */
import { possessionBytes } from '../../../../../shared/board/evidence.ts';
import { mixedKey, newKeys, random } from '../../../../../shared/board/verify/testing/parties.ts';
import { concat } from '../../../../../shared/codec/bytes.ts';
import { type SigningKey, sign } from '../../../../../shared/crypto/signature.ts';
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

/** Of the entry's own form: what changes with how a roll is written. */
export const rollForm: Edited = {
  'V7-order': [
    'plain',
    'a roll whose keys stand in another order than that of their bytes',
    (base) => {
      const { keys, names } = keyed(base).roll(base.voters.slice(0, 2)).said('roll')!;
      return keyed(base).say('roll', base.forge.coordinator, {
        keys: concat(keys.slice(32), keys.slice(0, 32)),
        names: concat(names!.slice(32), names!.slice(0, 32)),
      });
    },
  ],
  'V7-names-missing': [
    'plain',
    'a roll without a hash for the name behind each key',
    (base) => {
      const forge = keyed(base);
      return forge.say('roll', forge.coordinator, { keys: base.voters[0]!.publicKey });
    },
  ],
  'V7-names-of-codes': [
    'codes',
    'a roll of codes with hashes of names',
    (base) => {
      const forge = keyed(base);
      return forge.say('roll', forge.coordinator, { keys: codesOf(base)[0].publicKey, names: random(32) });
    },
  ],
};
