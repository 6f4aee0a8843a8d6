/**
 * Choices as bytes of one fixed length per election, so that a ballot's size says nothing about it. For each contest, in
 * the manifest's order:
 *
 *   single     a number: 0 is blank, i + 1 picks slot i
 *   approval   ⌈slots / 8⌉ bytes: bit i mod 8 of byte ⌊i / 8⌋ approves slot i
 *   score      1 byte a slot: 0 is no score, s + 1 the score s
 *              where a ballot has so many points to give: 0 is none of them, never 1, and p + 1 is p points
 *   ranking    a number for each slot: 0 is unranked, else the rank; ranks run from 1 without a gap
 *
 * where a number takes 1 byte up to 255 slots and 2 bytes, little-endian, beyond; followed, where the contest takes a write-in, by 48 bytes of UTF-8 padded with zeros.
 */
import { bytesToUtf8 } from '@noble/ciphers/utils.js';
import { type Bytes, concat, equal, utf8 } from '../codec/bytes.ts';
import { OstrakaError, unreachable } from '../codec/error.ts';
import { type Choice, type Choices, pointsOf } from './choice.ts';
import {
  type Contest,
  leastMarks,
  MAX_CONTESTS,
  MAX_SCREEN_OPTIONS,
  slots,
  type Version,
  WRITE_IN_BYTES,
} from './contest.ts';

/** Data bytes in one group element (embedding.ts). */
export const BLOCK_BYTES = 30;

/** No election's plaintext is longer, nor wider in blocks: as many contests as there may be, as large as screens show. */
export const MAX_PLAINTEXT = MAX_CONTESTS * (MAX_SCREEN_OPTIONS + 1 + WRITE_IN_BYTES);
export const MAX_WIDTH = Math.ceil(MAX_PLAINTEXT / BLOCK_BYTES);

/** The length in bytes of every plaintext of an election with these contests. */
export const plaintextLength = (contests: readonly Contest[]): number =>
  contests.reduce((sum, contest) => sum + markBytes(contest) + (contest.writeIn ? WRITE_IN_BYTES : 0), 0);

/** The width w of every ballot: how many blocks, and so ciphertexts, hold a plaintext. */
export const blocks = (contests: readonly Contest[]): number => Math.ceil(plaintextLength(contests) / BLOCK_BYTES);

/** The plaintext of choices that are valid under this version; throws `bad-choice` with words for the voter. */
export function encodeChoices(contests: readonly Contest[], choices: Choices, version: Version = 2): Bytes {
  if (choices.length !== contests.length)
    throw new OstrakaError('bad-choice', `there are ${contests.length} questions, but ${choices.length} answers`);
  const parts = contests.flatMap((contest, i) => {
    const choice = choices[i]!;
    const fault = choiceFault(contest, choice, version);
    if (fault !== null) throw new OstrakaError('bad-choice', `“${contest.title}”: ${fault}`);
    return contest.writeIn ? [marksOf(contest, choice), padded(choice.writeIn)] : [marksOf(contest, choice)];
  });
  return concat(...parts);
}

/** The choices that `bytes` say; null unless they are valid under this version and encode to exactly the same bytes. Never throws. */
export function decodeChoices(contests: readonly Contest[], bytes: Bytes, version: Version = 2): Choices | null {
  if (bytes.length !== plaintextLength(contests)) return null;
  let at = 0;
  const next = (length: number): Bytes => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const choices = contests.map((contest) => {
    const marks = next(markBytes(contest));
    const writeIn = contest.writeIn ? unpadded(next(WRITE_IN_BYTES)) : '';
    return { ...readMarks(contest, marks), ...(writeIn === '' ? {} : { writeIn }) };
  });
  // Reading is lenient; validity and re-encoding decide.
  const valid = contests.every((contest, i) => choiceFault(contest, choices[i]!, version) === null);
  return valid && equal(encodeChoices(contests, choices, version), bytes) ? choices : null;
}

