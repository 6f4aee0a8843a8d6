/**
 * Many voters in one process, for simulations: each has a key of its own, enrols, seals its ballot and casts it over HTTP
 * as a single voter would. Driven by messages from the process that forked it.
 */
import { randomBytes } from 'node:crypto';
import { OstrakaError } from '../../shared/codec/error.ts';
import { newSigningKey, type SigningKey } from '../../shared/crypto/signature.ts';
import type { Choices } from '../../shared/election/choice.ts';
import { headOf } from '../../shared/protocol/author.ts';
import { BoardClient } from '../../shared/protocol/client/board-client.ts';
import { readLink, webAddress } from '../../shared/protocol/link.ts';
import { LightBoard } from '../../shared/protocol/voter/light-board.ts';
import { type Booth, cast, enrol, seal } from '../../shared/protocol/voter.ts';
import { fetchTransport } from '../client/fetch-transport.ts';

/** What the parent says. */
export type ToVoters =
  | { readonly do: 'enrol'; readonly link: string; readonly count: number; readonly first: number }
  | { readonly do: 'vote'; readonly choices: readonly Choices[] };

/** What the voters say. */
export type FromVoters =
  | { readonly done: 'enrolled' | 'cast'; readonly count: number }
  | { readonly failed: { readonly code: string; readonly message: string } };

/** Requests under way at once. */
const AT_ONCE = 8;
const PAUSE = 200;

const random = (length: number) => new Uint8Array(randomBytes(length));
const say = (message: FromVoters) => process.send?.(message);

let link = '';
let client: BoardClient;
let keys: SigningKey[] = [];

/** Does `act` for each item, a few at a time; reports how many are done. */
async function each<T>(items: readonly T[], done: 'enrolled' | 'cast', act: (item: T, i: number) => Promise<void>) {
  let next = 0;
  let count = 0;
  const lane = async () => {
    for (let i = next++; i < items.length; i = next++) {
      await patiently(() => act(items[i]!, i));
      say({ done, count: ++count });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** A coordinator that restarts or is busy is asked again; whatever else it says is final. */
async function patiently(act: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await act();
    } catch (error) {
      const passing = error instanceof OstrakaError && (error.code === 'unreachable' || error.code === 'busy');
      if (!passing || tries > 150) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

async function enrolAll(count: number, first: number): Promise<void> {
  const parsed = readLink(link);
  client = new BoardClient(fetchTransport(webAddress(parsed)));
  const { record } = await LightBoard.open(client, parsed.coordinator, () => false);
  keys = Array.from({ length: count }, () => newSigningKey(random));
  await each(keys, 'enrolled', (key, i) => client.enrol(enrol(record.manifest, key, `voter ${first + i}`)));
}

async function voteAll(choices: readonly Choices[]): Promise<void> {
  const { record } = await LightBoard.open(client, readLink(link).coordinator, () => false);
  const { manifest, key: electionKey } = record;
  if (!electionKey) throw new OstrakaError('not-yet', 'there is no election key yet');
  const booth: Booth = { manifest, publicKey: electionKey.publicKey, seen: headOf(record), client: 'command' };
  await each(choices, 'cast', async (choice, i) => {
    const key = keys[i]!;
    const leaf = cast(booth, key, seal(booth, key, choice, null, random));
    // The same bytes each time: a retry after a lost answer is answered with the entry that already stands.
    await patiently(async () => void (await client.submit(leaf)));
  });
}

process.on('message', (message: ToVoters) => {
  if (message.do === 'enrol') link = message.link;
  const work = message.do === 'enrol' ? enrolAll(message.count, message.first) : voteAll(message.choices);
  work.catch((error: unknown) => {
    const known = error instanceof OstrakaError;
    say({
      failed: {
        code: known ? error.code : 'internal',
        message: error instanceof Error ? error.message : String(error),
      },
    });
  });
});
