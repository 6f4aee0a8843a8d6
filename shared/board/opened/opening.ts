/** The opening of the list: a laptop's shares with their proof, and the plaintexts that t sets of shares come to. */
import { type Bytes, equal, hex, piece, pieces } from '../../codec/bytes.ts';
import { packScalars } from '../../crypto/arithmetic/scalar.ts';
import { range } from '../../crypto/arithmetic/vector.ts';
import { lagrangeAtZero } from '../../crypto/ceremony/sharing.ts';
import { combineShares, type DecryptionContext, openedShares, type ShareSet } from '../../crypto/decryption.ts';
import { sha256 } from '../../crypto/hash.ts';
import type { Choice } from '../../election/choice.ts';
import type { AskedOfRoll, Contest } from '../../election/contest.ts';
import { opens } from '../../election/sealing.ts';
import { equalitySteps } from './key.ts';
import { type Part, part } from './part.ts';
import { line, type OpenedStep, verdict } from './step.ts';

/** Null where shares or proof are not well-formed. */
export function openShares(context: DecryptionContext, shares: Bytes, proof: Bytes): Part[] | null {
  const opened = openedShares(context, shares, proof);
  if (!opened) return null;
  const { list, publicShare: X, node } = context;
  const n = shares.length / 32;
  return [
    part('lists', [line('real.shares.list', ['e = (e_1, …, e_N)', `${n}·(c_1, c_2), SHA-256`, sha256(list)], { n })]),
    part(
      'weights',
      [
        line('real.shares.weighted-in', ['C = Σ w_j·c_{1,j}', `w_1·c_{1,1} + … + w_{${n}}·c_{1,${n}}`, opened.C]),
        line('real.shares.weighted-out', ['D = Σ w_j·d_j', `w_1·d_1 + … + w_{${n}}·d_{${n}}`, opened.D]),
      ],
      {
        rows: n,
        row: (j) => {
          const [place, c1, d, w] = [j + 1, piece(list, 2 * j), piece(shares, j), piece(opened.weights, j)];
          const letters = `(w_{${place}}, d_{${place}} = x_${node}·c_{1,${place}})`;
          return [line('real.row.share', [letters, `c_1 = ${hex(c1)}`, `(${hex(w)}, ${hex(d)})`], { place })];
        },
      },
    ),
    part('equality', [
      line('real.shares.challenge', ['c = H(…, X, e, d_1, …, A, A′) mod ℓ', `X = ${hex(X)}`, opened.challenge]),
      ...equalitySteps(proof, X, opened),
    ]),
  ];
}

export interface Published {
  readonly asked: AskedOfRoll;
  readonly width: number;
  readonly list: Bytes;
  readonly sets: readonly ShareSet[];
  readonly plaintexts: Bytes;
  readonly tally: Bytes;
  /** What the plaintexts count to, by `countPlaintexts`. */
  readonly counted: Bytes;
  /** Whether it may be said what a single plaintext stands for: in lessons and simulations. */
  readonly single: boolean;
}

/** Throws what `combineShares` throws. */
export function openResult(published: Published): Part[] {
  const { width, list, sets, plaintexts, tally, counted } = published;
  const nodes = sets.map(({ node }) => node);
  const lambda = lagrangeAtZero(nodes);
  const opened = combineShares(list, width, sets);
  const different = pieces(opened, 32 * width).findIndex((each, j) => !equal(each, piece(plaintexts, j, 32 * width)));
  return [
    part(
      'opening',
      [
        ...nodes.map((i) => {
          const others = nodes.filter((j) => j !== i);
          const numbers = others.map((j) => `${j}/(${j} − ${i})`).join('·') || '1';
          const value = packScalars([lambda.get(i)!]);
          return line('real.open.weight', [`λ_${i} = Π j/(j − ${i}) mod ℓ`, numbers, value], { laptop: i });
        }),
        verdict(
          'real.open.all',
          ['M_j = c_{2,j} − Σ λ_i·d_{i,j}', `j = 1, …, ${opened.length / 32}, SHA-256`, sha256(opened)],
          sha256(plaintexts),
        ),
      ],
      {
        rows: opened.length / (32 * width),
        failing: different < 0 ? null : different,
        row: (at) => openedRow(published, lambda, at),
      },
    ),
    part('count', [verdict('real.open.count', ['T = count(M_1, M_2, …)', 'SHA-256', sha256(counted)], sha256(tally))]),
  ];
}

/** One ballot, block by block. */
function openedRow(
  { asked, width, list, sets, plaintexts, single }: Published,
  lambda: ReadonlyMap<number, bigint>,
  at: number,
): OpenedStep[] {
  const [from, to] = [at * width, (at + 1) * width];
  const ciphertext = range(list, from, to, 64);
  const parts = sets.map(({ node, shares }) => ({ node, shares: range(shares, from, to) }));
  const opened = combineShares(ciphertext, width, parts);
  const said = range(plaintexts, from, to);
  const choices = opens(asked.contests, said, asked.version);
  const place = at + 1;
  return [
    ...Array.from({ length: width }, (_, k) => {
      const j = from + k + 1;
      const letters = `M_{${j}} = c_{2,${j}} − ${parts.map(({ node }) => `λ_${node}·d_{${node},${j}}`).join(' − ')}`;
      const minus = parts.map(
        ({ node, shares }) => `${hex(packScalars([lambda.get(node)!]))}·${hex(piece(shares, k))}`,
      );
      const numbers = `${hex(piece(ciphertext, 2 * k + 1))} − ${minus.join(' − ')}`;
      return verdict('real.row.opened', [letters, numbers, piece(opened, k)], piece(said, k), { place });
    }),
    ...(!single
      ? []
      : choices
        ? [line('real.row.choice', [`M → ${place}`, 'M', inWords(asked.contests, choices)], { place })]
        : [line('real.row.invalid', [`M → ${place}`, 'M', '–'], { place })]),
  ];
}

const inWords = (contests: readonly Contest[], choices: readonly Choice[]): string =>
  contests.map((contest, i) => choiceInWords(contest, choices[i]!)).join('; ');

function choiceInWords({ options }: Contest, choice: Choice): string {
  const name = (slot: number): string => options[slot] ?? choice.writeIn ?? '–';
  switch (choice.ballot) {
    case 'single':
      return choice.pick === null ? '–' : name(choice.pick);
    case 'approval':
      return choice.picks.map(name).join(', ') || '–';
    case 'score':
      return (
        choice.scores.flatMap((score, slot) => (score === null ? [] : [`${name(slot)} ${score}`])).join(', ') || '–'
      );
    case 'ranking':
      return choice.ranks.map((equals) => equals.map(name).join(' = ')).join(' > ') || '–';
  }
}
