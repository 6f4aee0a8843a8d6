/** The board as whoever leads shows it: the state of its own loop. */
import { shownHead } from '../../../shared/protocol/coordinator/board.ts';
import { maySign } from '../../../shared/protocol/coordinator/floor/floor.ts';
import { standingOf } from '../../../shared/protocol/coordinator/roll.ts';
import { systemRandom } from '../../workers/system-random.ts';
import type { LessonDesk } from '../lesson-desk.ts';
import type { CoordinatorLoop } from '../loop.ts';
import type { BoardView } from './board-view.ts';

/** Bytes behind which the roll keeps a name. */
const BLINDING = 32;

export const ledBoard = (loop: CoordinatorLoop, lesson: LessonDesk): BoardView => {
  const { state, store } = loop;
  return {
    store,
    leader: state.key.publicKey,
    get record() {
      return state.record;
    },
    get beats() {
      return state.story.beats;
    },
    get shown() {
      return shownHead(state);
    },
    get witnessed() {
      return state.witnessed;
    },
    get showsWitnessed() {
      return state.floor?.rule === 'all';
    },
    get withholds() {
      return !maySign(state.floor);
    },
    get status() {
      return loop.status;
    },
    whenDurable: (read, refuse) => loop.whenDurable(read, refuse),
    provable: () => loop.provable(),
    settled: () => loop.durable(),
    async submit(leaf) {
      const answer = await loop.ask((asker) => ({ kind: 'submit', leaf, asker }));
      return answer.ok ? { ok: true, index: loop.placeShown(leaf, answer.index) } : answer;
    },
    enrol(request, from) {
      const blinding = systemRandom(BLINDING);
      return loop.ask((asker) => ({ kind: 'enrol', request, blinding, from, asker }));
    },
    async release(release) {
      lesson.release(release);
    },
    standing: async (key) => standingOf(state, key),
  };
};
