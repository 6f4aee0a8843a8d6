/** A session whose small files and keys have been read. */
import type { Shape, Tuple } from './format/element-file.ts';
import type { ProtocolInfo } from './format/protocol-info.ts';
import type { Layout, SessionFolder } from './format/session-folder.ts';
import type { PrimeGroup } from './group/prime-group.ts';
import type { Oracle } from './oracle.ts';

/** What all later checks know of a session. */
export interface Session {
  readonly folder: SessionFolder;
  readonly info: ProtocolInfo;
  readonly layout: Layout;
  readonly group: PrimeGroup<unknown>;
  readonly oracle: Oracle;
  /** Of a public key, of a plaintext, of a ciphertext. */
  readonly shapes: { readonly key: Shape; readonly plain: Shape; readonly cipher: Shape };
  readonly key: Tuple<unknown>;
  /** The key for ciphertexts of the width. */
  readonly wide: Tuple<unknown>;
}
