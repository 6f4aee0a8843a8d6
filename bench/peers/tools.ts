/** The systems as they are installed here, and what to do about one that is not. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { startArithmetic } from '../../main/workers/arithmetic.ts';
import * as belenios from './belenios.ts';
import type { Plan } from './options.ts';
import { ostraka } from './ostraka.ts';
import type { System } from './system.ts';
import * as verificatum from './verificatum.ts';

/** Ostraka first, then the peers asked for. Throws where something that is needed is missing, with how to get it. */
export function installed(plan: Plan, version: string): System[] {
  need('bash', process.env.PATH, 'its package is called bash everywhere');
  need('time', process.env.PATH, 'GNU time measures memory; Debian’s package is called time');
  const engines = plan.engines.length > 0 ? plan.engines : [startArithmetic(1).name];
  const peers = plan.peers.flatMap((peer) => (peer === 'belenios' ? [beleniosHere()] : verificatumHere(plan)));
  return [...engines.map((engine) => ostraka(version, engine)), ...peers];
}

function beleniosHere(): System {
  need(belenios.COMMAND, process.env.PATH, belenios.HOW_TO_GET);
  return belenios.belenios(belenios.versionOf(printed(belenios.COMMAND)));
}

function verificatumHere({ verificatum: home, groups }: Plan): System[] {
  const path = home === null ? process.env.PATH : resolve(home);
  const commands = verificatum.COMMANDS.map((command) => need(command, path, verificatum.HOW_TO_GET));
  need('java', process.env.PATH, 'Verificatum needs a Java runtime; Debian’s package is called default-jre-headless');
  const vmn = commands[0]!;
  const version = printed(vmn, '-version').trim();
  const engine = verificatum.engineOf(readFileSync(vmn, 'utf8'));
  return verificatum.GROUPS.filter(({ name }) => groups.includes(name)).map((group) =>
    verificatum.verificatum(version, engine, group, home === null ? null : resolve(home)),
  );
}

/** Where on the path a command lies; throws where it does not. */
function need(command: string, path: string | undefined, howToGet: string): string {
  const found = commandIn(command, path ?? '');
  if (found) return found;
  throw new Error(`${command} is not installed here: ${howToGet}`);
}

export function commandIn(command: string, path: string): string | null {
  const places = path.split(delimiter).filter((place) => place !== '');
  return places.map((place) => join(place, command)).find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function printed(command: string, option = '--version'): string {
  const { status, stdout, stderr } = spawnSync(command, [option], { encoding: 'utf8' });
  if (status === 0) return stdout;
  throw new Error(`${command} ${option} fails: ${stderr.trim().split('\n').at(-1)}`);
}
