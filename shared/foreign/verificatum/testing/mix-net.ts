/** Whole sessions that honest servers have held, as the files that Verificatum would have left. */
import { p256 } from '@noble/curves/nist.js';
import { bytesToNumberBE, numberToBytesBE } from '@noble/curves/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, concat, hex, utf8 } from '../../../codec/bytes.ts';
import { inverse, plainPowers, power } from '../../powers.ts';
import { type Columns, listed, type Shape, type Tuple, tupleBytes } from '../format/element-file.ts';
import { readProtocolInfo } from '../format/protocol-info.ts';
import { proofFile, type SessionType } from '../format/session-folder.ts';
import { int32, leaf, node, nodeHeader, widthOf } from '../format/tree-reader.ts';
import { groupOf } from '../group/known-group.ts';
import { modulo, type PrimeGroup, powered } from '../group/prime-group.ts';
import { Oracle, Prg } from '../oracle.ts';
import { alphaOf, combination } from '../proofs/decryption.ts';
import { wideKey } from '../proofs/keys.ts';
import { type Order, Prover } from './prover.ts';

export interface MixNet {
  readonly type?: SessionType;
  /** Marshalled, without its remark; P-256 where none is given. */
  readonly group?: Bytes;
  readonly servers?: number;
  readonly threshold?: number;
  readonly keyWidth?: number;
  readonly width?: number;
  readonly ciphertexts?: number;
  /** For how many ciphertexts servers compute beforehand; none where they do not. */
  readonly precomputed?: number;
  /** Whether there is no more than that yet. */
  readonly onlyBeforehand?: boolean;
  /** Who takes part; as many as the threshold where nothing is given. */
  readonly shufflers?: readonly number[];
  /** Who decrypts; everybody where nothing is given. */
  readonly decrypting?: readonly number[];
  /** Fields of the protocol info that stand otherwise. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly seed?: string;
  /** Instead of the honest one. */
  readonly prover?: typeof Prover<unknown>;
}

export const P256 = node([leaf(utf8('com.verificatum.arithm.ECqPGroup')), leaf(utf8('P-256'))]);

