/** Each number of what the servers agreed on. */
import { type Bytes, concat, utf8 } from '../../../../codec/bytes.ts';
import { both, group, info, infoText } from './changes.ts';
import { type Kind, type Kinds, MIXING, MODULAR, PRECOMPUTED, SUBGROUP } from './kinds.ts';
import { at, put, type Tree } from './trees.ts';

const says = (field: string, values: readonly string[], check = 'protocol-info'): Kind[] =>
  values.map((value) => ({ what: `${field} says ${JSON.stringify(value)}`, change: info(field, value), check }));
const curves = (names: readonly string[], check: string): Kind[] =>
  names.map((name) => ({
    what: `the curve is ${name}`,
    change: group((tree) => put(tree, [1], utf8(name))),
    check,
  }));

/** Numbers of a group modulo a prime, by where they stand in what the group is made of. */
const NUMBERS = { modulus: 0, order: 1, generator: 2, encoding: 3 } as const;
const written = (number: keyof typeof NUMBERS, how: string, write: (old: Bytes) => Bytes, check: string): Kind => ({
  what: `the ${number} of the group ${how}`,
  change: group((tree) => put(tree, [1, NUMBERS[number]], write(at(tree, [1, NUMBERS[number]]) as Bytes))),
  check,
});
const plus = (by: number) => (bytes: Bytes) =>
  bytes.map((byte, i) => (i === bytes.length - 1 ? (byte + by) & 255 : byte));
const small = (value: number) => () => Uint8Array.of(value);
const one = (bytes: Bytes) => bytes.map((_, i) => (i === bytes.length - 1 ? 1 : 0));

/** What can be done to each number of a group modulo a prime, of whatever kind. */
const numbers: readonly Kind[] = [
  ...(['modulus', 'order'] as const).flatMap((number) => [
    written(number, 'is 0', small(0), 'protocol-info'),
    written(number, 'is 1', small(1), number === 'modulus' ? 'protocol-info' : 'group'),
    written(number, 'is even', plus(1), 'group'),
    written(number, 'is greater by 2', plus(2), 'group'),
    written(number, 'is negative', (bytes) => bytes.map((byte) => 255 - byte), 'protocol-info'),
    written(number, 'is cut off', (bytes) => bytes.slice(0, -1), number === 'modulus' ? 'protocol-info' : 'group'),
    written(number, 'is none', () => new Uint8Array(0), 'protocol-info'),
  ]),
  written('generator', 'is 0', (bytes) => bytes.map(() => 0), 'group'),
  written('generator', 'is 1', one, 'group'),
  written('generator', 'is greater by 1', plus(1), 'group'),
  written(
    'generator',
    'is as large as it can be written',
    (bytes) => bytes.map((_, i) => (i === 0 ? 127 : 255)),
    'protocol-info',
  ),
  written('generator', 'is negative', (bytes) => bytes.map((byte) => 255 - byte), 'protocol-info'),
  written('generator', 'is none', () => new Uint8Array(0), 'protocol-info'),
  written('encoding', 'is unknown', (bytes) => concat(bytes.slice(0, -1), small(9)()), 'protocol-info'),
  written('encoding', 'is negative', (bytes) => bytes.map(() => 255), 'protocol-info'),
  written('encoding', 'is none', () => new Uint8Array(0), 'protocol-info'),
  ...Object.values(NUMBERS).map(
    (place): Kind => ({
      what: `number ${place} of the group is missing`,
      change: group((tree) => put(tree, [1], (at(tree, [1]) as Tree[]).toSpliced(place, 1))),
      check: 'protocol-info',
    }),
  ),
  {
    what: 'the modulus and the order of the group are exchanged',
    change: group((tree) => put(put(tree, [1, 0], at(tree, [1, 1])), [1, 1], at(tree, [1, 0]))),
    check: 'protocol-info',
  },
];

/** With the first party once more, or without it. */
const parties = (times: 0 | 2) =>
  infoText((text) => {
    const from = text.indexOf('<party>');
    const to = text.indexOf('</party>') + '</party>'.length;
    return text.slice(0, from) + text.slice(from, to).repeat(times) + text.slice(to);
  });
const behindThreshold = (more: string) => infoText((text) => text.replace('<thres>2</thres>', more));

export const setup: readonly Kinds[] = [
  {
    session: MIXING,
    kinds: [
      ...says('version', ['3.0.0', '3.1.1', '2.1.0', '3.1', '']),
      ...says('sid', ['R', '1Riverside', 'River side', '']),
      ...says('sid', ['Riversidf'], 'shuffles'),
      ...says('nopart', ['0', '1', '2', '4', '26', '-3', 'three', '']),
      ...says('thres', ['0', '4', '-2', 'two', '']),
      ...says('thres', ['1'], 'files'),
      ...says('thres', ['3'], 'files'),
      ...says('statdist', ['257', '-1', '']),
      ...says('statdist', ['0'], 'strength'),
      ...says('statdist', ['99', '101'], 'shuffles'),
      ...['vbitlenro', 'ebitlenro'].flatMap((field) => [
        ...says(field, ['0', '4096', '-256', '']),
        ...says(field, ['128', '255'], 'strength'),
        ...says(field, ['257'], 'shuffles'),
      ]),
      ...['prg', 'rohash'].flatMap((field) => [
        ...says(field, ['SHA-384', 'SHA-512'], 'shuffles'),
        ...says(field, ['SHA-1', 'SHA256', '']),
      ]),
      ...says('keywidth', ['0', '-1', '']),
      ...says('keywidth', ['2'], 'public-key'),
      ...says('width', ['0', '-1', '']),
      ...says('corr', ['none', '']),
      ...curves(['P-224', 'P-384', 'secp256k1'], 'public-key'),
      ...curves(['P-257'], 'group'),
      // The same curve by another name, which goes into every hash.
      ...curves(['prime256v1', 'secp256r1'], 'shuffles'),
      {
        what: 'the remark before the group is another one',
        change: info('pgroup', (text) => `x${text}`),
        check: 'shuffles',
      },
      {
        what: 'the group is of a class that there is not',
        change: group((tree) => put(tree, [0], utf8('com.verificatum.arithm.NoGroup'))),
        check: 'protocol-info',
      },
      { what: 'the group is cut off', change: info('pgroup', (text) => text.slice(0, -2)), check: 'protocol-info' },
      { what: 'a server is there twice', change: parties(2), check: 'protocol-info' },
      { what: 'a server is missing', change: parties(0), check: 'protocol-info' },
      {
        what: 'a server is missing and no more are announced',
        change: both(info('nopart', '2'), parties(0)),
        check: 'files',
      },
      {
        what: 'a field is there twice',
        change: behindThreshold('<thres>2</thres><thres>2</thres>'),
        check: 'protocol-info',
      },
      { what: 'a field is missing', change: behindThreshold(''), check: 'protocol-info' },
      {
        what: 'a field is of no protocol',
        change: behindThreshold('<thres>2</thres><more>2</more>'),
        check: 'protocol-info',
      },
      {
        what: 'it ends early',
        change: infoText((text) => text.slice(0, text.indexOf('</protocol>'))),
        check: 'protocol-info',
      },
    ],
  },
  {
    session: MODULAR,
    kinds: [...numbers, written('encoding', 'is that of hashed texts', (bytes) => bytes.map(() => 0), 'shuffles')],
  },
  { session: SUBGROUP, kinds: [...numbers, written('encoding', 'is that of safe primes', one, 'group')] },
  { session: PRECOMPUTED, kinds: says('maxciph', ['-1', 'ten', '']) },
];
