/** `ostraka doctor`: whether this laptop is ready for an election, and what to do where it is not. */
import { resolve } from 'node:path';
import { DEFAULT_PORT } from '../../../../shared/protocol/link.ts';
import { nameKey } from '../../../../shared/protocol/readiness/brief.ts';
import { type Finding, stateOf, worstOf } from '../../../../shared/protocol/readiness/finding.ts';
import {
  adviceKey,
  inEnglish,
  saysKey,
  stateKey,
  valuesOf,
  verdictOf,
} from '../../../../shared/protocol/readiness/texts.ts';
import { Doctor } from '../../../doctor/doctor.ts';
import { aimOf } from '../../../doctor/reach.ts';
import { readBattery } from '../../../power/battery.ts';
import { type Args, type Command, type Context, flag, integerOption, option } from '../../command.ts';

export const doctorCommand: Command = {
  usage: `usage: ostraka doctor [LINK] [--data DIR] [--port N] [--no-discovery] [--json]

Looks whether this laptop is ready for an election, and says what to do where it is not: port, firewall, the way to the room,
whether elections are found by themselves, a login page of the network, the clock against the organiser's, disk, computing, keyring,
sandbox, battery. It asks nobody but the election that LINK names and this laptop's own network, and leaves nothing behind.
Exit code 0 good, or nothing worse than what is to be looked at; 1 something is bad.

  LINK            the join link of an election that is open, or its address; without it the way to the room, the login page and
                  the clock are not known
  --data DIR      where the data are to be kept (this folder)
  --port N        where an election would be led from here (${DEFAULT_PORT})
  --no-discovery  announces nothing in the network and does not listen there
  --json          one JSON object on stdout

Example: ostraka doctor ostraka://192.168.1.20:4790/…`,
  options: {
    data: { type: 'string' },
    port: { type: 'string' },
    'no-discovery': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  positionals: ['LINK?'],
  // Where the arithmetic does not start, that is a finding like any other.
  computes: false,
  run,
};

async function run(args: Args, { stop, say }: Context): Promise<number> {
  const [link] = args.positionals;
  const doctor = new Doctor({
    aim: link === undefined ? null : aimOf(link),
    data: resolve(option(args, 'data') ?? '.'),
    port: integerOption(args, 'port', 1, 65_535) ?? DEFAULT_PORT,
    discovery: !flag(args, 'no-discovery'),
    keys: null,
    sandbox: null,
    battery: readBattery,
    stop,
  });
  const findings: Finding[] = [];
  const json = flag(args, 'json');
  for await (const one of doctor.all()) {
    findings.push(one);
    if (!json) for (const line of linesOf(one)) say(line);
  }
  stop.throwIfAborted();
  const worst = worstOf(findings);
  if (json) say(JSON.stringify({ state: worst, checks: findings.map(dataOf) }, null, 2));
  else for (const line of ['', ...verdictOf(findings).map(({ key, values }) => inEnglish(key, values))]) say(line);
  return worst === 'bad' ? 1 : 0;
}

const NAME_WIDTH = 26;
const STATE_WIDTH = 12;

/** What was found, and below it what to do. */
function linesOf(one: Finding): string[] {
  const { check, detail } = one;
  const values = valuesOf(one);
  const advice = adviceKey(one);
  const head = inEnglish(nameKey(check)).padEnd(NAME_WIDTH) + inEnglish(stateKey(stateOf(one))).padEnd(STATE_WIDTH);
  const says = inEnglish(saysKey(one), values) + (detail === null ? '' : ` (${detail})`);
  const indent = ' '.repeat(NAME_WIDTH + STATE_WIDTH);
  return [head + says, ...(advice === null ? [] : [`${indent}→ ${inEnglish(advice, values)}`])];
}

function dataOf(one: Finding) {
  const advice = adviceKey(one);
  const values = valuesOf(one);
  return {
    check: one.check,
    state: stateOf(one),
    found: one.found,
    values: one.values,
    detail: one.detail,
    says: inEnglish(saysKey(one), values),
    advice: advice === null ? null : inEnglish(advice, values),
  };
}
