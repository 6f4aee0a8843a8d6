/** What happened, for the timelines of windows: read off the differences of two statuses. */
import type { Culprit } from '../../../shared/codec/culprit.ts';
import type { NodeStatus, Status } from '../../../shared/protocol/coordinator/status.ts';
import type { Happening } from '../../../shared/protocol/ipc.ts';
import type { TimelineText } from '../../../shared/protocol/named-texts.ts';

export const happening = (
  at: number,
  text: TimelineText,
  values: Happening['values'] = {},
  tone: Happening['tone'] = 'plain',
  culprit?: Culprit,
): Happening => ({ at, text, values, ...(culprit && { culprit }), tone });

/**
 * What is in `after` and was not in `before`: what the laptops did, then what became of the election. Whoever just began
 * to listen (`before` is null) is told where the election stands.
 */
export function happeningsBetween(before: Status | null, after: Status, at: number): Happening[] {
  const happened: Happening[] = before
    ? after.nodes.flatMap((node) =>
        nodeHappenings(
          before.nodes.find(({ name }) => name === node.name),
          node,
          after.tooFew === null ? 'timeline.attested' : 'timeline.attested-end',
          at,
        ),
      )
    : [];
  happened.push(
    ...takeoverHappenings(before, after, at),
    ...wordsHappenings(before, after, at),
    ...joiningHappenings(before, after, at),
  );
  if (after.audited > (before?.audited ?? 0))
    happened.push(happening(at, 'timeline.audited', { count: after.audited }));
  for (const { audit, tracker } of after.objections.slice(before?.objections.length ?? 0))
    happened.push(happening(at, 'timeline.objection', { audit, tracker }, 'fail'));
  if (before?.phase !== after.phase) happened.push(...phaseHappenings(before, after, at));
  if (after.cancelled && !before?.cancelled) happened.push(happening(at, 'timeline.cancelled', {}, 'wait'));
  if (after.words && after.words.join() !== before?.words?.join())
    happened.push(happening(at, 'timeline.words', { words: after.words.join(' ') }));
  for (const { code, culprit, message, proven } of after.faults.slice(before?.faults.length ?? 0))
    happened.push(
      happening(
        at,
        proven ? 'timeline.fault' : 'timeline.fault-unproven',
        { message: sentence(message), says: `core.fault.${code}` },
        'fail',
        culprit,
      ),
    );
  if (after.stuck && after.stuck.english !== before?.stuck?.english) {
    const { name, values, english } = after.stuck;
    happened.push(
      happening(at, 'timeline.stuck', { ...values, message: sentence(english), says: `core.stuck.${name}` }, 'fail'),
    );
  }
  return happened;
}

function takeoverHappenings(before: Status | null, { takeover, epoch }: Status, at: number): Happening[] {
  const needed = takeover?.needed ?? 0;
  const known = before?.takeover?.agreed ?? [];
  return [
    ...(takeover && !before?.takeover ? [happening(at, 'timeline.taking-over', { needed }, 'wait')] : []),
    ...(takeover?.agreed ?? [])
      .filter((name) => !known.includes(name))
      .map((name) => happening(at, 'timeline.agreed', { name }, 'ok')),
    ...(before && epoch > before.epoch ? [happening(at, 'timeline.taken-over', {}, 'ok')] : []),
  ];
}

function joiningHappenings(before: Status | null, { joining }: Status, at: number): Happening[] {
  return (joining?.proposals ?? []).flatMap(({ hash, joins, joined }) => {
    const known = before?.joining?.proposals.find((one) => one.hash === hash);
    const names = joins.map((join) => join.names.map(({ name }) => `“${name}”`).join(' = ')).join(', ');
    return [
      ...(known ? [] : [happening(at, 'timeline.names-proposed', { names })]),
      ...(joined && !known?.joined ? [happening(at, 'timeline.names-joined', { names }, 'ok')] : []),
    ];
  });
}

function wordsHappenings(before: Status | null, { differing }: Status, at: number): Happening[] {
  const known = before?.differing ?? [];
  return [
    ...differing.flatMap(({ name, leftOut }) => {
      const one = known.find((other) => other.name === name);
      return [
        ...(one ? [] : [happening(at, 'timeline.words-differ', { name }, 'fail')]),
        ...(leftOut && !one?.leftOut ? [happening(at, 'timeline.words-left-out', { name }, 'wait')] : []),
      ];
    }),
    ...known
      .filter(({ name }) => !differing.some((one) => one.name === name))
      .map(({ name }) => happening(at, 'timeline.words-again', { name }, 'ok')),
  ];
}

function phaseHappenings(
  before: Status | null,
  { phase, nodes, voters, ballots, tooFew }: Status,
  at: number,
): Happening[] {
  // Two phases, of which the first can be so short that no status shows it.
  if (tooFew)
    return [
      ...(before?.tooFew ? [] : [happening(at, 'timeline.too-few', { ...tooFew }, 'wait')]),
      ...(phase === 'finished' ? [happening(at, 'timeline.ended', {}, 'wait')] : []),
    ];
  const values = { nodes: nodes.length, voters, ballots };
  return [happening(at, `timeline.${phase}`, values, phase === 'finished' ? 'ok' : 'plain')];
}

function nodeHappenings(
  before: NodeStatus | undefined,
  after: NodeStatus,
  attests: TimelineText,
  at: number,
): Happening[] {
  const { name } = after;
  const say = (text: TimelineText, tone: Happening['tone'] = 'plain') => happening(at, text, { name }, tone);
  return [
    ...(after.connected && !before?.connected ? [say(before ? 'timeline.node-back' : 'timeline.node-joined')] : []),
    ...(!after.connected && before?.connected ? [say('timeline.node-left', 'wait')] : []),
    ...(after.mix !== 'none' && (before?.mix ?? 'none') === 'none' ? [say('timeline.mixed')] : []),
    ...(after.mix === 'none' && before && before.mix !== 'none' ? [say('timeline.mix-cut', 'fail')] : []),
    ...(after.mix === 'proven' && before?.mix !== 'proven' ? [say('timeline.mix-proven', 'ok')] : []),
    ...(after.shares && !before?.shares ? [say('timeline.shares')] : []),
    ...(after.attested && !before?.attested ? [say(attests, 'ok')] : []),
  ];
}

/** Messages of the core are clauses; between sentences they become one. */
const sentence = (message: string): string => (/[.!?]$/.test(message) ? message : `${message}.`);
