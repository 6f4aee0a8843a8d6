/** A verdict in facts and sentences. */
import type { Checklist } from '../checklist.ts';
import type { Fact, ForeignResult, ForeignVerdict } from '../verdict.ts';
import type { CheckId } from './checks.ts';
import type { Columns } from './format/element-file.ts';
import type { ProtocolInfo } from './format/protocol-info.ts';
import type { Layout, SessionFolder } from './format/session-folder.ts';
import type { PrimeGroup } from './group/prime-group.ts';

/** A server as verdicts name it: by its number, from 1, and the name that the protocol info gives it. */
export const serverCalled = ({ servers }: ProtocolInfo, l: number): string => `server ${l} (${servers[l - 1]})`;

interface Found {
  readonly folder: SessionFolder | null;
  readonly info: ProtocolInfo | null;
  readonly layout: Layout | null;
  readonly group: PrimeGroup<unknown> | null;
  readonly input: Columns<unknown> | null;
  readonly results: ForeignResult | null;
}

export function verdictOf(list: Checklist<CheckId>, found: Found): ForeignVerdict {
  const { info, layout, results } = found;
  const { outcome } = list;
  const holds = outcome === 'valid' || outcome === 'valid so far';
  return {
    system: 'verificatum',
    format: layout ? `a session of the mix-net, version ${layout.version}, ${layout.type}` : 'a session of the mix-net',
    title: info?.name ?? null,
    outcome,
    checks: list.checks,
    facts: factsOf(list, found),
    // What a session with a fault in it says is no result.
    results: holds && results ? [results] : [],
    proves: holds && layout ? provesOf(layout) : [],
    not: notOf(layout),
  };
}

function factsOf({ checks }: Checklist<CheckId>, { folder, info, layout, group, input }: Found): Fact[] {
  const fact = (name: string, value: string | number | null | undefined | false): Fact[] =>
    value === null || value === undefined || value === false || value === '' ? [] : [{ name, value: String(value) }];
  const hasPassed = (id: CheckId) => checks.some((check) => check.id === id && check.status === 'passed');
  const { shufflers = [], precomputed = null, width } = layout ?? {};
  return [
    ...fact('type', layout?.type),
    ...fact('session', info && layout && [info.sid, layout.auxsid].join('.')),
    ...fact('description', info?.description),
    ...fact('group', group?.name),
    ...fact('hash functions', info && `${info.hash}, batching by ${info.prg}`),
    ...fact('servers', info?.servers.map((name, i) => `${i + 1} ${name}`).join(', ')),
    ...fact('threshold', info?.threshold),
    ...fact('key width', info?.keyWidth),
    ...fact(
      'width',
      width === undefined || width === info?.defaultWidth
        ? width
        : `${width}, where the protocol info has ${info?.defaultWidth}`,
    ),
    ...fact('shuffled by', info && hasPassed('shuffles') && shufflers.map((l) => serverCalled(info, l)).join(', ')),
    ...fact('computed beforehand for', precomputed),
    ...fact('ciphertexts', input?.count),
    ...fact('files beside, not read', folder?.beside.join(', ').slice(0, 400)),
  ];
}

function provesOf({ type, hasCiphertexts, precomputed }: Layout): string[] {
  const mixed = type !== 'decryption' && hasCiphertexts;
  return [
    ...(mixed
      ? [
          'The ciphertexts that came out are those that went in, in another order and encrypted anew; none was added, dropped or changed.',
        ]
      : []),
    ...(precomputed !== null && !hasCiphertexts
      ? ['Each server has committed to an order before it knew the ciphertexts.']
      : []),
    ...(type !== 'shuffling'
      ? [
          'The plaintexts are what these ciphertexts hold under the key that the servers share, as many of them as agreed having decrypted.',
        ]
      : []),
  ];
}

const notOf = (layout: Layout | null): string[] => [
  'It does not show whose ciphertexts these are, nor that they are the ones that voters sent: whoever collected them answers for that.',
  'It does not show that this protocol info is the one that the servers agreed on: compare it with theirs.',
  ...(layout?.type === 'decryption' ? ['It does not show that anybody shuffled these ciphertexts before.'] : []),
  ...(layout?.type === 'shuffling'
    ? ['It does not show what the ciphertexts hold: nothing is decrypted in this session.']
    : []),
  'It does not show that an order stays secret: for that, one of the servers that shuffled must have kept it.',
];