/** Paths and bytes: protInfo.xml and the folder proof/. */
export async function heldSession(given: MixNet = {}): Promise<Map<string, Bytes>> {
  const { type = 'mixing', servers = 3, threshold = 2, keyWidth = 1, width = 1, ciphertexts: count = 4 } = given;
  const { precomputed, onlyBeforehand = false, shufflers = range(threshold), decrypting = range(servers) } = given;
  const xml = utf8(protocolInfo(given));
  const info = readProtocolInfo(xml, 'protInfo.xml');
  const group: PrimeGroup<unknown> = await groupOf(info.group, plainPowers, 'pgroup');
  const oracle = new Oracle({ ...info, auxsid: 'default' });
  const random = new Prg('SHA-256', sha256(utf8(given.seed ?? 'ostraka')));
  const prover = new (given.prover ?? Prover<unknown>)(group, oracle, random);
  const files = new Map<string, Bytes>([['protInfo.xml', xml]]);
  const put = (name: string, bytes: Bytes | string) => {
    files.set(`proof/${name}`, typeof bytes === 'string' ? utf8(bytes) : bytes);
  };
  const keyShape: Shape = keyWidth > 1 ? [keyWidth] : [];
  const widthShape: Shape = width > 1 ? [width] : [];
  const shape: Shape = [2, ...widthShape, ...keyShape];
  const last = shufflers.at(-1)!;

  // The key: a polynomial for each of its parts.
  const polynomials = Array.from({ length: keyWidth }, () => prover.scalars(threshold));
  const valueAt = (polynomial: readonly bigint[], x: number) =>
    polynomial.reduceRight((sum, one) => modulo(sum * BigInt(x) + one, group.order), 0n);
  const inExponent = await Promise.all(
    range(threshold).map((i) => Promise.all(polynomials.map((one) => prover.power([group.generator, one[i - 1]!])))),
  );
  const keyElements = [...Array(keyWidth).fill(group.generator), ...inExponent[0]!];
  const key: Tuple<unknown> = { elements: keyElements, bytes: tupleBytes(group, keyElements, [2, ...keyShape]) };
  const wide = wideKey(group, key, keyShape, widthShape);
  put('version', info.version);
  put('type', type);
  put('auxsid', 'default');
  put('width', String(width));
  put('FullPublicKey.bt', key.bytes);
  const polynomialBytes = node(inExponent.map((one) => tupleBytes(group, one, keyShape)));
  put('proofs/PolynomialInExponent.bt', polynomialBytes);
  put('proofs/activethreshold', String(type === 'decryption' ? threshold : last));

  const plain = await Promise.all(
    Array.from({ length: width * keyWidth }, (_, place) =>
      Promise.all(range(count).map((i) => textElement(prover, `choice ${i % 2}, ${place}`))),
    ),
  );
  let ciphertexts = await encrypted(prover, plain, wide, shape);
  if (!onlyBeforehand) put('Ciphertexts.bt', ciphertexts.bytes);

  if (type !== 'decryption') {
    const size = precomputed ?? count;
    const generators = listed(group, await group.derive(size, oracle.generators(), oracle.paddingBits));
    const few = listed(group, generators.elements.slice(0, count));
    if (precomputed !== undefined) put('proofs/maxciph', String(precomputed));
    for (const l of shufflers) {
      const order = await prover.order(generators);
      put(proofFile('PermutationCommitment', l), order.commitment.bytes);
      if (precomputed !== undefined) {
        const { commitment, reply } = await prover.shuffleProof(generators, order);
        put(proofFile('PoSCCommitment', l), commitment);
        put(proofFile('PoSCReply', l), reply);
      }
      if (onlyBeforehand) continue;
      const used: Order<unknown> & { keep?: readonly boolean[] } =
        precomputed === undefined ? order : prover.shrunk(order, count);
      const exponents = Array.from({ length: width * keyWidth }, () => prover.scalars(count));
      const output = await prover.shuffle(ciphertexts, wide, used.to, exponents, shape);
      const statement = { key: wide, input: ciphertexts, output, exponents, shape };
      const { commitment, reply } = await (precomputed === undefined
        ? prover.shuffleProof(generators, used, statement)
        : prover.consistentProof(few, used, statement));
      const name = precomputed === undefined ? 'PoS' : 'CCPoS';
      put(proofFile(`${name}Commitment`, l), commitment);
      put(proofFile(`${name}Reply`, l), reply);
      if (used.keep) put(proofFile('KeepList', l), leaf(Uint8Array.from(used.keep, Number)));
      if (precomputed === undefined || l !== last) put(proofFile('Ciphertexts', l), output.bytes);
      if (l === last)
        put(type === 'shuffling' ? 'ShuffledCiphertexts.bt' : proofFile('Ciphertexts', threshold), output.bytes);
      ciphertexts = output;
    }
  }
  if (type === 'shuffling') return files;

  const alpha = alphaOf(servers);
  const perAlpha = inverse(alpha % group.order, group.order);
  const halves = ciphertexts.columns.slice(0, width * keyWidth);
  const plainShape = shape.slice(1);
  const one = (columns: number) => Array.from({ length: columns }, () => Array(count).fill(group.one));
  const shares = range(servers).map((l) =>
    polynomials.map((polynomial) => modulo(valueAt(polynomial, l) * perAlpha, group.order)),
  );
  const takesPart = (l: number) => decrypting.includes(l);
  const factors = await Promise.all(
    range(servers).map(async (l) =>
      prover.columns(takesPart(l) ? await prover.factors(l, halves, shares[l - 1]!) : one(halves.length), plainShape),
    ),
  );
  const generators = tupleBytes(group, Array(keyWidth).fill(group.generator), keyShape);
  const seed = oracle.seed([
    ...[nodeHeader(2), nodeHeader(2), generators, ciphertexts.bytes, nodeHeader(2), polynomialBytes],
    ...[nodeHeader(servers), ...factors.map(({ bytes }) => bytes)],
  ]);
  const e = oracle.batch(seed, count);
  const batched = await Promise.all(halves.map((column) => prover.power(...powered(column, e))));
  const blinds = range(servers).map(() => prover.scalars(keyWidth));
  const commitments = await Promise.all(
    range(servers).map(async (l) => {
      const r = (i: number) => (takesPart(l) ? blinds[l - 1]![i % keyWidth]! : 0n);
      const ofKey = await Promise.all(range(keyWidth).map((i) => prover.power([group.generator, r(i - 1)])));
      const ofFactors = await Promise.all(batched.map((half, i) => prover.power([half, r(i)])));
      return node([tupleBytes(group, ofKey, keyShape), tupleBytes(group, ofFactors, plainShape)]);
    }),
  );
  const v = oracle.challenge(seed, [node(commitments)]);
  for (const l of range(servers)) {
    put(proofFile('DecryptionFactors', l), factors[l - 1]!.bytes);
    put(proofFile('DecrFactCommitment', l), commitments[l - 1]!);
    const answers = shares[l - 1]!.map((share, i) => (takesPart(l) ? blinds[l - 1]![i]! - v * share : 0n));
    put(proofFile('DecrFactReply', l), prover.tuple(answers, keyShape));
  }
  put('proofs/CorrectIndices.bt', leaf(Uint8Array.from([1, ...range(servers).map((l) => Number(takesPart(l)))])));
  const weights = combination(decrypting.slice(0, threshold), servers, group.order);
  const seconds = ciphertexts.columns.slice(width * keyWidth);
  const plaintexts = await Promise.all(
    seconds.map((column, place) =>
      Promise.all(
        column.map((second, i) =>
          prover.power(
            [second, 1n],
            ...decrypting.slice(0, threshold).map((l, n) => [factors[l - 1]!.columns[place]![i], weights[n]!] as const),
          ),
        ),
      ),
    ),
  );
  put('Plaintexts.bt', prover.columns(plaintexts, plainShape).bytes);
  return files;
}

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

