/** `ostraka front`: shows an election whose board is in a database, and takes what voters send, until it is stopped. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_PORT, pageLink, readLink } from '../../../shared/protocol/link.ts';
import { inWords } from '../../coordinator/incidents.ts';
import { startFront } from '../../front/front.ts';
import { LOOPBACK, placeOf } from '../../network/place.ts';
import { builtPages } from '../../pages/pages.ts';
import { readDatabaseAddress } from '../../storage/database-address.ts';
import { frontOf } from '../arguments/front.ts';
import { type Args, type Command, type Context, integerOption, option, required } from '../command.ts';

export const frontCommand: Command = {
  usage: `usage: ostraka front --store DATABASE [--host ADDRESS] [--port N] [--proxy ADDRESS --public ADDRESS]

Shows an election whose coordinator keeps its board in DATABASE, and takes what voters send, until Ctrl-C. Any number of
fronts stand behind a load balancer. A front has no key: the coordinator judges and signs. Nodes and the organiser use the
coordinator's own address.

  --store DATABASE         postgres://USER@HOST/NAME, or env:NAME for the address in that environment variable; no password
                           on the line, PGPASSWORD has it. The user needs the rights of ostraka_front: see docs/POSTGRES.md
  --host ADDRESS           this computer's address in the network, IPv6 too; :: is all of them (unless given 127.0.0.1: this
                           computer only)
  --port N                 ${DEFAULT_PORT}; 0 takes any that is free
  --proxy ADDRESS          the address that a load balancer before this computer connects from; once for each
  --public ADDRESS         where everybody finds it, such as https://vote.example.org: the same for every front, for browsers
                           keep keys and receipts by address

Example: ostraka front --store env:BOARD --host 10.0.0.7 --proxy 10.0.0.2 --public https://vote.example.org`,
  options: {
    store: { type: 'string' },
    host: { type: 'string' },
    port: { type: 'string' },
    proxy: { type: 'string', multiple: true },
    public: { type: 'string' },
  },
  run,
};

async function run(args: Args, { say, note, stop }: Context): Promise<number> {
  const database = readDatabaseAddress(required(args, 'store'));
  const { listen, addresses } = await placeOf(option(args, 'host') ?? LOOPBACK);
  const phonePage = existsSync(join(builtPages, 'vote.html')) ? builtPages : null;
  const front = await startFront({
    database,
    host: listen,
    addresses,
    port: integerOption(args, 'port', 0, 65_535) ?? DEFAULT_PORT,
    proxy: frontOf(args),
    ...(phonePage ? { pageDirectory: phonePage } : {}),
    onWaiting: () => note(`nobody has led on ${database} since fronts can follow: this one waits`),
    stop,
  });
  try {
    say(`join link   ${front.link}`);
    say(`front       of ${database}, with ${front.size} entries so far`);
    if (phonePage) say(`phones      ${pageLink(readLink(front.link))}`);
    front.incidents.on('incident', (incident) => note(inWords(incident)));
    await new Promise<void>((resolve, reject) => {
      front.onBroken(reject);
      if (stop.aborted) resolve();
      else stop.addEventListener('abort', () => resolve(), { once: true });
    });
    return 0;
  } finally {
    await front.close();
  }
}
