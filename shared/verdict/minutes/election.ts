/** What minutes say of an election before its result: which one, when, by whom, who could vote and who did. */

import type { BoardFacts, MinutesFacts, PhaseBegan, TimesFacts } from '../../board/minutes/facts.ts';
import { timeClaims } from '../../board/verify/punctuality.ts';
import { inUtc, resultsHour } from '../../election/times/times.ts';
import { openedInWords } from '../outcome/words.ts';
import {
  digits,
  type Element,
  element,
  list,
  name,
  paragraph,
  section,
  table,
  terms,
  words,
  wordsInLine,
} from '../paper/page.ts';
import type { Say, VerdictKey, Voice } from '../texts/texts.ts';

type Election = NonNullable<MinutesFacts['election']>;

export function electionSection(
  { expected, maker }: MinutesFacts,
  { electionWords, fingerprint, words: six }: Election,
  say: Say,
): Element {
  const given = {
    matched: 'minutes.words.given',
    'another election': 'minutes.words.another',
    'internally consistent only': 'minutes.words.not-given',
  } as const;
  return section(
    say('minutes.election'),
    element('h3', {}, say('minutes.words')),
    words(electionWords),
    paragraph(say('minutes.words.what')),
    paragraph(say(maker.madeBy === 'organiser' ? 'minutes.words.organiser' : given[expected])),
    terms([[say('minutes.fingerprint'), digits(fingerprint)], six && [say('minutes.six'), wordsInLine(six)]]),
  );
}

/** What began, by the name of the phase; those of a board that minutes have no word for are left out. */
const began: Readonly<Record<string, VerdictKey>> = {
  ceremony: 'minutes.time.ceremony',
  enrolment: 'minutes.time.enrolment',
  voting: 'minutes.time.voting',
  mixing: 'minutes.time.mixing',
  decryption: 'minutes.time.decryption',
  finished: 'minutes.time.finished',
};

/** What was announced and what laptops' clocks showed, with what the verdict says of it; then the organiser's own clock, or room to write. */
export function timesSection(
  { claims, maker }: MinutesFacts,
  { times }: BoardFacts,
  { language, say }: Voice,
  zone?: string,
): Element {
  const clock = new Intl.DateTimeFormat(language, {
    ...({ year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' } as const),
    ...({ hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short' } as const),
    hourCycle: 'h23',
    timeZone: zone,
  });
  const said = claims.filter(({ name: claim }) => timely.has(claim));
  return section(
    say('minutes.times'),
    ...(times
      ? [
          table(
            say('minutes.times.board'),
            [say('minutes.times.what'), say('minutes.times.when'), say('minutes.times.utc')],
            onBoard(times, say).map(([what, at]) => [what, clock.format(1000 * at), inUtc(at)]),
          ),
          said.length > 0 ? list(said.map((claim) => say(`core.claim.${claim.name}`, claim.values))) : null,
        ]
      : []),
    ...(maker.times.length > 0 ? [ownClock(maker.times, clock, say)] : []),
    ...(times || maker.times.length > 0
      ? []
      : [
          paragraph(say('minutes.times.none')),
          lines([say('minutes.times.date'), say('minutes.times.from'), say('minutes.times.to')]),
        ]),
  );
}

const timely: ReadonlySet<string> = new Set(timeClaims);

/** What each of these times is, and when it is, in seconds since 1970. */
function onBoard({ announced, moved, shown, closed }: TimesFacts, say: Say): [what: string, at: number][] {
  const named = (what: VerdictKey, at: number | null): [string, number][] => (at === null ? [] : [[say(what), at]]);
  return [
    ...named('minutes.times.opens', announced.opens),
    ...named('minutes.times.closes', announced.closes),
    ...moved.map(({ index, closes: to, reason }): [string, number] => [
      say('minutes.times.moved', { index, reason }),
      to,
    ]),
    ...named('minutes.times.results', resultsHour(announced)),
    ...shown.map(({ size, time }): [string, number] => [say('minutes.times.shown', { count: size }), time]),
    ...named('minutes.times.closed', closed),
  ];
}

const ownClock = (times: readonly PhaseBegan[], clock: Intl.DateTimeFormat, say: Say): Element =>
  table(
    say('minutes.times.clock'),
    [say('minutes.times.what'), say('minutes.times.when')],
    times.flatMap(({ phase, at }) => {
      const what = began[phase];
      return what ? [[say(what), clock.format(at)]] : [];
    }),
  );

export function partiesSection({ trust }: Election, { coordinators, parties }: BoardFacts, say: Say): Element {
  const leads = coordinators.length - 1;
  const mark = (holds: boolean) => say(holds ? 'minutes.yes' : 'minutes.no');
  return section(
    say('minutes.parties'),
    terms(coordinators.map((each, i) => [say(i === leads ? 'minutes.leads' : 'minutes.led'), wordsInLine(each)])),
    table(
      say('minutes.laptops'),
      (['laptop', 'key-words', 'holds', 'mixed', 'confirmed'] as const).map((key) => say(`minutes.${key}`)),
      parties.map(({ name: called, words: key, holds, mixed, attested }, i) => [
        [`${i + 1} `, name(called)],
        wordsInLine(key),
        ...[holds, mixed, attested].map(mark),
      ]),
    ),
    element('h3', {}, say('minutes.rules')),
    list(trust.map((each) => say(`core.trust.${each.name}`, each.values))),
  );
}

export function turnoutSection(
  { tally }: MinutesFacts,
  { voters, counting, audits, objections, tooFew }: Election,
  { roll, codes, registrar, reminders }: BoardFacts,
  say: Say,
): Element {
  return section(
    say('minutes.turnout'),
    terms([
      [say('minutes.roll'), say(codes ? 'minutes.roll.codes' : 'minutes.roll.names', { count: voters })],
      roll && [
        say(`minutes.roll.${roll.kind}`),
        digits(roll.hash),
        [
          say('minutes.roll.entry', { index: roll.index }),
          ...(roll.more > 0 ? [say('minutes.roll.more', { count: roll.more })] : []),
        ].join(' '),
      ],
      [say('minutes.cast'), say('minutes.cast.of', { count: counting, voters })],
      codes && [
        say('minutes.codes'),
        [
          say('minutes.codes.used', { voters, used: codes.used, unused: voters - codes.used }),
          ...(codes.replaced > 0 ? [say('minutes.codes.replaced', { replaced: codes.replaced })] : []),
        ].join(' '),
      ],
      registrar && [say('minutes.registrar'), say('minutes.registrar.signed'), wordsInLine(registrar)],
      reminders && [
        say('minutes.reminders'),
        reminders.made ? say('minutes.reminders.made', { ...reminders.made }) : say('minutes.reminders.none'),
      ],
      [
        say('minutes.tests'),
        objections.length > 0
          ? say('minutes.tests.objections', { count: audits, objections: objections.length })
          : `${audits}`,
      ],
      tally && [say('minutes.opened'), openedInWords(tally, say).join(' · ')],
    ]),
    tooFew ? paragraph(say('core.too-few-ballots', { ...tooFew })) : null,
  );
}

/** Lines to write on, each with what belongs there below it. */
export const lines = (below: readonly string[]): Element =>
  element('ul', { class: 'paper-lines' }, ...below.map((text) => element('li', {}, element('span', {}, text))));
