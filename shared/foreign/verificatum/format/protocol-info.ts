/** protInfo.xml (VMNV 7; VMNUM 2): what all servers of a mix-net have agreed on. */
import type { Bytes } from '../../../codec/bytes.ts';
import { CheckFailed, NotCovered } from '../../checklist.ts';
import type { HashName } from '../oracle.ts';
import { type GroupDescription, readGroupDescription, readHash, readPrg } from './marshalled.ts';
import { type PlainElement, readPlainXml } from './plain-xml.ts';

export interface ProtocolInfo {
  readonly version: string;
  /** Session identifier of the mix-net. */
  readonly sid: string;
  readonly name: string;
  readonly description: string;
  /** Names of the servers; server l is the l-th, counted from 1. */
  readonly servers: readonly string[];
  /** How many servers decrypt. */
  readonly threshold: number;
  /** n_r: bits by which something random is longer than its modulus. */
  readonly paddingBits: number;
  /** n_v, n_e: bits of a challenge, and of each component of a vector for batching. */
  readonly challengeBits: number;
  readonly batchBits: number;
  readonly group: GroupDescription;
  readonly keyWidth: number;
  /** Of ciphertexts, where nothing else is said in a session. */
  readonly defaultWidth: number;
  readonly hash: HashName;
  readonly prg: HashName;
  /** As they stand in the file: they go into every hash. */
  readonly texts: { readonly group: string; readonly hash: string; readonly prg: string };
}

/** Versions with the protocol that is judged here. */
const COVERED = ['3.0.4', '3.1.0'];
const MOST_SERVERS = 25;
const MOST_BITS = 2048;
const MOST_PADDING = 256;
export const MOST_WIDTH = 1000;

/** In the order in which they must stand; parties follow. */
const FIELDS = [
  ...['version', 'sid', 'name', 'descr', 'nopart', 'statdist', 'bullboard', 'thres', 'pgroup', 'keywidth', 'vbitlen'],
  ...['vbitlenro', 'ebitlen', 'ebitlenro', 'prg', 'rohash', 'corr', 'width', 'maxciph'],
] as const;
const OF_PARTY = ['name', 'srtbyrole', 'descr', 'pkey', 'http', 'hint'] as const;

const SID = /^[A-Za-z][A-Za-z0-9]{1,1023}$/;
const NAME = /^[A-Za-z][A-Za-z0-9_ -]{1,255}$/;
const DESCRIPTION = /^(|[A-Za-z][A-Za-z0-9:;?!.()[\] ]{0,4000})$/;

/** @throws CheckFailed, NotCovered */
export function readProtocolInfo(bytes: Bytes, file: string): ProtocolInfo {
  const root = readPlainXml(bytes, file);
  const failed = (message: string, field: string) => new CheckFailed(message, { where: `${file}: ${field}` });
  if (root.name !== 'protocol') throw failed('it does not describe a protocol', root.name);

  const own = fieldsOf(root.children.slice(0, FIELDS.length), FIELDS, (field) =>
    failed('a field is missing or out of place', field),
  );
  const matching = (field: (typeof FIELDS)[number], pattern: RegExp): string => {
    if (!pattern.test(own[field])) throw failed('the value is not of the form that it must have', field);
    return own[field];
  };
  const integer = (field: (typeof FIELDS)[number], from: number, to: number): number => {
    const value = Number(matching(field, /^(0|[1-9][0-9]{0,9})$/));
    if (value < from || value > to) throw failed(`the value must be from ${from} to ${to}`, field);
    return value;
  };

  const version = matching('version', /^[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}$/);
  if (!COVERED.includes(version))
    throw new NotCovered(`sessions of version ${version} are not judged, only of ${COVERED.join(' and ')}`, {
      where: `${file}: version`,
    });
  const sid = matching('sid', SID);
  if (matching('corr', /^(interactive|noninteractive)$/) !== 'noninteractive')
    throw failed('the proofs are interactive ones, which convince nobody but the servers', 'corr');
  const servers = root.children.slice(FIELDS.length).map((party, i) => {
    const field = `party ${i + 1}`;
    if (party.name !== 'party') throw failed('a field is out of place', party.name);
    const { name } = fieldsOf(party.children, OF_PARTY, (one) =>
      failed('a field is missing or out of place', `${field}, ${one}`),
    );
    if (!NAME.test(name)) throw failed('the value is not of the form that it must have', `${field}, name`);
    return name;
  });
  if (new Set(servers).size !== servers.length) throw failed('two servers have the same name', 'party');
  if (integer('nopart', 1, MOST_SERVERS) !== servers.length)
    throw failed(`${own.nopart} servers are announced, and ${servers.length} are there`, 'nopart');

  // Of interactive proofs, which there are none of: their lengths must only make sense.
  for (const field of ['vbitlen', 'ebitlen'] as const) integer(field, 1, MOST_BITS);
  integer('maxciph', 0, 2 ** 31 - 1);
  matching('bullboard', /^[A-Za-z0-9_.$]{1,1000}$/);
  const hash = readHash(own.rohash, `${file}: rohash`);
  const prg = readPrg(own.prg, `${file}: prg`);
  return {
    version,
    sid,
    name: matching('name', NAME),
    description: matching('descr', DESCRIPTION),
    servers,
    threshold: integer('thres', 1, servers.length),
    paddingBits: integer('statdist', 0, MOST_PADDING),
    challengeBits: integer('vbitlenro', 1, MOST_BITS),
    batchBits: integer('ebitlenro', 1, MOST_BITS),
    group: readGroupDescription(own.pgroup, `${file}: pgroup`),
    keyWidth: integer('keywidth', 1, MOST_WIDTH),
    defaultWidth: integer('width', 1, MOST_WIDTH),
    hash,
    prg,
    texts: { group: own.pgroup, hash: own.rohash, prg: own.prg },
  };
}

/** Texts of exactly these elements in this order. */
function fieldsOf<Name extends string>(
  elements: readonly PlainElement[],
  names: readonly Name[],
  failed: (name: string) => CheckFailed,
): Readonly<Record<Name, string>> {
  for (const [i, name] of names.entries())
    if (elements[i]?.name !== name || elements[i].children.length > 0) throw failed(name);
  if (elements.length > names.length) throw failed(elements[names.length]!.name);
  return Object.fromEntries(names.map((name, i) => [name, elements[i]!.text])) as Record<Name, string>;
}
