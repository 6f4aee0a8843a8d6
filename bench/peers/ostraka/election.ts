/** An election whose parties speak through files: what each of them computes, and nothing else. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemRandom } from '../../../main/workers/system-random.ts';
import { type Bytes, concat, joined, pieces } from '../../../shared/codec/bytes.ts';
import { decodeCanonical, encodeCanonical } from '../../../shared/codec/cbor.ts';
import { readScalar, scalarBytes } from '../../../shared/crypto/arithmetic/scalar.ts';
import { newReceivingKey } from '../../../shared/crypto/ceremony/context.ts';
import { createDeal, dealFault, openShare } from '../../../shared/crypto/ceremony/deal.ts';
import { jointKey, publicShare, secretShare } from '../../../shared/crypto/ceremony/joint.ts';
import { combineShares, partialDecrypt, verifyShares } from '../../../shared/crypto/decryption.ts';
import { signedBytes } from '../../../shared/crypto/labelled.ts';
import { labels } from '../../../shared/crypto/labels.ts';
import { proveShuffle } from '../../../shared/crypto/shuffle/prove.ts';
import { applyShuffle, drawShuffle } from '../../../shared/crypto/shuffle/shuffle.ts';
import type { ShuffleStatement } from '../../../shared/crypto/shuffle/statement.ts';
import { verifyShuffle } from '../../../shared/crypto/shuffle/verify.ts';
import { newSigningKey, sign, signingKey } from '../../../shared/crypto/signature.ts';
import { failedSignatures } from '../../../shared/crypto/signature-batch.ts';
import type { Contest } from '../../../shared/election/contest.ts';
import { blocks } from '../../../shared/election/encoding.ts';
import { failedSeals, opens, type SealElection, sealBallot } from '../../../shared/election/sealing.ts';
import { choiceOf, numbersOf } from '../numbers.ts';
import type { Job } from '../system.ts';

/** What everyone knows after the ceremony. */
interface Public {
  readonly fingerprint: Bytes;
  /** Feldman's commitments of each node, in their order. */
  readonly commitments: readonly Bytes[];
}

interface Cast {
  readonly credential: Bytes;
  readonly sealed: { readonly ciphertexts: Bytes; readonly proof: Bytes };
  readonly signature: Bytes;
}

export class Election {
  readonly #directory: string;
  readonly #contests: readonly Contest[];
  readonly #width: number;
  readonly #job: Job;

  constructor(directory: string) {
    this.#directory = directory;
    this.#job = JSON.parse(readFileSync(join(directory, 'job.json'), 'utf8'));
    const options = [...this.#job.options];
    this.#contests = [
      { ballot: 'ranking', title: 'Which?', options, writeIn: false, seats: 1, ties: true, rules: ['borda'] },
    ];
    this.#width = blocks(this.#contests);
  }

  /** The ceremony of all nodes in one process: deals, their checks, everybody's shares of them. */
  setUp(): void {
    const fingerprint = systemRandom(32);
    const keys = this.#nodes().map((index) => ({ index, ...newReceivingKey(systemRandom) }));
    const context = {
      fingerprint,
      attempt: 1,
      threshold: this.#job.threshold,
      participants: keys.map(({ index, publicKey }) => ({ index, receivingKey: publicKey })),
    };
    const dealt = keys.map(({ index }) => ({ index, ...createDeal(context, index, systemRandom) }));
    for (const { index, secret } of keys) {
      const others = dealt.filter((one) => one.index !== index);
      const received = others.map(({ index: dealer, deal }) => {
        mustHold(dealFault(context, dealer, deal) === null, `the deal of node ${dealer}`);
        const opened = openShare(context, dealer, deal, index, secret);
        if (!opened.ok) throw new Error(`the share of node ${dealer} for node ${index}: ${opened.reason}`);
        return opened.share;
      });
      const own = dealt.find((one) => one.index === index)!.polynomial;
      this.#write(`secret-${index}`, scalarBytes(secretShare(own, received, index)));
    }
    const commitments = dealt.map(({ deal }) => deal.commitments);
    this.#write('public', encodeCanonical({ fingerprint, commitments }));
  }

  handOutCredentials(): void {
    const keys = this.#job.ballots.map(() => newSigningKey(systemRandom));
    this.#write('seeds', joined(keys.map(({ seed }) => seed)));
    this.#write('roll', joined(keys.map(({ publicKey }) => publicKey)));
  }

