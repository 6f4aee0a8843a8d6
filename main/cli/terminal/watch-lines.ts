/** What somebody who watches an election sees, in lines for people. */
import { culpritInWords } from '../../../shared/codec/culprit.ts';
import { plural } from '../../../shared/codec/numbers.ts';
import { marksOf } from '../../../shared/election/rehearsal/mark.ts';
import { SIMULATION_MARK } from '../../../shared/election/simulation.ts';
import type { WatchAlarm, WatchedElection } from '../../../shared/protocol/watched.ts';
import { beatsOf, isPolling } from '../../../shared/story/beats.ts';
import { sentenceOf } from '../../../shared/story/in-words.ts';
import type { Scene } from '../../../shared/story/scene.ts';
import { sayStory } from '../../../shared/story/texts/texts.ts';
import type { Sighting } from '../../../shared/watch/sighting.ts';
import { Progress } from './progress.ts';

/** Shorter checks than this many entries have no line of their own. */
const LONG = 256;

const entries = (many: number): string => plural(many, 'entry', 'entries');

/** Tells each sighting as it comes: a line for what happened, one progress for what is being checked. */
export class WatchNarrator {
  readonly #say: (line: string) => void;
  readonly #progress: Progress;
  /** What is being checked, as the progress calls it. */
  #work: string | null = null;
  /** The last line about the board. */
  #told = '';
  #head: Extract<Sighting, { saw: 'head' }> | null = null;
  #cosigned: readonly string[] = [];
  #checked: Extract<Sighting, { saw: 'progress' }> | null = null;
  alarms = 0;

  constructor(say: (line: string) => void, progress = new Progress(process.stderr, true)) {
    this.#say = say;
    this.#progress = progress;
  }

  tell(sighting: Sighting): void {
    switch (sighting.saw) {
      case 'waiting':
        return this.line('waiting      the election has not begun');
      case 'election':
        return electionLines(sighting).forEach((line) => void this.line(line));
      case 'kept':
        return this.line(`kept         ${entries(sighting.size)} of an earlier watch, which are checked again`);
      case 'remembered':
        return this.line(`remembered   the board begins with the ${entries(sighting.size)} of an earlier watch`);
      case 'head':
        this.#head = sighting;
        this.#cosigned = [];
        return;
      case 'cosigned':
        if (sighting.size === this.#head?.size) this.#cosigned = sighting.nodes;
        return this.#tellBoard();
      case 'progress':
        this.#checked = sighting;
        return this.#tellChecked(sighting);
      case 'working':
        return this.#tellWork(
          `checking entry ${sighting.index} (${sighting.type}), percent`,
          Math.round(100 * sighting.share),
          100,
        );
      case 'scene':
        return this.#tellScene(sighting.scene);
      case 'alarm':
        this.alarms += 1;
        return alarmLines(sighting.alarm).forEach((line) => void this.line(line));
      case 'nobody':
        this.line(`NO ANSWER    ${sighting.error.message}; trying again`);
        if (sighting.error.hint) this.line(`             ${sighting.error.hint}`);
        return;
      case 'somebody':
        return this.line('here again   the coordinator answers');
    }
  }

  /** What was seen, where nobody watches any longer. */
  sum(): string[] {
    const checked = this.#checked;
    const alarms = this.alarms === 0 ? 'nothing alarmed' : plural(this.alarms, 'alarm');
    if (!checked) return ['stopped      the election has not begun'];
    const { done } = checked.ballots;
    return [
      `stopped      ${checked.checked} of ${entries(checked.signed)} checked, ${plural(done, 'ballot')} among them; ${alarms}`,
      '             the election goes on: this is no verdict',
    ];
  }

  line(line: string): void {
    this.end();
    this.#say(line);
  }

  end(): void {
    this.#work = null;
    this.#progress.end();
  }

  /** Once all entries under the newest checkpoint are checked, or more nodes have co-signed it. */
  #tellBoard(): void {
    const head = this.#head;
    if (!head || this.#checked?.checked !== head.size) return;
    const begins = head.before > 0 ? `, beginning with the ${head.before} seen before` : '';
    const cosigned = this.#cosigned.length > 0 ? `co-signed by ${this.#cosigned.join(', ')}` : 'not co-signed yet';
    const { total } = this.#checked.ballots;
    const ballots = total > 0 ? `, ${plural(total, 'ballot')}` : '';
    const told = `board        ${entries(head.size)}${ballots}, all checked${begins}; ${cosigned}`;
    if (told === this.#told) return;
    this.#told = told;
    this.line(told);
  }

  #tellChecked({ checked, signed, ballots }: Extract<Sighting, { saw: 'progress' }>): void {
    if (checked === signed) return this.#tellBoard();
    if (signed - checked < LONG && this.#work === null) return;
    if (ballots.total > ballots.done) this.#tellWork('checking ballots', ballots.done, ballots.total);
    else this.#tellWork('checking entries', checked, signed);
  }

  #tellWork(work: string, done: number, total: number): void {
    if (this.#work !== work) this.#progress.begin(work, total);
    this.#work = work;
    this.#progress.update(done, total);
  }

  #tellScene(scene: Scene): void {
    // Voters come by the thousand: the line about the board counts their ballots.
    if (isPolling(scene.name)) return;
    const [beat] = beatsOf([scene]);
    const { key, values } = sentenceOf(beat!);
    this.line(`${String(scene.entries[0]).padStart(11)}  ${sayStory('en', key, values)}`);
  }
}

function electionLines(election: WatchedElection): string[] {
  const { title, words, nodes, simulation, met } = election;
  return [
    `election     ${title}`,
    ...(simulation ? [`             ${SIMULATION_MARK}`] : []),
    ...marksOf(election).map((mark) => `             ${mark}`),
    `its words    ${words.join(' ')}`,
    met === 'matched'
      ? '             it is the election you expected'
      : '             is it the election you mean? Compare its twelve words',
    `nodes        ${nodes.join(', ')}`,
  ];
}

function alarmLines({ code, message, culprit, ends, proven }: WatchAlarm): string[] {
  const word = proven === false ? ' (the coordinator’s word)' : '';
  return [
    `ALARM        ${culpritInWords(culprit)}: ${message}${word}`,
    ...(ends ? [`             ${code}: nothing that comes after it can be believed`] : []),
  ];
}
