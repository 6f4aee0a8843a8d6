/** Honest servers: what they prove of shuffles and of decryption. Written from the same pages as the verifier, and used by tests alone. */

import { numberToBytesBE } from '@noble/curves/utils.js';
import type { Bytes } from '../../../codec/bytes.ts';
import type { Columns, Listed, Shape, Tuple } from '../format/element-file.ts';
import { tupleBytes } from '../format/element-file.ts';
import { leaf, node, nodeHeader, widthOf } from '../format/tree-reader.ts';
import { modulo, type PrimeGroup, powered } from '../group/prime-group.ts';
import type { Oracle, Prg } from '../oracle.ts';

/** A permutation with the exponents of its commitment. */
export interface Order<E> {
  /** Element i stands at to[i] in the commitment. */
  readonly to: readonly number[];
  readonly exponents: readonly bigint[];
  readonly commitment: Listed<E>;
}

/** A proof as two files. */
export interface Proof {
  readonly commitment: Bytes;
  readonly reply: Bytes;
}

export class Prover<E> {
  readonly group: PrimeGroup<E>;
  readonly oracle: Oracle;
  readonly random: Prg;

  constructor(group: PrimeGroup<E>, oracle: Oracle, random: Prg) {
    this.group = group;
    this.oracle = oracle;
    this.random = random;
  }

  scalar(): bigint {
    return this.random.integer(this.group.order.toString(2).length + 128) % this.group.order;
  }

  scalars(count: number): bigint[] {
    return Array.from({ length: count }, () => this.scalar());
  }

  async power(...terms: (readonly [E, bigint])[]): Promise<E> {
    const [found] = await this.group.products([
      terms.map(([one, exponent]) => [one, modulo(exponent, this.group.order)]),
    ]);
    return found!;
  }

