/**
 * A mix opened into its numbers: lists, commitments, questions, and the five groups of equations of the proof of shuffle
 * (crypto/shuffle/equations.ts). What there is for every ballot is summed up, and shown row by row on demand.
 */
import { type Bytes, hex, piece, pieces } from '../../codec/bytes.ts';
import { sha256 } from '../../crypto/hash.ts';
import { type OpenedEquation, OpenedShuffle } from '../../crypto/shuffle/opened.ts';
import type { Equation, ShuffleStatement } from '../../crypto/shuffle/statement.ts';
import { type Part, part } from './part.ts';
import { line, type OpenedStep } from './step.ts';

type Sides = readonly [left: string, leftNumbers: string, right: string, rightNumbers: string];

/** Both sides of an equation, the second with the verdict. */
function sides(
  { left, right, holds }: OpenedEquation,
  [leftLetters, leftNumbers, rightLetters, rightNumbers]: Sides,
  check: 'real.mix.check' | 'real.mix.chain' = 'real.mix.check',
): OpenedStep[] {
  const result = `${hex(left)} ${holds ? '=' : '≠'} ${hex(right)}`;
  return [
    line('real.mix.left', [leftLetters, leftNumbers, left]),
    { ...line(check, [`${leftLetters} = ${rightLetters}`, rightNumbers, result]), holds },
  ];
}

