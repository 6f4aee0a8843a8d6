/** The trustees (specification, sections 4.5 to 4.7): each alone, or many of whom some suffice. */
import type { Group } from '../group/group.ts';
import { short } from '../words.ts';
import type { ArchivedEvent } from './chain.ts';
import {
  element,
  exactly,
  integer,
  jsonWithin,
  optional,
  type Read,
  readJson,
  record,
  required,
  scalar,
  someUpTo,
  text,
  tuple,
} from './read.ts';

export interface Proof {
  readonly challenge: bigint;
  readonly response: bigint;
}

export interface VerificationKey {
  readonly pok: Proof;
  readonly public_key: bigint;
  readonly name?: string | undefined;
}

/** A message as it was signed, and what is in it. */
export interface Signed<T> {
  readonly written: string;
  readonly message: T;
  readonly signature: Proof;
}

export interface Context {
  readonly group: string;
  readonly size: number;
  readonly threshold: number;
  readonly index: number;
}

export interface Certificate {
  readonly context?: Context | undefined;
  readonly verification: bigint;
  readonly encryption: bigint;
}

export interface Threshold {
  readonly threshold: number;
  readonly certs: readonly Signed<Certificate>[];
  readonly coefexps: readonly Signed<{ readonly coefexps: readonly bigint[] }>[];
  /** From 2.5.1 on: of all certificates together with what one has published. */
  readonly signatures?: readonly Proof[] | undefined;
  readonly verification_keys: readonly VerificationKey[];
}

export type Kind = readonly ['Single', VerificationKey] | readonly ['Pedersen', Threshold];

/** The server's own and those of an organisation: a few; a large number would make reading alone slow. */
const MAX_TRUSTEES = 1000;

export const proof = (group: Group): Read<Proof> =>
  record({ challenge: required(scalar(group)), response: required(scalar(group)) });

function signed<T>(group: Group, message: Read<T>): Read<Signed<T>> {
  const read = record<{ message: { written: string; message: T }; signature: Proof }>({
    message: required((value, at) => ({ written: text(value, at), message: jsonWithin(message)(value, at) })),
    signature: required(proof(group)),
  });
  return (value, at) => {
    const { message: within, signature } = read(value, at);
    return { ...within, signature };
  };
}

const context = record<Context>({
  group: required(text),
  size: required(integer(1, MAX_TRUSTEES)),
  threshold: required(integer(1, MAX_TRUSTEES)),
  index: required(integer(1, MAX_TRUSTEES)),
});

const certificate = (group: Group): Read<Certificate> =>
  record<Certificate>({
    context: optional(context),
    verification: required(element(group)),
    encryption: required(element(group)),
  });

const verificationKey = (group: Group): Read<VerificationKey> =>
  record<VerificationKey>({ pok: required(proof(group)), public_key: required(element(group)), name: optional(text) });

const some =
  <T>(read: Read<T>): Read<readonly T[]> =>
  (value, at) => {
    const list = someUpTo(MAX_TRUSTEES, read)(value, at);
    integer(1, MAX_TRUSTEES)(list.length, `the length of ${at}`);
    return list;
  };

const threshold = (group: Group): Read<Threshold> =>
  record<Threshold>({
    threshold: required(integer(1, MAX_TRUSTEES)),
    certs: required(some(signed(group, certificate(group)))),
    coefexps: required(some(signed(group, record({ coefexps: required(some(element(group))) })))),
    signatures: optional(some(proof(group))),
    verification_keys: required(some(verificationKey(group))),
  });

const kind =
  (group: Group): Read<Kind> =>
  (value, at) => {
    const which = exactly('Single', 'Pedersen')((value as readonly unknown[] | null)?.[0], `${at}[0]`);
    return which === 'Single'
      ? tuple<readonly ['Single', VerificationKey]>(exactly(which), verificationKey(group))(value, at)
      : tuple<readonly ['Pedersen', Threshold]>(exactly(which), threshold(group))(value, at);
  };

/** @throws CheckFailed */
export const readTrustees = ({ bytes, hash }: ArchivedEvent['data'][number], group: Group): readonly Kind[] =>
  readJson(bytes, some(kind(group)), { what: 'the list of trustees', where: `file ${hash}` });

/** One who decrypts, under the number by which shuffles and decryptions name it. */
export interface Trustee {
  /** From 1. */
  readonly number: number;
  readonly label: string;
  readonly key: VerificationKey;
}

export function trusteesIn(kinds: readonly Kind[]): readonly Trustee[] {
  const keys = kinds.flatMap((one) => (one[0] === 'Single' ? [one[1]] : one[1].verification_keys));
  return keys.map((key, i) => ({ number: i + 1, label: labelOf(i + 1, key), key }));
}

/** Of all kinds, the threshold group at that place: by its number where there are several. */
export function groupLabel(kinds: readonly Kind[], place: number): string {
  const groups = kinds.flatMap(([kind], i) => (kind === 'Pedersen' ? [i] : []));
  return groups.length === 1 ? 'the threshold group' : `threshold group ${groups.indexOf(place) + 1}`;
}

export const labelOf = (number: number, { name }: Pick<VerificationKey, 'name'>): string =>
  name === undefined ? `trustee ${number}` : `trustee ${number} (${short(name)})`;
