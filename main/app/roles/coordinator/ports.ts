/**
 * At which ports elections of this process are served. The usual port, which firewalls may know, is for the election that is
 * being run: one that is over lets it have the port, and is no longer served.
 */
import { OstrakaError } from '../../../../shared/codec/error.ts';
import type { MissedPort } from '../../../../shared/protocol/ipc.ts';

/** An election as long as it is served. */
export interface Served {
  readonly port: number;
  readonly title: string;
  /** Whether nobody needs it to be served: it has its result and its signatures, or was called off. */
  readonly isOver: boolean;
  /** It is not served any more once this resolves. @param title of the election that comes to its port */
  leaveTo(title: string): Promise<void>;
}

const served = new Set<Served>();

/** Returns what says that it is served no longer. */
export function serve(one: Served): () => void {
  served.add(one);
  return () => void served.delete(one);
}

/**
 * Starts at `port`, where nobody else is; at any free one where somebody stays there, and then who.
 * @param isRun whether one that is over makes room for it
 * @param start throws `port-taken` and what else keeps it from starting
 */
export async function startAtPort<T extends { readonly address: { readonly port: number } }>(
  { port, title, isRun }: { readonly port: number; readonly title: string; readonly isRun: boolean },
  start: (port: number) => Promise<T>,
): Promise<{ readonly started: T; readonly missed: MissedPort | null }> {
  const there = [...served].find((one) => one.port === port);
  if (isRun && there?.isOver) await there.leaveTo(title);
  try {
    return { started: await start(port), missed: null };
  } catch (error) {
    if (!(error instanceof OstrakaError) || error.code !== 'port-taken') throw error;
  }
  const started = await start(0);
  return { started, missed: { usual: port, port: started.address.port, by: there?.title ?? null } };
}
