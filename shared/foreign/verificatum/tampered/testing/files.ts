/** Files that are missing, cut off, empty, or another session's, and small ones that say something else. */
import { type Change, cutOff, doubled, emptied, exchanged, missing, ofSession, saying } from './changes.ts';
import { DECRYPTION, type Kind, type Kinds, MIXING, PRECOMPUTED, SHUFFLING } from './kinds.ts';

/** The check that reads a file. */
const READ_BY: Readonly<Record<string, string>> = {
  'FullPublicKey.bt': 'public-key',
  'Ciphertexts.bt': 'ciphertexts',
  'Plaintexts.bt': 'plaintexts',
  'proofs/PolynomialInExponent.bt': 'server-keys',
  'proofs/CorrectIndices.bt': 'decryption',
  'proofs/PermutationCommitment01.bt': 'shuffles',
  'proofs/PoSCommitment01.bt': 'shuffles',
  'proofs/PoSReply01.bt': 'shuffles',
  'proofs/Ciphertexts01.bt': 'shuffles',
  'proofs/Ciphertexts02.bt': 'shuffles',
  'proofs/DecryptionFactors02.bt': 'decryption',
  'proofs/DecrFactCommitment02.bt': 'decryption',
  'proofs/DecrFactReply02.bt': 'decryption',
};
const READ_BEFOREHAND: Readonly<Record<string, string>> = {
  'proofs/PermutationCommitment01.bt': 'commitments',
  'proofs/PoSCCommitment01.bt': 'commitments',
  'proofs/PoSCReply01.bt': 'commitments',
  'proofs/KeepList01.bt': 'shuffles',
  'proofs/CCPoSCommitment01.bt': 'shuffles',
  'proofs/CCPoSReply01.bt': 'shuffles',
};
const TEXTS = ['version', 'type', 'auxsid', 'width', 'proofs/activethreshold'];
const MIXED = Object.keys(READ_BY);
const MARKS = ['type', 'FullPublicKey.bt'];
const BEFOREHAND = Object.keys(READ_BEFOREHAND);
const DECRYPTED = [
  ...['Ciphertexts.bt', 'Plaintexts.bt', 'proofs/PolynomialInExponent.bt', 'proofs/CorrectIndices.bt'],
  ...['proofs/DecryptionFactors02.bt', 'proofs/DecrFactCommitment02.bt', 'proofs/DecrFactReply02.bt'],
];

const each = (
  names: readonly string[],
  what: string,
  change: (name: string) => Change,
  check: string | Readonly<Record<string, string>>,
): Kind[] =>
  names.map((name) => ({
    what: `${name} ${what}`,
    change: change(name),
    check: typeof check === 'string' ? check : check[name]!,
  }));
const thatSays = (name: string, texts: readonly string[], check = 'files'): Kind[] =>
  texts.map((text) => ({ what: `${name} says ${JSON.stringify(text)}`, change: saying(name, text), check }));
const betweenServers = (names: Readonly<Record<string, string>>): Kind[] =>
  Object.entries(names).map(([name, check]) => ({
    what: `${name} of servers 1 and 2 are exchanged`,
    change: exchanged(`proofs/${name}01.bt`, `proofs/${name}02.bt`),
    check,
  }));
const without = (names: readonly string[], ...others: string[]): string[] =>
  names.filter((name) => !others.includes(name));

