/** What a node asks its coordinator for its own window: who is there and at what. Untrusted, and for eyes only. */
import * as v from 'valibot';
import { integer } from '../../../../shared/codec/schema.ts';
import { BoardClient } from '../../../../shared/protocol/client/board-client.ts';
import { stuckNames } from '../../../../shared/protocol/coordinator/state.ts';
import { readLink, webAddress } from '../../../../shared/protocol/link.ts';
import { workSchema } from '../../../../shared/protocol/messages.ts';
import { fetchTransport } from '../../../network/fetch-transport.ts';

const ASK_EVERY = 1000;
const size = integer(0, 2 ** 40);
const name = v.pipe(v.string(), v.maxLength(40));

const presenceSchema = v.object({
  title: v.pipe(v.string(), v.maxLength(200)),
  lesson: v.exactOptional(v.literal(true)),
  threshold: v.optional(size, 1),
  leastMixes: v.optional(size, 1),
  nodes: v.pipe(
    v.array(
      v.object({
        name,
        connected: v.boolean(),
        work: v.nullable(workSchema),
        cosigned: size,
      }),
    ),
    v.maxLength(64),
  ),
  closesIn: v.exactOptional(size),
  /** Laptops whose words differ, as they told the coordinator. */
  differing: v.optional(v.pipe(v.array(v.object({ name })), v.maxLength(64)), []),
  absence: v.optional(v.nullable(v.object({ returning: v.boolean() })), null),
  cancelled: v.optional(v.boolean(), false),
  /** Another round follows; believed by its signature alone. */
  next: v.optional(v.unknown()),
  enrolled: size,
  checking: size,
  witnessed: size,
  stuck: v.nullable(
    v.object({
      name: v.picklist([...stuckNames, 'broken']),
      values: v.record(v.pipe(v.string(), v.maxLength(20)), v.union([v.pipe(v.string(), v.maxLength(500)), size])),
      english: v.pipe(v.string(), v.maxLength(1000)),
    }),
  ),
  takeover: v.nullable(
    v.object({
      agreed: v.pipe(v.array(name), v.maxLength(64)),
      needed: size,
      ahead: v.nullable(v.object({ name, size })),
    }),
  ),
});
export type Presence = v.InferOutput<typeof presenceSchema>;

/** Asks until the returned function is called. An answer that fails or cannot be read is no news. */
export function watchPresence(link: string, heard: (presence: Presence) => void): () => void {
  const stop = new AbortController();
  const client = new BoardClient(fetchTransport(webAddress(readLink(link)), stop.signal));
  let timer: NodeJS.Timeout | undefined;
  const ask = async (): Promise<void> => {
    const parsed = await client.status().then(
      (status) => v.safeParse(presenceSchema, status),
      () => null,
    );
    if (stop.signal.aborted) return;
    if (parsed?.success) heard(parsed.output);
    timer = setTimeout(ask, ASK_EVERY);
  };
  void ask();
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}
