/** What is said of a laptop's readiness in one line, in the lobby and in minutes. */
import type { Texts } from '../../codec/texts.ts';
import { type Check, type Finding, stateOf, worstOf } from './finding.ts';

export const brief = {
  en: {
    'doctor.name.ports': 'Port',
    'doctor.name.firewall': 'Firewall',
    'doctor.name.route': 'Way to the room',
    'doctor.name.discovery': 'Finding each other',
    'doctor.name.portal': 'Login page of the network',
    'doctor.name.clock': 'Clock',
    'doctor.name.disk': 'Disk',
    'doctor.name.engine': 'Computing',
    'doctor.name.keyring': 'Keyring',
    'doctor.name.sandbox': 'Sandbox',
    'doctor.name.battery': 'Battery',
    'doctor.lobby.ready': 'ready',
    'doctor.lobby.look': 'ready but for: {names}',
    'doctor.lobby.unfit': 'not ready: {names}',
  },
  de: {
    'doctor.name.ports': 'Port',
    'doctor.name.firewall': 'Firewall',
    'doctor.name.route': 'Weg in den Raum',
    'doctor.name.discovery': 'Einander finden',
    'doctor.name.portal': 'Anmeldeseite des Netzes',
    'doctor.name.clock': 'Uhr',
    'doctor.name.disk': 'Festplatte',
    'doctor.name.engine': 'Rechnen',
    'doctor.name.keyring': 'Schlüsselbund',
    'doctor.name.sandbox': 'Sandbox',
    'doctor.name.battery': 'Akku',
    'doctor.lobby.ready': 'bereit',
    'doctor.lobby.look': 'bereit, bis auf: {names}',
    'doctor.lobby.unfit': 'nicht bereit: {names}',
  },
} as const satisfies Texts;

export type BriefKey = keyof (typeof brief)['en'];

export const nameKey = (check: Check): BriefKey => `doctor.name.${check}`;

/** What an organiser is told of a laptop in one line, and the checks that it names. */
export function inShort(findings: readonly Pick<Finding, 'check' | 'found'>[]): {
  readonly key: BriefKey;
  readonly named: readonly Check[];
} {
  const worst = worstOf(findings);
  const named = findings.filter((one) => ['warn', 'bad'].includes(stateOf(one))).map(({ check }) => check);
  return {
    key: worst === 'bad' ? 'doctor.lobby.unfit' : worst === 'warn' ? 'doctor.lobby.look' : 'doctor.lobby.ready',
    named,
  };
}
