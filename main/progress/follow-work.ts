import { equal } from '../../shared/codec/bytes.ts';
import type { CoordinatorLoop } from '../coordinator/loop.ts';
import type { Timings } from './timings.ts';

/**
 * Has `timings` count what each laptop works on, as the coordinator hears of it: piece by piece, since one that begins
 * and ends between two looks at the state would not be seen there, and the state as well, which forgets who has left.
 */
export function followWork(loop: Pick<CoordinatorLoop, 'on' | 'state'>, timings: Timings): void {
  loop.on('work', (laptop, work) => {
    const { record } = loop.state;
    const node = record?.manifest.nodes.find(({ key }) => equal(key, laptop));
    if (node) timings.work(node.name, work, record!.width, Date.now());
  });
  loop.on('change', () => {
    const { record, works } = loop.state;
    for (const [i, { name }] of record?.manifest.nodes.entries() ?? [])
      timings.work(name, works.get(i + 1) ?? null, record!.width, Date.now());
  });
}