/** What is wrong with an answer, in words for the voter who gave it; null where it is valid. */
export function choiceFault(contest: Contest, choice: Choice, version: Version = 2): string | null {
  if (choice.ballot !== contest.ballot)
    return `this question takes a ${contest.ballot} ballot, not a ${choice.ballot} ballot`;
  const used = usedSlots(choice);
  if (!used.every((slot) => Number.isInteger(slot) && slot >= 0 && slot < slots(contest)))
    return 'one of the chosen options does not exist';
  if (new Set(used).size !== used.length) return 'the same option is chosen twice';
  return ruleFault(contest, choice) ?? writeInFault(contest, choice.writeIn, used, version);
}

/** A written-in name as a form should hand it over: composed, trimmed, with single spaces. */
export const tidyWriteIn = (typed: string): string => typed.normalize('NFC').replace(/\s+/gu, ' ').trim();

function ruleFault(contest: Contest, choice: Choice): string | null {
  const marked = usedSlots(choice).length;
  if (marked > 0 && marked < leastMarks(contest))
    return `at least ${leastMarks(contest)} must be marked, or none for a blank vote, but ${marked} ${marked === 1 ? 'is' : 'are'}`;
  if (contest.ballot === 'approval' && choice.ballot === 'approval') {
    if (choice.picks.length > contest.most)
      return `at most ${contest.most} may be approved, but ${choice.picks.length} are`;
  }
  if (contest.ballot === 'score' && choice.ballot === 'score') {
    if (choice.scores.length !== slots(contest)) return 'each option needs a score or an empty field';
    if (!choice.scores.every((s) => s === null || (Number.isInteger(s) && s >= 0 && s <= contest.top)))
      return `a score must be a whole number from 0 to ${contest.top}`;
    if (contest.points !== undefined) return pointsFault(contest.points, choice.scores);
  }
  if (contest.ballot === 'ranking' && choice.ballot === 'ranking') {
    if (choice.ranks.some((equals) => equals.length === 0)) return 'a rank is left empty between others';
    if (!contest.ties && choice.ranks.some((equals) => equals.length > 1))
      return 'two options share a rank, but ties are not allowed here';
  }
  return null;
}

/** Of a ballot that has so many points to give. That an option has none of them is said in one way. */
function pointsFault(points: number, scores: readonly (number | null)[]): string | null {
  if (scores.includes(0)) return 'an option that has no points is left empty';
  const given = pointsOf(scores);
  return given > points ? `at most ${points} points may be given, but ${given} are` : null;
}

/**
 * These rules decide at the count as well, in whatever runtime recomputes it years later; so none of them rests on
 * tables that grow with Unicode, as normal forms do. What they name is fixed for good.
 */
function writeInFault(
  contest: Contest,
  writeIn: string | undefined,
  used: readonly number[],
  version: Version,
): string | null {
  const name = writeIn ?? '';
  if (name !== '' && !contest.writeIn) return 'a name is written in, but only the listed options may be chosen';
  const chosen = contest.writeIn && used.includes(contest.options.length);
  if (chosen && name === '') return 'the written-in option is chosen, but its name is missing';
  if (!chosen && name !== '') return 'a name is written in, but it is not chosen';
  if (name.startsWith(' ') || name.endsWith(' ')) return 'the written-in name begins or ends with a space';
  if (holdsControl(name, version)) return 'the written-in name holds a control character';
  const length = utf8(name).length;
  if (length > WRITE_IN_BYTES)
    return `the written-in name is too long: ${length} bytes, where ${WRITE_IN_BYTES} fit (an accented letter takes two or more)`;
  return null;
}

const CONTROLS = [
  [0x0, 0x1f],
  [0x7f, 0x9f],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2066, 0x2069],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
] as const;

/** Version 1 had forgotten this one that turns the direction of letters: ARABIC LETTER MARK. */
const FORGOTTEN = 0x61c;

