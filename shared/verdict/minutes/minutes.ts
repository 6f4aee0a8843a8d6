/** Minutes of an election, as a page in any language: every line from the facts of a judged file. */

import type { MinutesFacts } from '../../board/minutes/facts.ts';
import { timeClaims } from '../../board/verify/punctuality.ts';
import type { Values } from '../../codec/texts.ts';
import { type Element, element, list, type Node, name, paragraph, section } from '../paper/page.ts';
import { culpritIn } from '../texts/culprit.ts';
import type { Say, Voice } from '../texts/texts.ts';
import { checkSection, handSection, signatureSection } from './checking.ts';
import { electionSection, partiesSection, timesSection, turnoutSection } from './election.ts';
import { rehearsalSection } from './rehearsal.ts';
import { resultSection } from './result.ts';

export interface Minutes {
  /** Of the page, without its heading. */
  readonly title: string;
  readonly page: Element;
}

/**
 * @param zone of the clock that the times are by, as the tz database names it; the system's own unless given
 */
export function minutesOf(facts: MinutesFacts, voice: Voice, zone?: string): Minutes {
  const { language, say } = voice;
  const { election, board } = facts;
  const title = election?.title ?? facts.file.name;
  const head = element(
    'header',
    {},
    paragraph(say(facts.rehearsal ? 'minutes.rehearsal.over' : 'minutes.over'), 'paper-over'),
    element('h1', {}, name(title)),
    ...standing(facts, say),
    paragraph(say('minutes.made', { version: facts.maker.version }), 'paper-small'),
  );
  const body =
    election && board
      ? [
          rehearsalSection(facts, say),
          electionSection(facts, election, say),
          timesSection(facts, board, voice, zone),
          turnoutSection(facts, election, board, say),
          resultSection(facts, board, voice),
          partiesSection(election, board, say),
          faultsSection(facts, say),
          claimsSection(facts, say),
          signatureSection(facts, board, language, say),
        ]
      : [];
  const page = element('div', {}, head, ...body, checkSection(facts, say), handSection(board, say));
  return { title: say('minutes.of', { title }), page };
}

/** What the whole page is worth, before anything else on it. */
function standing({ outcome, witnessed, attested, needed, checks, election, board }: MinutesFacts, say: Say): Node[] {
  const notice = (text: string): Node => paragraph(text, 'paper-notice');
  const values: Values = { attested, needed, total: board?.parties.length ?? 0 };
  const failed = checks.filter(({ status }) => status === 'failed');
  return [
    ...(election?.simulation ? [notice(say('core.claim.simulation'))] : []),
    ...(election?.lesson ? [notice(say('minutes.lesson'))] : []),
    ...(election?.rehearsal ? [notice(say('core.claim.rehearsal'))] : []),
    ...(election && board ? [] : [notice(say('minutes.none'))]),
    ...(outcome === 'valid' || outcome === 'valid but unwitnessed'
      ? [witnessed ? paragraph(say('minutes.valid', values), 'paper-lead') : notice(say('minutes.unwitnessed', values))]
      : []),
    ...(outcome === 'valid without result'
      ? [notice(say(witnessed ? 'minutes.ended' : 'minutes.ended.unwitnessed', values))]
      : []),
    ...(outcome === 'valid so far' ? [notice(say('minutes.so-far'))] : []),
    ...(outcome === 'invalid'
      ? [
          notice(say('minutes.invalid')),
          list(
            failed.map(({ id, message }) => [
              `${say('minutes.failed', { id })} `,
              element('span', { lang: 'en' }, message),
            ]),
          ),
        ]
      : []),
  ];
}

/** Who did something wrong, or is said to have. */
function faultsSection({ faults }: MinutesFacts, say: Say): Element {
  return section(
    say('minutes.faults'),
    faults.length === 0
      ? paragraph(say('minutes.faults.none'))
      : list(
          faults.map(({ index, code, culprit, message, proven }) => [
            element('strong', {}, name(culpritIn(say, culprit))),
            `: ${say(`core.fault.${code}`)} `,
            element('span', { class: 'paper-small', lang: 'en' }, message),
            ` (${say('minutes.faults.at', { index })})`,
            proven ? null : ` ${say('minutes.faults.claimed')}`,
          ]),
        ),
  );
}

/** Claims that are about who asks, or stand above already. */
const elsewhere: ReadonlySet<string> = new Set([
  ...['unexpected', 'another', 'given-coordinator', 'given-node', 'given-comparison'],
  ...['lesson', 'simulation', 'rehearsal'],
  ...timeClaims,
]);

function claimsSection({ claims }: MinutesFacts, say: Say): Element {
  const said = claims.filter((claim) => !elsewhere.has(claim.name));
  return section(say('minutes.proves'), list(said.map((claim) => say(`core.claim.${claim.name}`, claim.values))));
}
