/** What happened between two statuses of an election, in lines for people, and how far the present stage is. */

import { differsInWords } from '../../../shared/board/comparison.ts';
import { objectionsInWords } from '../../../shared/board/objections.ts';
import { culpritInWords } from '../../../shared/codec/culprit.ts';
import { isErrorCode, meaningOf } from '../../../shared/codec/errors/codes.ts';
import { plural } from '../../../shared/codec/numbers.ts';
import { marksOf } from '../../../shared/election/rehearsal/mark.ts';
import { inUtc, resultsHour } from '../../../shared/election/times/times.ts';
import { type TooFew, tooFewInWords, tooFewYetInWords } from '../../../shared/election/too-few.ts';
import type { Absence } from '../../../shared/protocol/coordinator/absence.ts';
import type { Overdue } from '../../../shared/protocol/coordinator/hours/hour.ts';
import type { Joining, NodeStatus, Status } from '../../../shared/protocol/coordinator/status.ts';
import { stageOf } from '../../progress/stage.ts';
import { Progress } from './progress.ts';

/**
 * Lines about what is in `after` and was not in `before`: what nodes did, then what became of the election. Whoever just
 * began to listen (`before` is null) is told where the election stands.
 */
export function narrate(before: Status | null, after: Status): { nodes: string[]; election: string[] } {
  const nodes = after.nodes.flatMap((node) =>
    before
      ? nodeLines(
          before.nodes.find(({ name }) => name === node.name),
          node,
          after.tooFew === null ? 'the result' : 'the end without a result',
        )
      : [],
  );
  const election = before?.phase === after.phase ? [] : phaseLines(before, after);
  const marked = before ? marksOf(before) : [];
  election.unshift(...marksOf(after).filter((mark) => !marked.includes(mark)));
  election.push(...timeLines(before, after));
  if (after.words && before && !before.words)
    election.push(`compare these six words on every screen: ${after.words.join(' ')}`);
  for (const { culprit, message, proven } of after.faults.slice(before?.faults.length ?? 0))
    election.push(
      `FAULT ${culpritInWords(culprit)}: ${message} (${proven ? 'proven by the board' : 'the coordinator’s word'})`,
    );
  for (const { index, name, leftOut } of after.differing) {
    const known = before?.differing.find((one) => one.index === index);
    if (!known) election.push(`ALARM ${differsInWords(name).english}`);
    if (leftOut && !known?.leftOut) election.push(`node ${name} is left out: the others make the key anew`);
  }
  for (const { audit, tracker } of after.objections.slice(before?.objections.length ?? 0))
    election.push(`OBJECTION ${objectionsInWords(1).english} Entry ${audit}, “${tracker}”`);
  if (after.cancelled && !before?.cancelled) election.push('the election is cancelled: whoever asks is told so');
  if (after.stuck && after.stuck.english !== before?.stuck?.english) election.push(`STUCK ${after.stuck.english}`);
  if (after.joining) election.push(...joiningLines(before?.joining ?? null, after.joining));
  const absent = after.absence && after.absence.gone.length > 0 && absenceInWords(after.absence);
  if (absent && absent !== (before?.absence?.gone.length && absenceInWords(before.absence))) election.push(absent);
  return { nodes, election };
}

function joiningLines(before: Joining | null, { waits, needed, proposals }: Joining): string[] {
  return [
    ...(waits && !before?.waits
      ? ['the ballots are open: written-in names may be joined (names, join-names) until post-result']
      : []),
    ...proposals.flatMap((proposal) => {
      const known = before?.proposals.find(({ hash }) => hash === proposal.hash);
      const names = proposal.joins.map((join) => join.names.map(({ name }) => `“${name}”`).join(' = ')).join(', ');
      return [
        ...(known ? [] : [`proposed as one person: ${names}; ${plural(needed, 'node')} must agree`]),
        ...proposal.agreed
          .filter((name) => !known?.agreed.includes(name))
          .map((name) => `node ${name} agrees: ${names}`),
        ...(proposal.joined && !known?.joined ? [`joined: ${names}`] : []),
      ];
    }),
  ];
}

/** Whether the election gets to its end without those who are gone. */
function absenceInWords({ gone, lacking, needed, left }: Absence): string {
  const names = gone.join(', ');
  const few = `${plural(needed, 'node')} needed, ${left} left`;
  switch (lacking) {
    case null:
      return `without ${names} the election goes on: ${plural(needed, 'node')} can open the ballots`;
    case 'key':
      return `without ${names} no key can be made: ${few}`;
    case 'close':
      return `without ${names} voting cannot be closed: ${few}`;
    case 'confirm':
      return `without ${names} nobody may mix yet: ${plural(needed, 'node')} must confirm the close, ${left} here`;
    case 'mix':
      return `without ${names} the ballots cannot be mixed: ${few}`;
    case 'open':
      return `without ${names} the ballots cannot be opened: ${few}`;
  }
}

/** Until when results are held back. */
export function heldInWords({ times, threshold }: Status): string {
  const hour = resultsHour(times ?? {});
  return hour === null ? `people at ${plural(threshold, 'node')} release them` : inUtc(hour);
}

