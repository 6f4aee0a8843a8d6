/** Cheats in the mix. */
import { readEntry, writeEntry } from '../../../board/entry.ts';
import { concat } from '../../../codec/bytes.ts';
import { publicPoint } from '../../../crypto/arithmetic/group.ts';
import { packScalars, randomScalar } from '../../../crypto/arithmetic/scalar.ts';
import { readCiphertexts, reencrypt, writeCiphertexts } from '../../../crypto/elgamal.ts';
import { type Equation, shuffleFaultInWords } from '../../../crypto/shuffle/statement.ts';
import { packSecrets, unpackSecrets } from '../../jobs.ts';
import type { NodeEffect } from '../../node/state.ts';
import { BESIDE, bringing, nameOf, saying, type Twist } from '../twist.ts';
import { type Cheat, part } from './cheat.ts';
import { alteredAnswer } from './forgery.ts';

/** Puts ballots of its own making into the first place of its output. */
const replacing = bringing('mix', (output, { state, random }) => {
  const size = 64 * state.replica!.record.width;
  const own = Array.from({ length: size / 32 }, () => publicPoint(randomScalar(random)));
  return concat(...own, output.subarray(size));
});

/** Puts the last ballot, encrypted once more, into the first place as well. */
const duplicating = bringing('mix', (output, { state, random }) => {
  const { width, key } = state.replica!.record;
  const size = 64 * width;
  const last = readCiphertexts(output.subarray(output.length - size), width);
  const factors = packScalars(Array.from({ length: width }, () => randomScalar(random)));
  return concat(writeCiphertexts(reencrypt(last, key!.publicKey, factors)), output.subarray(size));
});

const dropping = bringing('mix', (output, { state }) => output.subarray(64 * state.replica!.record.width));

/** Hands back the very list that it was given. */
const returning = bringing('mix', (output, { blob }, { input }) => blob(input) ?? output);

/** Re-encrypts and leaves every ballot in its place. */
const unpermuted: Twist = (effects, { state }) =>
  effects.map((effect) => {
    if (effect.do === 'keep-secret' && effect.name.startsWith('mix/')) {
      const drawn = unpackSecrets(effect.value, state.replica!.record.closing!.count);
      const value = packSecrets({ ...drawn, permutation: drawn.permutation.map((_, i) => i) });
      state.disk.secrets.set(effect.name, value);
      return { ...effect, value };
    }
    if (effect.do !== 'job' || effect.job.kind !== 'shuffle') return effect;
    const { secrets } = effect.job;
    const inPlace = { ...secrets, permutation: secrets.permutation.map((_, i) => i) };
    return { ...effect, job: { ...effect.job, secrets: inPlace } };
  });

/** Mixes a list that it has made up in place of the one that is due. */
const elsewhere = (): Twist => {
  let invented: Uint8Array | null = null;
  return saying('mix', (body, { random }) => {
    invented ??= Uint8Array.from(random(32));
    return { ...body, input: invented };
  });
};

/** Mixes once more when the list is final and it has its key share in hand. */
const late: Twist = (effects, { state, key, random }) =>
  effects.flatMap((effect): NodeEffect[] => {
    if (effect.do !== 'submit') return [effect];
    const { type, election, seen } = readEntry(effect.leaf);
    const { finalList, closing, closeNote } = state.replica!.record;
    if (type !== 'shares' || !finalList || !closing || closeNote === null) return [effect];
    const output = { ...nameOf(random(32)), length: closing.list.length };
    const leaf = writeEntry(
      { type: 'mix', election, seen, body: { input: finalList.list, output, witness: closeNote } },
      key,
    );
    return [effect, { do: 'submit', submission: effect.submission + BESIDE, leaf, blobs: [] }];
  });