/** Whether a written-in name holds a character that nobody sees and that may turn the letters around it. */
export const holdsControl = (name: string, version: Version = 2): boolean =>
  [...name].some((letter) => isControl(letter, version));

function isControl(letter: string, version: Version): boolean {
  const code = letter.codePointAt(0)!;
  if (code === FORGOTTEN) return version !== 1;
  return CONTROLS.some(([first, last]) => first <= code && code <= last);
}

/** Slots that a choice names: picked, approved, scored or ranked. */
export function usedSlots(choice: Choice): readonly number[] {
  switch (choice.ballot) {
    case 'single':
      return choice.pick === null ? [] : [choice.pick];
    case 'approval':
      return choice.picks;
    case 'score':
      return choice.scores.flatMap((s, slot) => (s === null ? [] : [slot]));
    case 'ranking':
      return choice.ranks.flat();
    default:
      return unreachable(choice);
  }
}

function markBytes(contest: Contest): number {
  switch (contest.ballot) {
    case 'single':
      return numberBytes(contest);
    case 'approval':
      return Math.ceil(slots(contest) / 8);
    case 'score':
      return slots(contest);
    case 'ranking':
      return slots(contest) * numberBytes(contest);
    default:
      return unreachable(contest);
  }
}

/** A number runs from 0 to the number of slots. */
const numberBytes = (contest: Contest): 1 | 2 => (slots(contest) > 255 ? 2 : 1);

/** The marks of a choice that has no fault. */
function marksOf(contest: Contest, choice: Choice): Bytes {
  const marks = new Uint8Array(markBytes(contest));
  const write = (at: number, value: number): void => {
    const size = numberBytes(contest);
    for (let i = 0; i < size; i++) marks[size * at + i] = (value >> (8 * i)) & 255;
  };
  switch (choice.ballot) {
    case 'single':
      if (choice.pick !== null) write(0, choice.pick + 1);
      return marks;
    case 'approval':
      for (const slot of choice.picks) marks[slot >> 3]! |= 1 << (slot & 7);
      return marks;
    case 'score':
      choice.scores.forEach((s, slot) => {
        if (s !== null) marks[slot] = s + 1;
      });
      return marks;
    case 'ranking':
      choice.ranks.forEach((equals, above) => {
        for (const slot of equals) write(slot, above + 1);
      });
      return marks;
    default:
      return unreachable(choice);
  }
}

/** Some choice that these marks might mean; whether it is valid is not asked here. */
function readMarks(contest: Contest, marks: Bytes): Choice {
  const all = Array.from({ length: slots(contest) }, (_, slot) => slot);
  const read = (at: number): number =>
    numberBytes(contest) === 1 ? marks[at]! : marks[2 * at]! + 256 * marks[2 * at + 1]!;
  switch (contest.ballot) {
    case 'single':
      return { ballot: 'single', pick: read(0) === 0 ? null : read(0) - 1 };
    case 'approval':
      return { ballot: 'approval', picks: all.filter((slot) => ((marks[slot >> 3]! >> (slot & 7)) & 1) === 1) };
    case 'score':
      return { ballot: 'score', scores: Array.from(marks, (mark) => (mark === 0 ? null : mark - 1)) };
    case 'ranking': {
      const numbers = all.map(read);
      const ranks: number[][] = Array.from({ length: Math.min(Math.max(...numbers), all.length) }, () => []);
      for (const slot of all) if (numbers[slot]! > 0) ranks[numbers[slot]! - 1]?.push(slot);
      return { ballot: 'ranking', ranks };
    }
    default:
      return unreachable(contest);
  }
}

function padded(writeIn = ''): Bytes {
  const out = new Uint8Array(WRITE_IN_BYTES);
  out.set(utf8(writeIn));
  return out;
}

/** Malformed UTF-8 comes back with U+FFFD in its place, and then does not re-encode to the same bytes. */
function unpadded(bytes: Bytes): string {
  const end = bytes.indexOf(0);
  return bytesToUtf8(end < 0 ? bytes : bytes.subarray(0, end));
}