/** Throws `bad-length`, `bad-scalar`, `bad-point` where lists or proof are not well-formed. */
export function openMix(statement: ShuffleStatement, proof: Bytes): Part[] {
  const shuffle = new OpenedShuffle(statement, proof);
  const { count: N, u, gamma, proof: p } = shuffle.reading;
  const { input, output, width } = statement;
  const sums = shuffle.sums();
  const g = hex(gamma);
  const at = (vector: Bytes, i: number): string => hex(piece(vector, i));
  const last = hex(piece(p.cHat, N - 1));
  const blocks = Array.from({ length: width }, (_, k) => k + 1);
  const size = 64 * width;
  const row = (list: Bytes, i: number): string =>
    pieces(piece(list, i, size))
      .map(hex)
      .join(', ');
  const group = (name: Equation, steps: OpenedStep[]): Part => part(name, steps);
  return [
    part(
      'lists',
      [
        line('real.list.in', ['e = (e_1, …, e_N)', `N = ${N}, w = ${width}, SHA-256`, sha256(input)]),
        line('real.list.out', ['e′ = (e_1′, …, e_N′)', `N = ${N}, w = ${width}, SHA-256`, sha256(output)]),
      ],
      {
        rows: N,
        row: (i) => [
          line('real.row.in', [`e_{${i + 1}}`, '(c_1, c_2, …)', row(input, i)], { place: i + 1 }),
          line('real.row.out', [`e_{${i + 1}}′`, '(c_1′, c_2′, …)', row(output, i)], { place: i + 1 }),
        ],
      },
    ),
    part(
      'commitments-to-order',
      [
        line('real.mix.committed', ['t_1', 'ω_1·B', p.t1]),
        line('real.mix.committed', ['t_2', 'ω_2·B', p.t2]),
        line('real.mix.committed', ['t_3', 'ω_3·B + Σ ω_i′·h_i', p.t3]),
        ...blocks.flatMap((k) => [
          line('real.mix.committed', [`t_{4,${k},1}`, `−ω_{4,${k}}·B + Σ ω_i′·c_{1,i,${k}}′`, piece(p.t4, 2 * k - 2)]),
          line('real.mix.committed', [`t_{4,${k},2}`, `−ω_{4,${k}}·Y + Σ ω_i′·c_{2,i,${k}}′`, piece(p.t4, 2 * k - 1)]),
        ]),
      ],
      {
        rows: N,
        row: (i) => {
          const place = i + 1;
          return [
            line('real.row.column', [`c_{${place}}`, `r_{${place}}·B + h_j`, at(p.c, i)], { place }),
            line('real.row.chain', [`ĉ_{${place}}`, `r̂·B + u′·ĉ_{${i}}`, at(p.cHat, i)], { place }),
            line('real.mix.committed', [`t̂_{${place}}`, `ω̂·B + ω′·ĉ_{${i}}`, at(p.tHat, i)]),
          ];
        },
      },
    ),
    part(
      'questions',
      [
        line('real.mix.factors', ['Π u_i', 'u_i = H(H(…, e, e′, c), i) mod ℓ', sums.u]),
        line('real.mix.question', ['γ = H(…, e, e′, c, ĉ, t) mod ℓ', 'SHA-512', gamma]),
      ],
      {
        rows: N,
        row: (i) => {
          const place = i + 1;
          return [
            line('real.row.factor', [`u_{${place}}`, `H(…, ${i}) mod ℓ`, at(u, i)], { place }),
            line('real.row.answers', [`ŝ_{${place}}`, 'ω̂ + γ·r̂', at(p.sHat, i)], { place }),
            line('real.row.answers', [`s_{${place}}′`, 'ω′ + γ·u′', at(p.sPrime, i)], { place }),
          ];
        },
      },
    ),
    group('permutation-sum', [
      line('real.mix.sum', ['Σ c_i', `c_1 + … + c_{${N}}`, sums.c]),
      line('real.mix.generators', ['Σ h_i', `h_1 + … + h_{${N}}`, sums.h]),
      ...sides(shuffle.equation('permutation-sum'), [
        't_1 + γ·(Σ c_i − Σ h_i)',
        `${hex(p.t1)} + ${g}·(${hex(sums.c)} − ${hex(sums.h)})`,
        's_1·B',
        `${hex(p.s1)}·B`,
      ]),
    ]),
    group(
      'chain-end',
      sides(shuffle.equation('chain-end'), [
        't_2 + γ·(ĉ_N − Π u_i·h)',
        `${hex(p.t2)} + ${g}·(${last} − ${hex(sums.u)}·h)`,
        's_2·B',
        `${hex(p.s2)}·B`,
      ]),
    ),
    group('permutation-challenge', [
      line('real.mix.weighted', ['Σ u_i·c_i', `u_1·c_1 + … + u_{${N}}·c_{${N}}`, sums.uc]),
      line('real.mix.answered', ['Σ s_i′·h_i', `s_1′·h_1 + … + s_{${N}}′·h_{${N}}`, sums.sh]),
      ...sides(shuffle.equation('permutation-challenge'), [
        't_3 + γ·Σ u_i·c_i',
        `${hex(p.t3)} + ${g}·${hex(sums.uc)}`,
        's_3·B + Σ s_i′·h_i',
        `${hex(p.s3)}·B + ${hex(sums.sh)}`,
      ]),
    ]),
    group(
      're-encryption',
      blocks.flatMap((k) =>
        [1, 2].flatMap((half) => {
          const place = 2 * (k - 1) + half - 1;
          const [c, base] = [`c_{${half},i,${k}}`, half === 1 ? 'B' : 'Y'];
          const [t, s] = [`t_{4,${k},${half}}`, `s_{4,${k}}`];
          const [into, out] = [hex(sums.input[place]!), hex(sums.output[place]!)];
          const key = half === 1 ? 'B' : hex(statement.publicKey);
          return [
            line('real.mix.weighted', [`Σ u_i·${c}`, `i = 1, …, ${N}`, into]),
            line('real.mix.answered', [`Σ s_i′·${c}′`, `i = 1, …, ${N}`, out]),
            ...sides(shuffle.equation('re-encryption', place), [
              `${t} + γ·Σ u_i·${c}`,
              `${at(p.t4, place)} + ${g}·${into}`,
              `−${s}·${base} + Σ s_i′·${c}′`,
              `−${at(p.s4, k - 1)}·${key} + ${out}`,
            ]),
          ];
        }),
      ),
    ),
    part(
      'chain-step',
      sides(
        shuffle.group('chain-step'),
        ['Σ w_i·(t̂_i + γ·ĉ_i)', `i = 1, …, ${N}`, 'Σ w_i·(ŝ_i·B + s_i′·ĉ_{i−1})', `i = 1, …, ${N}`],
        'real.mix.chain',
      ),
      {
        rows: N,
        failing: shuffle.firstFailing('chain-step'),
        row: (i) => {
          const place = i + 1;
          const before = i === 0 ? 'h' : at(p.cHat, i - 1);
          return sides(shuffle.equation('chain-step', i), [
            `t̂_{${place}} + γ·ĉ_{${place}}`,
            `${at(p.tHat, i)} + ${g}·${at(p.cHat, i)}`,
            `ŝ_{${place}}·B + s_{${place}}′·ĉ_{${i}}`,
            `${at(p.sHat, i)}·B + ${at(p.sPrime, i)}·${before}`,
          ]);
        },
      },
    ),
  ];
}
