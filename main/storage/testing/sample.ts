/** Sample data that both the killed process and the test that reads after it can work out. */

import { type Bytes, concat, u64 } from '../../../shared/codec/bytes.ts';

export const entryAt = (index: number): Bytes => concat(u64(index), new Uint8Array(index % 1000).fill(index));
export const blobAt = (index: number): Bytes => concat(u64(index), new Uint8Array(20_000).fill(index));
/** A note over so many entries, with a root that nobody computed and lines that nobody signed. */
export const noteAt = (size: number, more = ''): string =>
  `ostraka/sample/0\n${size}\n${Buffer.alloc(32, size).toString('base64')}\n\n— sample c2FtcGxl\n${more}`;
