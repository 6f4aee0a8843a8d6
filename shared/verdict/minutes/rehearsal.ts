/** What minutes of a rehearsal say before all else: whether its laptops are ready, and where not. */
import type { MinutesFacts } from '../../board/minutes/facts.ts';
import type { ContestFinding, RehearsalFinding } from '../../board/rehearsal/finding.ts';
import { type Element, element, name, paragraph, section, table, words } from '../paper/page.ts';
import type { Say } from '../texts/texts.ts';

/** Nothing where it is no rehearsal. */
export function rehearsalSection({ rehearsal, outcome }: MinutesFacts, say: Say): Element | null {
  if (!rehearsal) return null;
  const { finding, planWords } = rehearsal;
  const holds = outcome === 'valid' || outcome === 'valid but unwitnessed' || outcome === 'valid without result';
  return section(
    say('minutes.rehearsal'),
    ...(finding && holds
      ? [saidOf(finding, say), paragraph(say('minutes.rehearsal.what')), ...finding.contests.map(contestSaid(say))]
      : [paragraph(say('minutes.rehearsal.unheld'), 'paper-notice')]),
    element('h3', {}, say('minutes.rehearsal.plan')),
    words(planWords),
    paragraph(say('minutes.rehearsal.plan.what')),
  );
}

function saidOf({ ready, ballots, missing, strange }: RehearsalFinding, say: Say): Element {
  const values = { count: ballots.expected, found: ballots.found, missing, strange };
  return ready
    ? paragraph(say('minutes.rehearsal.ready', values), 'paper-lead')
    : paragraph(say('minutes.rehearsal.not-ready', values), 'paper-notice');
}

const contestSaid =
  (say: Say) =>
  ({ title, options, blank, sameResult, alike }: ContestFinding): Element =>
    element(
      'section',
      {},
      element('h3', {}, name(title)),
      paragraph(say(sameResult ? 'minutes.rehearsal.same' : 'minutes.rehearsal.differs')),
      ...alike.map(([a, b]) => paragraph(say('minutes.rehearsal.alike', { a, b }))),
      table(
        title,
        [say('results.candidate'), say('minutes.rehearsal.expected'), say('minutes.rehearsal.found')],
        [
          ...options.map(({ name: option, expected, found }) => [name(option), `${expected}`, `${found}`]),
          [say('minutes.rehearsal.blank'), `${blank.expected}`, `${blank.found}`],
        ],
      ),
    );