  permutation(count: number): number[] {
    const order = Array.from({ length: count }, (_, i) => i);
    for (let i = count - 1; i > 0; i--) {
      const j = Number(this.random.integer(64) % BigInt(i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    return order;
  }

  /** Commits to an order of as many as there are generators. */
  async order({ elements: h }: Listed<E>): Promise<Order<E>> {
    const to = this.permutation(h.length);
    const exponents = this.scalars(h.length);
    const u: E[] = Array(h.length);
    for (const [i, one] of h.entries()) u[to[i]!] = await this.power([one, 1n], [this.group.generator, exponents[i]!]);
    return { to, exponents, commitment: this.listed(u) };
  }

  /** The same of the first `count` elements alone, and what is kept of the commitment. */
  shrunk({ to, exponents, commitment }: Order<E>, count: number): Order<E> & { readonly keep: readonly boolean[] } {
    const kept = new Set(to.slice(0, count));
    const keep = to.map((_, i) => kept.has(i));
    const places = keep.flatMap((one, i) => (one ? [i] : []));
    return {
      to: to.slice(0, count).map((place) => places.indexOf(place)),
      exponents: exponents.slice(0, count),
      commitment: this.listed(places.map((place) => commitment.elements[place]!)),
      keep,
    };
  }

  /** Ciphertexts in that order, each place encrypted anew with `exponents[place of a plaintext][ciphertext]`. */
  async shuffle(
    input: Columns<E>,
    key: Tuple<E>,
    to: readonly number[],
    exponents: readonly bigint[][],
    shape: Shape,
  ): Promise<Columns<E>> {
    const columns = await Promise.all(
      input.columns.map(async (column, place) => {
        const s = exponents[place % exponents.length]!;
        return Promise.all(to.map((from) => this.power([column[from]!, 1n], [key.elements[place]!, s[from]!])));
      }),
    );
    return this.columns(columns, shape);
  }

  /** A proof of a shuffle of commitments, and of ciphertexts where there are any. */
  async shuffleProof(
    { elements: h, bytes: hBytes }: Listed<E>,
    { to, exponents: r, commitment: u }: Order<E>,
    ciphertexts?: {
      key: Tuple<E>;
      input: Columns<E>;
      output: Columns<E>;
      exponents: readonly bigint[][];
      shape: Shape;
    },
  ): Promise<Proof> {
    const { group } = this;
    const { generator: g, order: q } = group;
    const count = h.length;
    const statement = [group.write(g), hBytes, u.bytes, ...(ciphertexts ? statementOf(ciphertexts) : [])];
    const seed = this.oracle.seed([nodeHeader(statement.length), ...statement]);
    const e = this.oracle.batch(seed, count);
    const eTo = to.map((place) => e[place]!);

    const b = this.scalars(count);
    const beta = this.scalars(count);
    const epsilon = this.scalars(count);
    const [alpha, gamma, delta] = [this.scalar(), this.scalar(), this.scalar()];
    const links: E[] = [];
    const linkBlinds: E[] = [];
    let d = 0n;
    for (let i = 0; i < count; i++) {
      const before = links[i - 1] ?? h[0]!;
      links.push(await this.power([g, b[i]!], [before, eTo[i]!]));
      linkBlinds.push(await this.power([g, beta[i]!], [before, epsilon[i]!]));
      d = (d * eTo[i]! + b[i]!) % q;
    }
    const phi = ciphertexts ? this.scalars(ciphertexts.exponents.length) : [];
    const f = ciphertexts ? await this.blinds(ciphertexts, phi, epsilon) : [];
    const commitment = node([
      this.listed(links).bytes,
      group.write(await this.power([g, alpha], ...powered(h, epsilon))),
      this.listed(linkBlinds).bytes,
      group.write(await this.power([g, gamma])),
      group.write(await this.power([g, delta])),
      ...(ciphertexts ? [tupleBytes(group, f, ciphertexts.shape)] : []),
    ]);
    const v = this.oracle.challenge(seed, [commitment]);
    const reply = node([
      this.number(v * inner(r, eTo) + alpha),
      this.numbers(b.map((one, i) => v * one + beta[i]!)),
      this.number(v * r.reduce((sum, one) => sum + one, 0n) + gamma),
      this.number(v * d + delta),
      this.numbers(eTo.map((one, i) => v * one + epsilon[i]!)),
      ...(ciphertexts
        ? [
            this.tuple(
              ciphertexts.exponents.map((s, i) => v * inner(s, e) + phi[i]!),
              ciphertexts.shape.slice(1),
            ),
          ]
        : []),
    ]);
    return { commitment, reply };
  }

  /** A commitment-consistent proof. */
  async consistentProof(
    { elements: h, bytes: hBytes }: Listed<E>,
    { to, exponents: r, commitment: u }: Order<E>,
    ciphertexts: { key: Tuple<E>; input: Columns<E>; output: Columns<E>; exponents: readonly bigint[][]; shape: Shape },
  ): Promise<Proof> {
    const { group } = this;
    const statement = [group.write(group.generator), hBytes, u.bytes, ...statementOf(ciphertexts)];
    const seed = this.oracle.seed([nodeHeader(statement.length), ...statement]);
    const e = this.oracle.batch(seed, h.length);
    const eTo = to.map((place) => e[place]!);
    const epsilon = this.scalars(h.length);
    const alpha = this.scalar();
    const beta = this.scalars(ciphertexts.exponents.length);
    const commitment = node([
      group.write(await this.power([group.generator, alpha], ...powered(h, epsilon))),
      tupleBytes(group, await this.blinds(ciphertexts, beta, epsilon), ciphertexts.shape),
    ]);
    const v = this.oracle.challenge(seed, [commitment]);
    const reply = node([
      this.number(v * inner(r, eTo) + alpha),
      this.tuple(
        ciphertexts.exponents.map((s, i) => v * inner(s, e) + beta[i]!),
        ciphertexts.shape.slice(1),
      ),
      this.numbers(eTo.map((one, i) => v * one + epsilon[i]!)),
    ]);
    return { commitment, reply };
  }

  /** Decryption factors of server l. */
  async factors(_l: number, halves: readonly (readonly E[])[], shares: readonly bigint[]): Promise<E[][]> {
    return Promise.all(
      halves.map((column, i) => Promise.all(column.map((half) => this.power([half, -shares[i % shares.length]!])))),
    );
  }

  /** F' or B' of ciphertexts. */
  private blinds(
    { key, output }: { key: Tuple<E>; output: Columns<E> },
    blind: readonly bigint[],
    epsilon: readonly bigint[],
  ): Promise<E[]> {
    return Promise.all(
      output.columns.map((column, i) =>
        this.power([key.elements[i]!, -blind[i % blind.length]!], ...powered(column, epsilon)),
      ),
    );
  }

  listed(elements: readonly E[]): Listed<E> {
    return { elements, bytes: node(elements.map((one) => this.group.write(one))) };
  }

  columns(columns: readonly (readonly E[])[], shape: Shape): Columns<E> {
    const nested = (parts: readonly Bytes[], [length, ...rest]: Shape): Bytes => {
      if (length === undefined) return parts[0]!;
      const size = parts.length / length;
      return node(Array.from({ length }, (_, i) => nested(parts.slice(i * size, (i + 1) * size), rest)));
    };
    const bytes = nested(
      columns.map((column) => this.listed(column).bytes),
      shape,
    );
    return { columns, count: columns[0]!.length, bytes };
  }

  number(value: bigint): Bytes {
    return leaf(numberToBytesBE(modulo(value, this.group.order), widthOf(this.group.order)));
  }

  numbers(values: readonly bigint[]): Bytes {
    return node(values.map((value) => this.number(value)));
  }

  tuple(values: readonly bigint[], [length, ...rest]: Shape): Bytes {
    if (length === undefined) return this.number(values[0]!);
    const size = values.length / length;
    return node(Array.from({ length }, (_, i) => this.tuple(values.slice(i * size, (i + 1) * size), rest)));
  }
}

const statementOf = ({
  key,
  input,
  output,
}: Record<'key' | 'input' | 'output', { readonly bytes: Bytes }>): Bytes[] => [key.bytes, input.bytes, output.bytes];
const inner = (a: readonly bigint[], b: readonly bigint[]): bigint => a.reduce((sum, one, i) => sum + one * b[i]!, 0n);
