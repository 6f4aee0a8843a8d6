/** A laptop that is looked at before an election: something of every state. */
import { finding } from '../../shared/protocol/readiness/finding.ts';

export const findings = [
  finding('ports', 'taken', { port: 4790 }, 'nginx, 812'),
  finding('firewall', 'untold', { port: 4790 }),
  finding('route', 'isolated', {}, '192.168.1.20 4790'),
  finding('discovery', 'alone'),
  finding('portal', 'unreached'),
  finding('clock', 'untold'),
  finding('disk', 'good', { free: 75_802, needed: 15, voters: 10_000, milliseconds: 4 }, '/home/ada/.config/Ostraka'),
  finding('engine', 'fma', { rate: 45_563, threads: 4 }),
  finding('keyring', 'safe'),
  finding('sandbox', 'on'),
  finding('battery', 'low', { percent: 12 }),
];

/** What it tells the organiser in the lobby: nobody calls a laptop that only mixes, and no detail leaves it. */
export const toldFindings = findings
  .filter(({ check }) => check !== 'ports' && check !== 'firewall')
  .map(({ check, found, values }) => ({ check, found, values }));