async function encrypted(
  prover: Prover<unknown>,
  plain: readonly unknown[][],
  key: Tuple<unknown>,
  shape: Shape,
): Promise<Columns<unknown>> {
  const secrets = plain.map((column) => prover.scalars(column.length));
  const half = plain.length;
  const columns = await Promise.all(
    key.elements.map((base, i) =>
      Promise.all(
        plain[i % half]!.map((message, n) =>
          i < half
            ? prover.power([base, secrets[i]![n]!])
            : prover.power([base, secrets[i % half]![n]!], [message, 1n]),
        ),
      ),
    ),
  );
  return prover.columns(columns, shape);
}

/** On P-256 the point that stands for a text (VMNV 6.5); in another group any element. */
async function textElement(prover: Prover<unknown>, text: string): Promise<unknown> {
  if (prover.group.name !== 'P-256') return prover.power([prover.group.generator, prover.scalar()]);
  return pointOf(text);
}

/** The point of P-256 that stands for a text. */
export function pointOf(text: string): unknown {
  const { p, a, b } = p256.Point.CURVE();
  const bytes = utf8(text);
  const padded = bytesToNumberBE(concat(bytes, Uint8Array.of(0, bytes.length, 0)));
  for (let x = padded; x < padded + 256n; x++) {
    const right = modulo(x ** 3n + a * x + b, p);
    const y = power(right, (p + 1n) / 4n, p);
    if ((y * y) % p === right) return p256.Point.fromAffine({ x, y });
  }
  throw new Error('this text stands for no point');
}

/** protInfo.xml as Verificatum writes it, comments and all. */
export function protocolInfo({
  group = P256,
  servers = 3,
  threshold = 2,
  keyWidth = 1,
  width = 1,
  fields = {},
}: MixNet): string {
  const described: Record<string, string> = {
    ...{
      version: '3.1.0',
      sid: 'Riverside',
      name: 'Riverside council',
      descr: '',
      nopart: String(servers),
      statdist: '100',
    },
    ...{
      bullboard: 'com.verificatum.protocol.com.BullBoardBasicHTTPW',
      thres: String(threshold),
      pgroup: `Group::${hex(group)}`,
    },
    ...{ keywidth: String(keyWidth), vbitlen: '128', vbitlenro: '256', ebitlen: '128', ebitlenro: '256' },
    ...{ prg: 'SHA-256', rohash: 'SHA-256', corr: 'noninteractive', width: String(width), maxciph: '0' },
    ...fields,
  };
  const line = (indent: string, [name, text]: [string, string]) =>
    `${indent}<!-- Of ${name}. -->\n${indent}<${name}>${text}</${name}>\n\n`;
  const party = (l: number) =>
    Object.entries({
      name: `Server${l}`,
      srtbyrole: 'anyrole',
      descr: '',
      pkey: 'none',
      http: 'http://localhost:80',
      hint: 'localhost:81',
    })
      .map((one) => line('      ', one))
      .join('');
  const parties = range(servers).map((l) => `   <party>\n\n${party(l)}   </party>\n\n`);
  const own = Object.entries(described).map((one) => line('   ', one));
  return `\n<!-- What all have agreed on. -->\n\n<protocol>\n\n${own.join('')}${parties.join('')}</protocol>\n\n`;
}

/** A group modulo a prime, marshalled. */
export const modular = (modulus: bigint, order: bigint, generator: bigint, encoding: number): Bytes =>
  node([
    leaf(utf8('com.verificatum.arithm.ModPGroup')),
    node([
      leaf(numberToBytesBE(modulus, widthOf(modulus))),
      leaf(numberToBytesBE(order, widthOf(order))),
      leaf(numberToBytesBE(generator, widthOf(modulus))),
      leaf(int32(encoding)),
    ]),
  ]);
