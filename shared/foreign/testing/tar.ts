/** Tars made for tests. */
import { type Bytes, concat, utf8 } from '../../codec/bytes.ts';

const BLOCK = 512;

export interface Packed {
  readonly path: string;
  readonly bytes: Bytes;
  readonly type?: string;
}

/** A member with its header and the zeros behind it, as POSIX.1-2017 has them; `magic` empty: as they were before. */
export function tarMember({ path, bytes, type = '0' }: Packed, magic = 'ustar\0' + '00'): Bytes {
  const header = new Uint8Array(BLOCK);
  const put = (at: number, text: string) => header.set(utf8(text), at);
  put(0, path);
  put(100, '0000644\0');
  put(124, `${bytes.length.toString(8).padStart(11, '0')}\0`);
  put(136, '00000000000\0');
  put(148, '        ');
  put(156, type);
  put(257, magic);
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(148, `${sum.toString(8).padStart(6, '0')}\0 `);
  return concat(header, bytes, new Uint8Array((BLOCK - (bytes.length % BLOCK)) % BLOCK));
}

export const endOfTar = new Uint8Array(2 * BLOCK);

export const tarOf = (members: readonly Packed[]): Bytes => concat(...members.map((one) => tarMember(one)), endOfTar);