/** How announced times were moved, what is late at one, and that results are held back no more. */
function timeLines(before: Status | null, after: Status): string[] {
  const { times, overdue, held, phase, ballots, leastBallots } = after;
  const moved = times?.moved.slice(before?.times?.moved.length ?? 0) ?? [];
  const isNew = overdue && (overdue.order !== before?.overdue?.order || overdue.code !== before.overdue.code);
  return [
    ...(phase === 'voting' ? moved.map(movedInWords) : []),
    ...(isNew ? [`OVERDUE ${overdueInWords(overdue, { ballots, needed: leastBallots })}`] : []),
    ...(before?.held && !held && phase === 'decryption'
      ? ['results are held back no longer; the nodes open the last list']
      : []),
  ];
}

export const movedInWords = ({ closes, reason }: { readonly closes: number; readonly reason: string }): string =>
  `the closing time is moved to ${inUtc(closes)}: ${reason}`;

function overdueInWords({ order, code }: Overdue, few: TooFew): string {
  const late =
    order === 'close'
      ? 'voting should be closed by now, and closes by itself as soon as it can'
      : 'voting should be open by now, and opens by itself as soon as it can';
  if (code === 'too-few-ballots') return `${late}. ${tooFewYetInWords(few).english}`;
  // A later version's reason has no words here.
  const { means, todo } = isErrorCode(code) ? meaningOf(code) : { means: code, todo: 'ask that laptop' };
  return `${late}: ${means}; ${todo}`;
}

function phaseLines(before: Status | null, after: Status): string[] {
  const { phase, voters, ballots, tooFew, fingerprint, held } = after;
  // Two phases, of which the first can be so short that no status shows it.
  if (tooFew)
    return [
      ...(before?.tooFew ? [] : [`voting is closed. ${tooFewInWords(tooFew).english}`]),
      ...(phase === 'finished' ? ['the election has ended without a result'] : []),
    ];
  switch (phase) {
    case 'lobby':
      return ['the lobby is open: nodes may join'];
    case 'ceremony':
      return [`enrolment is open; the nodes make the key of election ${fingerprint}`];
    case 'enrolment':
      return ['the nodes have made the election key'];
    case 'voting':
      return [`voting is open: ${plural(voters, 'voter')} on the roll`];
    case 'mixing':
      return [`voting is closed: ${plural(ballots, 'ballot')} to mix`];
    case 'decryption':
      return [
        held
          ? `the mixes are sealed; results are held back until ${heldInWords(after)}`
          : 'the mixes are sealed; the nodes open the last list',
      ];
    case 'finished':
      return ['the result is on the board'];
  }
}

/** As low for the first time, or by another tenth. */
const isLower = (before: number | undefined, after: number | undefined): boolean =>
  after !== undefined && (before === undefined || Math.ceil(after / 10) < Math.ceil(before / 10));

function nodeLines(before: NodeStatus | undefined, after: NodeStatus, end: string): string[] {
  const { name } = after;
  const here = before?.connected ?? false;
  return [
    ...(after.connected && !here ? [`node ${name} is here`] : []),
    ...(!after.connected && here ? [`node ${name} is gone`] : []),
    ...(isLower(before?.battery, after.battery)
      ? [`node ${name} has a battery at ${after.battery} %: plug it in`]
      : []),
    ...(after.mix !== 'none' && (before?.mix ?? 'none') === 'none' ? [`node ${name} has mixed`] : []),
    ...(after.mix === 'none' && before && before.mix !== 'none' ? [`the mix of node ${name} is cut out`] : []),
    ...(after.mix === 'proven' && before?.mix !== 'proven' ? [`the proof of node ${name} holds`] : []),
    ...(after.shares && !before?.shares ? [`node ${name} has given its key shares`] : []),
    ...(after.attested && !before?.attested ? [`node ${name} attests ${end}`] : []),
  ];
}

/** Tells each status as it comes: lines for what happened, one progress for the stage. */
export class Narrator {
  readonly #progress: Progress;
  #before: Status | null = null;
  #stage: string | null = null;

  constructor(progress = new Progress(process.stdout, true)) {
    this.#progress = progress;
  }

  /** The status told last. */
  get last(): Status | null {
    return this.#before;
  }

  tell(status: Status): void {
    const before = this.#before;
    const { nodes, election } = narrate(before, status);
    const over = before && stageOf(status, before.phase);
    if (over) this.#progress.update(over.done, over.total);
    for (const line of nodes) this.#progress.note(line);
    const stage = stageOf(status);
    if (this.#stage !== null && this.#stage !== stage?.name) this.#progress.end();
    for (const line of election) this.#progress.note(line);
    if (stage && stage.name !== this.#stage) this.#progress.begin(stage.name, stage.total);
    if (stage) this.#progress.update(stage.done, stage.total);
    this.#stage = stage?.name ?? null;
    this.#before = status;
  }

  say(line: string): void {
    this.#progress.note(line);
  }

  end(): void {
    if (this.#stage !== null) this.#progress.end();
    this.#stage = null;
  }
}
