/**
 * The files packed in a tar (POSIX.1-2017, pax, "ustar Interchange Format"; its extended headers; GNU's long names). It is read strictly:
 * whatever a tar could mean in two ways is refused, since what is judged must be what everybody else unpacks.
 */
import { type Bytes, readUtf8 } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';

const BLOCK = 512;
/** Of a path, and of a header that holds one: as long as systems have them. */
const MOST_PATH = 4096;
const MOST_EXTENDED_BYTES = 1 << 16;

/** One member as its header has it. */
export interface TarMember {
  readonly path: string;
  /** '0' or NUL: a file; others as POSIX has them. */
  readonly type: string;
  readonly bytes: Bytes;
  /** Of the header. */
  readonly at: number;
  /** Of what comes next. */
  readonly end: number;
}

const damaged = (name: string, why: string): OstrakaError =>
  new OstrakaError('unreadable', `${name}: this tar ${why}`, { hint: 'get the file anew, or pack the folder anew' });

/** Whether a header stands at the beginning: its checksum fits. */
export const looksLikeTar = (bytes: Bytes): boolean => bytes.length >= BLOCK && checksumFits(bytes.subarray(0, BLOCK));

function checksumFits(header: Bytes): boolean {
  const said = octalIn(header, 148, 8);
  // The field itself counts as spaces.
  const sum = header.reduce((total, byte, i) => total + (i >= 148 && i < 156 ? 32 : byte), 0);
  return said === sum;
}

/** Digits to the first NUL or space behind them; null where anything else stands there. */
function octalIn(header: Bytes, from: number, length: number): number | null {
  const text = String.fromCharCode(...header.subarray(from, from + length));
  const digits = /^ *([0-7]+)[\0 ]*$/.exec(text)?.[1];
  return digits === undefined ? null : Number.parseInt(digits, 8);
}

function textIn(header: Bytes, from: number, length: number, name: string): string {
  const field = header.subarray(from, from + length);
  const end = field.indexOf(0);
  return textOf(end < 0 ? field : field.subarray(0, end), name);
}

function textOf(bytes: Bytes, name: string): string {
  const text = readUtf8(bytes);
  if (text === null) throw damaged(name, 'has a name in it that is not UTF-8');
  return text;
}

/** The member whose header begins at `at`. @throws OstrakaError `unreadable` */
export function memberAt(tar: Bytes, at: number, name: string): TarMember {
  const header = tar.subarray(at, at + BLOCK);
  if (header.length < BLOCK) throw damaged(name, `is cut off within a header at byte ${at}`);
  if (!checksumFits(header)) throw damaged(name, `has a damaged header at byte ${at}`);
  const size = octalIn(header, 124, 12);
  if (size === null) throw damaged(name, `has a header at byte ${at} that does not say how long its file is`);
  const from = at + BLOCK;
  const end = from + Math.ceil(size / BLOCK) * BLOCK;
  if (end > tar.length) throw damaged(name, `is cut off within the file at byte ${from}`);
  const prefix = String.fromCharCode(...header.subarray(257, 263)) === 'ustar\0' ? textIn(header, 345, 155, name) : '';
  const own = textIn(header, 0, 100, name);
  return {
    path: prefix === '' ? own : `${prefix}/${own}`,
    type: String.fromCharCode(header[156]!),
    bytes: tar.subarray(from, from + size),
    at,
    end,
  };
}

/** The files of a whole tar by their paths. @throws OstrakaError `unreadable` */
export function readTar(tar: Bytes, name: string): Map<string, Bytes> {
  const files = new Map<string, Bytes>();
  let longPath: string | null = null;
  let at = 0;
  while (!isZero(tar.subarray(at, at + BLOCK))) {
    const member = memberAt(tar, at, name);
    at = member.end;
    if (member.type === 'x') longPath = pathInPax(member, name) ?? longPath;
    else if (member.type === 'L') longPath = textOf(short(member, name), name).replace(/\0$/, '');
    else if (member.type === 'g') {
      if (pathInPax(member, name) !== null) throw unreadHeader(member, name);
    } else {
      const path = (longPath ?? member.path).replace(/^\.\//, '');
      longPath = null;
      if (path.length > MOST_PATH) throw damaged(name, `holds a path that is longer than ${MOST_PATH} letters`);
      if (member.type === '5') {
        // Some read that many bytes behind its header, and others none.
        if (member.bytes.length > 0) throw damaged(name, `holds a folder that holds bytes: ${path}`);
        continue;
      }
      if (member.type !== '0' && member.type !== '\0') throw damaged(name, `holds something that is no file: ${path}`);
      if (!isPlain(path)) throw damaged(name, `holds a path that leads elsewhere: ${path}`);
      if (files.has(path)) throw damaged(name, `holds ${path} twice`);
      files.set(path, member.bytes);
    }
    if (at >= tar.length) throw damaged(name, 'has no end: it was cut off');
  }
  if (longPath !== null) throw damaged(name, 'has a name in it that is of no file');
  if (tar.length - at < 2 * BLOCK) throw damaged(name, 'is cut off at its end');
  if (!isZero(tar.subarray(at))) throw damaged(name, `goes on behind its end at byte ${at}`);
  return files;
}

const isZero = (bytes: Bytes): boolean => bytes.every((byte) => byte === 0);

const isPlain = (path: string): boolean =>
  path !== '' && !path.includes('\\') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

const unreadHeader = ({ at }: TarMember, name: string): OstrakaError =>
  damaged(name, `has an extended header at byte ${at} that cannot be read`);

function short(member: TarMember, name: string): Bytes {
  if (member.bytes.length > MOST_EXTENDED_BYTES) throw unreadHeader(member, name);
  return member.bytes;
}

/** What makes other bytes of a file than stand there. */
const CHANGES_FILE = /^(size|linkpath|GNU\.sparse\..*)$/;

/** Records of an extended header: their length, a key, a value. */
function pathInPax(member: TarMember, name: string): string | null {
  const bytes = short(member, name);
  let path: string | null = null;
  let from = 0;
  while (from < bytes.length) {
    const space = bytes.indexOf(32, from);
    const length = Number(textOf(bytes.subarray(from, Math.max(from, space)), name));
    const record = bytes.subarray(space + 1, from + length);
    const isWhole =
      space > from &&
      length > space - from &&
      Number.isSafeInteger(length) &&
      from + length <= bytes.length &&
      record.at(-1) === 10;
    const [, key, value] = (isWhole && /^([^=]+)=(.*)\n$/s.exec(textOf(record, name))) || [];
    if (key === undefined || CHANGES_FILE.test(key)) throw unreadHeader(member, name);
    if (key === 'path') path = value!;
    from += length;
  }
  return path;
}
