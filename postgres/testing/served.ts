/** Coordinators and fronts of a test, as whoever asks them by HTTP meets them. */
import type { CommandProcess } from '../../main/local-election/processes.ts';
import type { Status } from '../../shared/protocol/coordinator/status.ts';

export interface Served {
  readonly process: CommandProcess;
  readonly link: string;
  readonly origin: string;
}

/** Resolves when it says where it is to be found. */
export async function served(process: CommandProcess): Promise<Served> {
  const [, link] = await process.line(/^join link +(\S+)$/);
  const [, place] = /^ostraka:\/\/([^/]+)\//.exec(link!)!;
  return { process, link: link!, origin: `http://${place}` };
}

type Place = Pick<Served, 'origin'>;

export const status = async ({ origin }: Place): Promise<Status> => (await fetch(`${origin}/api/status`)).json();

/** Entries under the checkpoint that is shown; null where none is shown for now, and by which code. */
export async function covered({ origin }: Place): Promise<{ readonly size: number | null; readonly code: string }> {
  const answer = await fetch(`${origin}/api/checkpoint`);
  const text = await answer.text();
  return answer.ok
    ? { size: Number(text.split('\n')[1]), code: '' }
    : { size: null, code: (JSON.parse(text) as { code: string }).code };
}
