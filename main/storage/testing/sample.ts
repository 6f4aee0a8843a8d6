/** Sample data that both the killed process and the test that reads after it can work out. */

import { type Bytes, concat, u64 } from '../../../shared/codec/bytes.ts';

export const entryAt = (index: number): Bytes => concat(u64(index), new Uint8Array(index % 1000).fill(index));
export const blobAt = (index: number): Bytes => concat(u64(index), new Uint8Array(20_000).fill(index));