export const files: readonly Kinds[] = [
  {
    session: MIXING,
    kinds: [
      ...each(['protInfo.xml'], 'is missing', missing, 'protocol-info'),
      ...each(without([...TEXTS, ...MIXED], ...MARKS), 'is missing', missing, 'files'),
      // Without these no folder of proofs is found.
      ...each(MARKS, 'is missing', missing, 'protocol-info'),
      ...each(without(MIXED, 'proofs/PoSReply01.bt'), 'is cut off', cutOff, READ_BY),
      ...each(TEXTS, 'is empty', emptied, 'files'),
      ...each(MIXED, 'is empty', emptied, READ_BY),
      ...each(['protInfo.xml'], 'is there twice, one behind the other', doubled, 'protocol-info'),
      ...each(['version', 'type', 'proofs/activethreshold'], 'is there twice, one behind the other', doubled, 'files'),
      ...each(
        without(MIXED, 'FullPublicKey.bt', 'Ciphertexts.bt', 'proofs/CorrectIndices.bt'),
        'is of another session',
        (name) => ofSession(name, 'p256-3t3-mix-5'),
        READ_BY,
      ),
      ...each(
        ['FullPublicKey.bt'],
        'is of another session',
        (name) => ofSession(name, 'p256-3t3-mix-5'),
        'server-keys',
      ),
      ...each(['Ciphertexts.bt'], 'is of another session', (name) => ofSession(name, 'p256-3t3-mix-5'), 'shuffles'),
      ...betweenServers({
        ...{
          PermutationCommitment: 'shuffles',
          PoSCommitment: 'shuffles',
          PoSReply: 'shuffles',
          Ciphertexts: 'shuffles',
        },
        ...{ DecryptionFactors: 'decryption', DecrFactCommitment: 'decryption', DecrFactReply: 'decryption' },
      }),
      ...thatSays('version', ['3.0.0', '3.1', '3.1.1', '3.1.0\n', 'x']),
      ...thatSays('type', ['shuffling', 'decryption', 'mix', 'mixing\n']),
      ...thatSays('auxsid', ['other'], 'shuffles'),
      ...thatSays('auxsid', ['default\n', '../default']),
      ...thatSays('width', ['2'], 'ciphertexts'),
      ...thatSays('width', ['0', '-1', '1\n', 'one', '4294967297']),
      ...thatSays('proofs/activethreshold', ['0', '1', '4', '-2', '2\n', 'two']),
    ],
  },
  {
    session: PRECOMPUTED,
    kinds: [
      ...each(BEFOREHAND, 'is missing', missing, 'files'),
      ...each(BEFOREHAND, 'is cut off', cutOff, READ_BEFOREHAND),
      ...each(BEFOREHAND, 'is empty', emptied, READ_BEFOREHAND),
      ...each(
        without(BEFOREHAND, 'proofs/PoSCCommitment01.bt'),
        'is of another session',
        (name) => ofSession(name, 'p256-2-precomp5-mix-5'),
        READ_BEFOREHAND,
      ),
      ...thatSays('proofs/maxciph', ['5', '9', '11'], 'commitments'),
      ...thatSays('proofs/maxciph', ['', 'ten', '1000000000000']),
      ...betweenServers({
        PermutationCommitment: 'commitments',
        PoSCCommitment: 'commitments',
        PoSCReply: 'commitments',
      }),
      ...betweenServers({ KeepList: 'shuffles', CCPoSCommitment: 'shuffles', CCPoSReply: 'shuffles' }),
    ],
  },
  {
    session: SHUFFLING,
    kinds: [
      ...each(['proofs/Ciphertexts01.bt'], 'is missing', missing, 'files'),
      { what: 'it says that it is mixing', change: saying('type', 'mixing'), check: 'files' },
      { what: 'it says that it decrypts', change: saying('type', 'decryption'), check: 'files' },
    ],
  },
  {
    session: DECRYPTION,
    kinds: [
      ...each(DECRYPTED, 'is missing', missing, 'files'),
      ...each(
        without(DECRYPTED, 'Ciphertexts.bt', 'proofs/CorrectIndices.bt'),
        'is of another session',
        (name) => ofSession(name, MIXING),
        READ_BY,
      ),
      ...each(['Ciphertexts.bt'], 'is of another session', (name) => ofSession(name, MIXING), 'decryption'),
      { what: 'it says that it is mixing', change: saying('type', 'mixing'), check: 'files' },
      { what: 'it says that it only shuffles', change: saying('type', 'shuffling'), check: 'files' },
    ],
  },
];