/** A proof in which the answer to one equation is another. */
const forged = (equation: Equation, inWords: string): Cheat => ({
  party: 'node',
  label: 'refused and named',
  inWords,
  term: `A forged proof of shuffle that fails at “${equation}” only (CHVote 7.48) [15].`,
  deed: {
    kind: 'twist',
    twist: () =>
      bringing('mix-proof', (proof, { state }) =>
        alteredAnswer(proof, state.replica!.record.closing!.count, state.replica!.record.width, equation),
      ),
  },
  verdict: { shown: 'fault', code: 'bad-shuffle', says: new RegExp(shuffleFaultInWords[equation]) },
});

export const mixingCheats = part({
  'dropped-in-mix': {
    party: 'node',
    label: 'refused and named',
    inWords: 'A mixer lets one ballot disappear, so that its list is shorter than the one it was given.',
    term: 'A mix whose output has another length than its input [17].',
    deed: { kind: 'twist', twist: () => dropping },
    verdict: { shown: 'refusal', code: 'wrong-length' },
  },
  'replaced-in-mix': {
    party: 'node',
    label: 'refused and named',
    inWords:
      'A mixer takes a ballot out and puts one of its own in its place. It cannot prove that the two are the same.',
    term: 'A replaced ciphertext: the proof of shuffle fails [15].',
    deed: { kind: 'twist', twist: () => replacing },
    verdict: { shown: 'fault', code: 'bad-shuffle' },
  },
  'duplicated-in-mix': {
    party: 'node',
    label: 'refused and named',
    inWords: 'A mixer puts one ballot in twice, freshly wrapped so that nobody sees it, and leaves another out.',
    term: 'A duplicated and a dropped ciphertext, re-encrypted: no permutation maps input to output [15].',
    deed: { kind: 'twist', twist: () => duplicating },
    verdict: { shown: 'fault', code: 'bad-shuffle' },
    needs: { voters: 2 },
  },
  'unpermuted-mix': {
    party: 'node',
    label: 'not detectable',
    inWords:
      'A mixer wraps every ballot anew but leaves them in their order. Its proof is good, because “not changing the order” is an order too. That is why more than one laptop mixes: one honest one is enough.',
    term: 'The identity permutation with a valid proof: zero knowledge hides which permutation it was.',
    deed: { kind: 'twist', twist: () => unpermuted },
    verdict: { shown: 'nothing' },
  },
  'replayed-list': {
    party: 'node',
    label: 'refused and named',
    inWords: 'A mixer does nothing and hands back the list that it was given.',
    term: 'An output that is on the board already.',
    deed: { kind: 'twist', twist: () => returning },
    verdict: { shown: 'refusal', code: 'said-before' },
  },
  'wrong-input': {
    party: 'node',
    label: 'refused and named',
    inWords: 'A mixer does not take the list of the mixer before it, but another one.',
    term: 'A mix of a list that is not the end of the chain [14].',
    deed: { kind: 'twist', twist: elsewhere },
    verdict: { shown: 'refusal', code: 'wrong-input' },
  },
  'late-mix': {
    party: 'node',
    label: 'refused and named',
    inWords: 'The list is final, and the last mixer could soon see what is in it. Now it wants to mix once more.',
    term: 'A mix after the seal [14].',
    deed: { kind: 'twist', twist: () => late },
    verdict: { shown: 'refusal', code: 'after-seal' },
  },
  'forged-permutation-sum': forged(
    'permutation-sum',
    'A mixer forges the part of its proof that says: every ballot was used, all in all, once.',
  ),
  'forged-chain-end': forged(
    'chain-end',
    'A mixer forges the part of its proof that says: none was used twice to make up for one that is missing.',
  ),
  'forged-permutation-challenge': forged(
    'permutation-challenge',
    'A mixer forges the part of its proof that says: this is the order I committed to, and not another.',
  ),
  'forged-re-encryption': forged(
    're-encryption',
    'A mixer forges the part of its proof that says: what comes out is what went in, wrapped anew.',
  ),
  'forged-chain-step': forged('chain-step', 'A mixer forges one link of the chain that its proof is made of.'),
});
