/** What somebody sees who watches: before it begins, while it goes on, what alarms, and the end. */
import type { Verdict } from '../../shared/board/verify/verdict.ts';
import type { IpcError, WindowState } from '../../shared/protocol/ipc.ts';
import type { WatchAlarm, WatchState } from '../../shared/protocol/watched.ts';
import { nothingSeen } from '../../shared/watch/watch-desk.ts';
import { fingerprint, laptopNames, link, mayor, TITLE, twelveWords } from './canned-election.ts';

type Around = Omit<Extract<WindowState, { role: 'lesson' }>, 'role' | 'running' | 'file'>;

const alarm = (code: WatchAlarm['code'], message: string, also: Partial<WatchAlarm> = {}): WatchAlarm => ({
  ...{ code, message, culprit: { kind: 'coordinator' }, ends: false },
  ...also,
});

export const watches = (common: Around, error: IpcError, verdict: Verdict) => {
  const page = (also: Partial<WatchState>): WindowState => ({
    ...common,
    shell: 'page',
    ...nothingSeen,
    ...{ connected: true, link, ...also },
  });
  const begun = {
    election: {
      ...{ title: TITLE, fingerprint, words: twelveWords, nodes: laptopNames },
      ...{ lesson: false, simulation: false, met: 'internally consistent only' },
    },
    phase: 'voting',
    board: { signed: 120, checked: 120, ballots: { done: 24, total: 24 } },
    before: 96,
    cosigned: { size: 118, nodes: laptopNames },
  } as const satisfies Partial<WatchState>;
  return {
    'watch-waiting': page({}),
    'watch-waiting-typed': page({ unproven: true }),
    'watch-waiting-lost': page({ error: { ...error, code: 'no-key' } }),
    'watch-board': page(begun),
    'watch-board-checking': page({
      ...begun,
      ...{ board: { signed: 9021, checked: 512, ballots: { done: 480, total: 8833 } }, cosigned: null, before: 0 },
      working: { index: 512, type: 'mix-proof', share: 0.37 },
    }),
    'watch-board-away': page({ ...begun, connected: false, missed: error, kept: false, unproven: true }),
    'watch-board-alarms': page({
      ...begun,
      alarms: [
        alarm('went-back', 'the board has gone back to 17 entries; the coordinator has signed 19 before'),
        alarm('bad-cosignature', 'what stands as the co-signature of node 2 under the board of 19 entries is none'),
        alarm('time-out', 'entry 31: it took too long', {
          ...{ culprit: { kind: 'node', index: 3, name: laptopNames[2]! }, proven: false },
        }),
      ],
    }),
    'watch-board-fork': page({
      ...begun,
      alarms: [alarm('fork', 'the coordinator signed two different boards of 120 entries', { ends: true })],
      fork: true,
    }),
    'watch-board-judging': page({ ...begun, phase: 'finished', judging: { check: 'V8', done: 17, total: 24 } }),
    'watch-board-over': page({ ...begun, phase: 'finished', verdict, contests: [mayor] }),
  } as const;
};
