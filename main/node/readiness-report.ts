/**
 * A node tells the organiser how ready it is while it waits in the lobby, once for each connection. It has no part in the election:
 * whatever comes of it, the node goes on.
 */

import type { Bytes } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { SigningKey } from '../../shared/crypto/signature.ts';
import type { BoardClient } from '../../shared/protocol/client/board-client.ts';
import type { Finding } from '../../shared/protocol/readiness/finding.ts';
import { writeReadiness } from '../../shared/protocol/readiness/told.ts';

export interface ReadinessParts {
  readonly key: SigningKey;
  readonly client: Pick<BoardClient, 'tellReadiness'>;
  readonly coordinator: Bytes;
  /** Whether the list of nodes is still open. */
  isLobby(): boolean;
  /** Looks at this laptop; a moment later nobody has to again. */
  examine(): Promise<readonly Finding[]>;
}

export class ReadinessReport {
  readonly #parts: ReadinessParts;
  #found: Promise<readonly Finding[]> | null = null;
  /** A coordinator of a version that does not ask is not told again. */
  #isUnwanted = false;

  constructor(parts: ReadinessParts) {
    this.#parts = parts;
  }

  /** Whenever a connection stands: the coordinator forgets it with the one before. Never rejects. */
  async tell(): Promise<void> {
    const { key, client, coordinator, isLobby, examine } = this.#parts;
    if (this.#isUnwanted || !isLobby()) return;
    try {
      this.#found ??= examine();
      const findings = await this.#found;
      if (findings.length > 0 && isLobby()) await client.tellReadiness(coordinator, writeReadiness(findings), key);
    } catch (error) {
      this.#isUnwanted = error instanceof OstrakaError && error.code === 'not-found';
    }
  }
}
