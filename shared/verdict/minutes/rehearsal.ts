/** What minutes of a rehearsal say before all else: whether its laptops are ready, and where not. */
import type { MinutesFacts } from '../../board/minutes/facts.ts';
import type { ContestFinding, RehearsalFinding } from '../../board/rehearsal/finding.ts';
import { inShort, nameKey } from '../../protocol/readiness/brief.ts';
import type { Finding } from '../../protocol/readiness/finding.ts';
import { type Element, element, name, paragraph, section, table, words } from '../paper/page.ts';
import type { Say } from '../texts/texts.ts';

/** Nothing where it is no rehearsal. */
export function rehearsalSection({ rehearsal, outcome, maker }: MinutesFacts, say: Say): Element | null {
  if (!rehearsal) return null;
  const { finding, planWords } = rehearsal;
  const holds = outcome === 'valid' || outcome === 'valid but unwitnessed' || outcome === 'valid without result';
  return section(
    say('minutes.rehearsal'),
    ...(finding && holds
      ? [saidOf(finding, say), paragraph(say('minutes.rehearsal.what')), ...finding.contests.map(contestSaid(say))]
      : [paragraph(say('minutes.rehearsal.unheld'), 'paper-notice')]),
    ...readinessOf(maker, say),
    element('h3', {}, say('minutes.rehearsal.plan')),
    words(planWords),
    paragraph(say('minutes.rehearsal.plan.what')),
  );
}

/** Nothing where no laptop has told anything, or somebody else makes the minutes. */
function readinessOf({ readiness = [] }: MinutesFacts['maker'], say: Say): Element[] {
  if (!readiness.some(({ findings }) => findings)) return [];
  const rows = readiness.map(({ name: laptop, findings }) => {
    if (!findings) return [name(laptop), say('minutes.rehearsal.untold')];
    const { key, named } = inShort(findings as readonly Pick<Finding, 'check' | 'found'>[]);
    return [name(laptop), say(key, { names: named.map((check) => say(nameKey(check))).join(', ') })];
  });
  const title = say('minutes.rehearsal.readiness');
  return [
    element('h3', {}, title),
    table(title, [say('minutes.rehearsal.laptop'), say('minutes.rehearsal.found')], rows),
  ];
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
