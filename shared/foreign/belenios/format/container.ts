/**
 * The archive (specification, section 4.4): a tar of the oldest layout, without end blocks, which grows at its end. Belenios writes every
 * header in one way alone, so each is compared with the one that it would write.
 */
import { type Bytes, equal, utf8 } from '../../../codec/bytes.ts';
import { CheckFailed } from '../../checklist.ts';
import { hexOf } from '../hashing.ts';
import { exactly, integer, type Read, readJson, record, required } from './read.ts';

const BLOCK = 512;
/** One file of an archive: less than the longest text that engines hold. Lists of credentials and shuffles stay far below it. */
const MAX_FILE = 2 ** 29 - 2 ** 10;

export interface ArchivedFile {
  /** SHA-256 of what it holds, in hexadecimal. */
  readonly hash: string;
  readonly kind: 'data' | 'event';
  readonly bytes: Bytes;
}

export interface Container {
  /** When it was begun, in seconds since 1970; null where that is no date. */
  readonly timestamp: number;
  readonly files: readonly ArchivedFile[];
}

export const FIRST = 'BELENIOS';

const seconds: Read<number> = (value, at) =>
  integer(0, 2 ** 33 - 1)(typeof value === 'string' && /^(0|[1-9][0-9]{0,9})$/.test(value) ? Number(value) : value, at);

const header = record<{ version: 1; timestamp: number }>({
  version: required(exactly(1)),
  timestamp: required(seconds),
});

/** @throws CheckFailed at the first file that is damaged, cut off or not what its name says */
export function readContainer(archive: Bytes): Container {
  const first = memberAt(archive, 0);
  if (first.name !== FIRST)
    throw new CheckFailed(`the archive begins with ${first.name} instead of ${FIRST}`, { where: FIRST });
  const { timestamp } = readJson(first.bytes, header, { what: `the file ${FIRST}`, where: FIRST });
  assertHeader(archive, first, timestamp);
  const files: ArchivedFile[] = [];
  for (let at = first.end; at < archive.length; ) {
    const member = memberAt(archive, at);
    files.push(fileOf(archive, member, timestamp));
    at = member.end;
  }
  return { timestamp, files };
}

interface Member {
  readonly name: string;
  readonly bytes: Bytes;
  readonly at: number;
  readonly end: number;
}

function memberAt(archive: Bytes, at: number): Member {
  const where = `byte ${at}`;
  const head = archive.subarray(at, at + BLOCK);
  if (head.length < BLOCK) throw new CheckFailed('the archive is cut off within a header', { where });
  if (head.every((byte) => byte === 0))
    throw new CheckFailed('the archive has empty blocks, which Belenios never writes', { where });
  const nameEnd = head.subarray(0, 100).indexOf(0);
  const name = String.fromCharCode(...head.subarray(0, nameEnd < 0 ? 100 : nameEnd));
  if (!/^[A-Za-z0-9.]+$/.test(name))
    throw new CheckFailed('the archive has a file whose name is none of Belenios', { where });
  const length = /^[0-7]{11}$/.exec(String.fromCharCode(...head.subarray(124, 135)))?.[0];
  if (length === undefined) throw new CheckFailed(`the header of ${name} does not say how long the file is`, { where });
  const size = Number.parseInt(length, 8);
  const from = at + BLOCK;
  const end = from + Math.ceil(size / BLOCK) * BLOCK;
  if (size > MAX_FILE) throw new CheckFailed(`the file ${name} is larger than any that Belenios writes`, { where });
  if (end > archive.length) throw new CheckFailed(`the archive is cut off within the file ${name}`, { where });
  const bytes = archive.subarray(from, from + size);
  if (archive.subarray(from + size, end).some((byte) => byte !== 0))
    throw new CheckFailed(`something stands behind the end of the file ${name}`, { where });
  return { name, bytes, at, end };
}

/** The header as Belenios writes it: name, mode, owner, length, time, checksum, and that it is a file. */
export function headerOf(name: string, length: number, timestamp: number): Bytes {
  const block = new Uint8Array(BLOCK);
  const put = (at: number, text: string) => block.set(utf8(text), at);
  put(0, name);
  put(100, '0000644');
  put(108, '0000000');
  put(116, '0000000');
  put(124, length.toString(8).padStart(11, '0'));
  put(136, timestamp.toString(8).padStart(11, '0'));
  put(148, '        ');
  put(156, '0');
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(148, `${sum.toString(8).padStart(6, '0')}\0 `);
  return block;
}

function assertHeader(archive: Bytes, { name, bytes, at }: Member, timestamp: number): void {
  if (!equal(archive.subarray(at, at + BLOCK), headerOf(name, bytes.length, timestamp)))
    throw new CheckFailed(`the header of ${name} is not as Belenios writes it`, { where: `byte ${at}` });
}

function fileOf(archive: Bytes, member: Member, timestamp: number): ArchivedFile {
  const { name, bytes, at } = member;
  const [, hash, kind] = /^([0-9a-f]{64})\.(data|event)\.json$/.exec(name) ?? [];
  if (hash === undefined) throw new CheckFailed(`the archive holds a foreign file, ${name}`, { where: `byte ${at}` });
  assertHeader(archive, member, timestamp);
  if (hexOf(bytes) !== hash)
    throw new CheckFailed('a file does not hold what its name is the SHA-256 of', { where: `file ${name}` });
  return { hash, kind: kind as 'data' | 'event', bytes };
}
