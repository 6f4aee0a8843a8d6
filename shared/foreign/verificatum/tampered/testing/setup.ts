/** Each number of what the servers agreed on. */
import { utf8 } from '../../../../codec/bytes.ts';
import { both, group, info, infoText } from './changes.ts';
import { type Kind, type Kinds, MIXING, PRECOMPUTED } from './kinds.ts';
import { put } from './trees.ts';

const says = (field: string, values: readonly string[], check = 'protocol-info'): Kind[] =>
  values.map((value) => ({ what: `${field} says ${JSON.stringify(value)}`, change: info(field, value), check }));
const curves = (names: readonly string[], check: string): Kind[] =>
  names.map((name) => ({
    what: `the curve is ${name}`,
    change: group((tree) => put(tree, [1], utf8(name))),
    check,
  }));

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
  { session: PRECOMPUTED, kinds: says('maxciph', ['-1', 'ten', '']) },
];
