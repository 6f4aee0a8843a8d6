/** Whose word the body of a request is: `Authorization: Ostraka KEY SIGNATURE`, both in hexadecimal. */
import { type Bytes, unhex } from '../../../shared/codec/bytes.ts';

const AUTHORIZATION = /^Ostraka ([0-9a-f]{64}) ([0-9a-f]{128})$/;

/** Null where it is nobody's. */
export function signerOf(authorization: string): { readonly key: Bytes; readonly signature: Bytes } | null {
  const [, key, signature] = AUTHORIZATION.exec(authorization) ?? [];
  return key !== undefined && signature !== undefined ? { key: unhex(key), signature: unhex(signature) } : null;
}