  sealBallots(): void {
    const election = this.#sealElection();
    const seeds = pieces(this.#read('seeds'));
    const ballots = this.#job.ballots.map((numbers, i) => {
      const key = signingKey(seeds[i]!);
      const { sealed } = sealBallot({ ...election, credential: key.publicKey }, [choiceOf(numbers)], systemRandom);
      return concat(sealed.ciphertexts, sealed.proof, sign(signed(election, sealed), key));
    });
    this.#write('ballots', joined(ballots));
  }

  checkBallots(): void {
    const election = this.#sealElection();
    const cast = this.#cast();
    mustHold(failedSeals(election, cast).length === 0, 'a ballot');
    const signatures = cast.map(({ credential, sealed, signature }) => {
      return { publicKey: credential, message: signed(election, sealed), signature };
    });
    mustHold(failedSignatures(signatures).length === 0, 'a signature');
  }

  shuffle(node: number): void {
    const input = this.#list(node - 1);
    const { fingerprint, publicKey } = this.#sealElection();
    const secrets = drawShuffle(this.#job.ballots.length, this.#width, systemRandom);
    const output = applyShuffle(input, this.#width, publicKey, secrets);
    const statement = this.#statement(fingerprint, publicKey, node, input, output);
    this.#write(`list-${node}`, output);
    this.#write(`shuffle-proof-${node}`, proveShuffle(statement, secrets, systemRandom));
  }

  decrypt(node: number): void {
    const secret = readScalar(this.#read(`secret-${node}`));
    const { shares, proof } = partialDecrypt(this.#decryption(node), secret, systemRandom);
    this.#write(`shares-${node}`, shares);
    this.#write(`shares-proof-${node}`, proof);
  }

  open(): void {
    writeFileSync(join(this.#directory, 'result.json'), JSON.stringify(this.#opened()));
  }

  verify(): void {
    this.checkBallots();
    const { fingerprint, publicKey } = this.#sealElection();
    for (const node of this.#nodes()) {
      const [input, output] = [this.#list(node - 1), this.#list(node)];
      const statement = this.#statement(fingerprint, publicKey, node, input, output);
      mustHold(verifyShuffle(statement, this.#read(`shuffle-proof-${node}`)).valid, `the shuffle of node ${node}`);
    }
    for (const node of this.#openers()) {
      const shares = this.#read(`shares-${node}`);
      mustHold(
        verifyShares(this.#decryption(node), shares, this.#read(`shares-proof-${node}`)),
        `the shares of node ${node}`,
      );
    }
    const said = readFileSync(join(this.#directory, 'result.json'), 'utf8');
    mustHold(JSON.stringify(this.#opened()) === said, 'the result');
  }

  #opened(): number[][] {
    const sets = this.#openers().map((node) => ({ node, shares: this.#read(`shares-${node}`) }));
    const points = combineShares(this.#list(this.#job.trustees), this.#width, sets);
    return pieces(points, 32 * this.#width).map((ballot) => {
      const choices = opens(this.#contests, ballot);
      if (choices === null) throw new Error('a ballot does not open');
      return numbersOf(choices[0]!, this.#job.options.length);
    });
  }

  #sealElection(): SealElection {
    const { fingerprint, commitments } = this.#public();
    return { fingerprint, publicKey: jointKey(byDealer(commitments)), contests: this.#contests };
  }

  #decryption(node: number) {
    const { fingerprint, commitments } = this.#public();
    return {
      fingerprint,
      node,
      publicShare: publicShare(byDealer(commitments), node),
      width: this.#width,
      list: this.#list(this.#job.trustees),
    };
  }

  #statement(fingerprint: Bytes, publicKey: Bytes, node: number, input: Bytes, output: Bytes): ShuffleStatement {
    return { fingerprint, context: Uint8Array.of(node), publicKey, width: this.#width, input, output };
  }

  /** What node 0 would have put out is what the voters cast. */
  #list(node: number): Bytes {
    return node > 0 ? this.#read(`list-${node}`) : joined(this.#cast().map(({ sealed }) => sealed.ciphertexts));
  }

  #cast(): Cast[] {
    const roll = pieces(this.#read('roll'));
    const wide = 64 * this.#width;
    return pieces(this.#read('ballots'), 2 * wide + 64).map((bytes, i) => ({
      credential: roll[i]!,
      sealed: { ciphertexts: bytes.subarray(0, wide), proof: bytes.subarray(wide, 2 * wide) },
      signature: bytes.subarray(2 * wide),
    }));
  }

  #public = (): Public => decodeCanonical(this.#read('public')) as unknown as Public;
  #nodes = (): number[] => Array.from({ length: this.#job.trustees }, (_, i) => i + 1);
  #openers = (): number[] => this.#nodes().slice(0, this.#job.threshold);
  #read = (name: string): Bytes => new Uint8Array(readFileSync(join(this.#directory, name)));
  #write = (name: string, bytes: Bytes): void => writeFileSync(join(this.#directory, name), bytes);
}

const byDealer = (commitments: readonly Bytes[]): Map<number, Bytes> =>
  new Map(commitments.map((bytes, i) => [i + 1, bytes]));

const signed = ({ fingerprint }: SealElection, { ciphertexts, proof }: Cast['sealed']): Bytes =>
  signedBytes(labels.ballotHash, fingerprint, ciphertexts, proof);

function mustHold(holds: boolean, what: string): void {
  if (!holds) throw new Error(`${what} does not hold`);
}
