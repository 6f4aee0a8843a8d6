/** `ostraka coordinator`: serves an election until it is stopped. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readTally } from '../../../shared/board/count.ts';
import { equal } from '../../../shared/codec/bytes.ts';
import { encodeCanonical } from '../../../shared/codec/cbor.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { plural } from '../../../shared/codec/numbers.ts';
import { isRehearsal } from '../../../shared/election/rehearsal/mark.ts';
import { keyWords } from '../../../shared/election/words/words.ts';
import { arrivalsOf } from '../../../shared/protocol/coordinator/arrivals.ts';
import { surplusInWords } from '../../../shared/protocol/coordinator/settings.ts';
import { hasOwnEpoch } from '../../../shared/protocol/coordinator/takeover.ts';
import type { Pair } from '../../../shared/protocol/desk/desk.ts';
import { DEFAULT_PORT, pageLink, readLink } from '../../../shared/protocol/link.ts';
import { findingLines } from '../../../shared/verdict/rehearsal/finding-lines.ts';
import { resultLines } from '../../../shared/verdict/result-lines.ts';
import { type Coordinator, startCoordinator } from '../../coordinator/coordinator.ts';
import { Desk, requireSoundPair } from '../../coordinator/desk/desk.ts';
import type { FrontOptions } from '../../coordinator/front.ts';
import { inWords } from '../../coordinator/incidents.ts';
import { loadBoard, loadInto, planOf, planOnBoard } from '../../coordinator/takeover.ts';
import type { PlanFile } from '../../files/plan-file.ts';
import { readTranscriptFile } from '../../files/transcript-file.ts';
import { turnsInWords } from '../../measure/turns.ts';
import { isLoopback, LOOPBACK, placeOf } from '../../network/place.ts';
import { builtPages } from '../../pages/pages.ts';
import { watchBattery } from '../../power/battery.ts';
import { batteryWarner } from '../../power/words.ts';
import type { CoordinatorStore } from '../../storage/coordinator-store.ts';
import { readDatabaseAddress } from '../../storage/database-address.ts';
import { openDatabaseStore } from '../../storage/postgres/database-store.ts';
import { arithmeticInWords } from '../../workers/arithmetic.ts';
import { frontOf } from '../arguments/front.ts';
import { planOfFile } from '../arguments/plan.ts';
import { type Args, type Command, type Context, flag, integerOption, option, required, usage } from '../command.ts';
import { Narrator } from '../terminal/narration.ts';
import { askNewPair, pairInFiles } from '../terminal/passphrases.ts';
import { Progress } from '../terminal/progress.ts';
import { type Welcome, welcome } from '../terminal/welcome.ts';

/** Statuses are told at most this often, in milliseconds. */
const TELL_EVERY = 200;

export const coordinatorCommand: Command = {
  usage: `usage: ostraka coordinator --manifest FILE --data DIR [--host ADDRESS] [--port N] [--made-up-voters]
                           [--proxy ADDRESS --public ADDRESS]
                           [--rehearsal] [--desk two [--passphrase-files A,B]]
                           [--store DATABASE]
       ostraka coordinator --take-over TRANSCRIPT --data DIR [--store DATABASE] [--host ADDRESS] [--port N]

Serves an election from DIR, or goes on with the one that is there, until Ctrl-C.

  --manifest FILE          JSON with a title and contests; everything else has a default
  --data DIR               where the board, the keys and the organiser's token are kept
  --host ADDRESS           this computer's address in the local network, IPv6 too; :: is all of them, and the likeliest is
                           shown (unless given 127.0.0.1: this computer only)
  --port N                 ${DEFAULT_PORT}; 0 takes any that is free
  --proxy ADDRESS          the address that a proxy before this computer connects from (127.0.0.1 where it runs here); once for
                           each. Who is behind it is then read from X-Forwarded-For, and no program here is exempt from limits
  --public ADDRESS         where everybody finds that proxy, such as https://vote.example.org: docs/PROXY.md has its set-up
  --made-up-voters         nobody votes here: say how long each phase took, however few ballots there are, and at the
                           end for how long turns held the loop
  --rehearsal              carry the plan out once beforehand, with a test deck of known result in place of voters; at the end it
                           says whether the laptops are ready. Use a --data directory of its own, and delete it afterwards
  --desk two               opening and closing take the passphrases of two people, who set them now; so it is where the plan
                           says "desk": "two", and when started again. A rehearsal takes none
  --passphrase-files A,B   the passphrases on one line of a file each, in place of typing them
  --store DATABASE         keep the board in PostgreSQL and only keys and the token in DIR: postgres://USER@HOST/NAME, or env:NAME
                           for the address in that environment variable; no password on the line, PGPASSWORD has it. Where
                           another coordinator leads on that board, this one waits. See docs/POSTGRES.md
  --take-over TRANSCRIPT   lead on an election that has lost its coordinator, from a node's ostraka export

Example: ostraka coordinator --manifest class.json --data election --host 192.168.1.20`,
  options: {
    manifest: { type: 'string' },
    data: { type: 'string' },
    host: { type: 'string' },
    port: { type: 'string' },
    proxy: { type: 'string', multiple: true },
    public: { type: 'string' },
    'take-over': { type: 'string' },
    store: { type: 'string' },
    'made-up-voters': { type: 'boolean' },
    rehearsal: { type: 'boolean' },
    desk: { type: 'string' },
    'passphrase-files': { type: 'string' },
  },
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const data = resolve(required(args, 'data'));
  const { listen, addresses } = await placeOf(option(args, 'host') ?? LOOPBACK);
  const port = integerOption(args, 'port', 0, 65_535) ?? DEFAULT_PORT;
  const front = frontOf(args);
  const board = await boardFor(args, data, context);
  const { plan, pictures, desk } = await planned(args, data, board, context);
  const phonePage = existsSync(join(builtPages, 'vote.html')) ? builtPages : null;
  const progress = new Progress();
  let reading = false;
  const coordinator = await startCoordinator({
    plan,
    pictures,
    desk,
    data,
    ...(board ? { store: board.store } : {}),
    host: listen,
    addresses,
    front,
    port,
    areMadeUp: flag(args, 'made-up-voters'),
    ...(phonePage ? { pageDirectory: phonePage } : {}),
    onProgress: (done, total) => {
      if (!reading) progress.begin('checking the stored board', total);
      reading = true;
      progress.update(done);
    },
  });
  progress.end();
  try {
    context.note(arithmeticInWords());
    for (const line of welcome({ ...toldOf(coordinator), plan })) context.say(line);
    for (const line of await reached(coordinator, front)) context.say(line);
    if (board) context.say(`board       in ${board.place}`);
    if (plan.voters.pages)
      context.say(
        phonePage
          ? `phones      ${pageLink(readLink(coordinator.link))}`
          : 'phones      no page for them has been built here: npm run build, or vote with the app',
      );
    coordinator.incidents.on('incident', (incident) => context.note(inWords(incident)));
    await narrateUntilStopped(coordinator, context);
    if (flag(args, 'made-up-voters')) context.note(turnsInWords(coordinator.loop.turns.within));
    return 0;
  } finally {
    await coordinator.close();
  }
}

/** A board that is not in the data directory, and where it is. */
interface BoardElsewhere {
  readonly store: CoordinatorStore;
  readonly place: string;
}

/** Null where the board is in `data`. Resolves when this process leads on it. */
async function boardFor(args: Args, data: string, { stop, note }: Context): Promise<BoardElsewhere | null> {
  const given = option(args, 'store');
  if (given === undefined) return null;
  const address = readDatabaseAddress(given);
  const place = address.shown;
  const onWaiting = () =>
    note(`another coordinator leads on ${place}: this one waits, and leads when that one has ended`);
  return { store: await openDatabaseStore(address, data, { stop, onWaiting }), place };
}

/** What is led, and by whom. The board is given back where this throws. */
async function planned(args: Args, data: string, board: BoardElsewhere | null, context: Context) {
  try {
    const plan = await planFor(args, data, board);
    const desk = await deskFor(args, data, isRehearsal(plan.plan) ? null : plan.desk, context);
    return { ...plan, desk };
  } catch (error) {
    await board?.store.close();
    throw error;
  }
}

/** What is on the board decides; a file that says otherwise is refused, not ignored. */
async function planFor(args: Args, data: string, board: BoardElsewhere | null): Promise<PlanFile> {
  const file = option(args, 'manifest');
  const transcript = option(args, 'take-over');
  if (file !== undefined && transcript !== undefined) throw usage('give --manifest or --take-over, not both');
  if (transcript !== undefined) {
    const copy = await readTranscriptFile(transcript);
    await (board ? loadInto(board.store, copy, board.place) : loadBoard(copy, data));
  }
  const stored = board ? planOf(board.store) : planOnBoard(data);
  const given = file === undefined ? null : planOfFile(file, flag(args, 'rehearsal'), stored ? null : Date.now());
  if (stored && given && !equal(encodeCanonical(stored), encodeCanonical(given.plan)))
    throw new OstrakaError(
      'other-election',
      `${board?.place ?? data} holds the election “${stored.title}”, with another manifest`,
      {
        hint: `leave out --manifest to go on with it, or use another ${board ? 'database, which holds one election each' : '--data directory'}`,
      },
    );
  if (stored) return { plan: stored, pictures: [], desk: 'one' };
  if (!given) throw usage('--manifest is missing');
  return given;
}

/**
 * The passphrases of two people who set them now; null where one person opens and closes, or they are set already.
 * @param planned what the plan says; null where it is rehearsed
 */
async function deskFor(
  args: Args,
  data: string,
  planned: PlanFile['desk'] | null,
  context: Context,
): Promise<Pair | null> {
  const wanted = option(args, 'desk');
  if (wanted !== undefined && wanted !== 'two') throw usage(`--desk is two, or left out, not ${wanted}`);
  const inFiles = pairInFiles(args);
  if (planned === null) {
    if (wanted !== undefined || inFiles) throw usage('a rehearsal takes no passphrases: leave out --desk');
    return null;
  }
  if (Desk.of(data)) {
    if (inFiles) throw usage('the passphrases of this desk are set already: leave out --passphrase-files');
    return null;
  }
  if (wanted === undefined && planned === 'one') {
    if (inFiles) throw usage('--passphrase-files goes with --desk two');
    return null;
  }
  if (inFiles) requireSoundPair(inFiles);
  return inFiles ?? askNewPair(context);
}

/** What a welcome says of this coordinator. */
const toldOf = ({ link, key, tokenFile, loop, address }: Coordinator): Omit<Welcome, 'plan'> => ({
  link,
  words: keyWords(key.publicKey, loop.state.record?.manifest),
  tokenFile,
  origin: address.origin,
  direct: address.direct,
  status: loop.status,
  leads: loop.state.record === null || hasOwnEpoch(loop.state),
  areTwo: loop.desk !== null,
});

/** Whether anybody else gets there, and by which other addresses. */
async function reached({ address }: Coordinator, front: FrontOptions | null): Promise<string[]> {
  const { host, hosts, origin, direct, left } = address;
  const lost =
    left === null
      ? []
      : [`voters have their keys at ${left}, which this computer has no longer: their browsers do not find them here`];
  if (front)
    return [
      ...lost,
      `address     ${origin}, by the proxy that connects from ${front.proxies.join(' or ')}`,
      `beside it   ${direct}, without TLS${isLoopback(host) ? ', for programs on this computer' : ''}`,
    ];
  if (!isLoopback(host))
    return [...lost, `address     ${origin}${hosts.length > 1 ? `, or ${hosts.slice(1).join(', ')}` : ''}`];
  const others = (await placeOf(null)).addresses.filter((other) => !isLoopback(other));
  const hint = others.length > 0 ? `; for others, start with --host ${others.join(' or ')}` : '';
  return [...lost, `only this computer can join${hint}`];
}

/** That more have come than the organiser expects: said when it becomes so, and not with each one more. */
function surplusOf({ state }: Coordinator['loop']): () => string[] {
  const said = { laptops: false, voters: false };
  return () => {
    // All who have come are gone through, several times a second.
    if (Object.values(state.expected).every((wanted) => wanted === null)) return [];
    const { expected, laptops, from, more } = arrivalsOf(state);
    const counts = {
      laptops: laptops.filter(({ connected }) => connected).length,
      voters: from.reduce((sum, { voters }) => sum + voters, more.voters),
    };
    return (['laptops', 'voters'] as const).flatMap((what) => {
      const wanted = expected[what];
      const isNew = wanted !== null && counts[what] > wanted && !said[what];
      said[what] = wanted !== null && counts[what] > wanted;
      return isNew ? [`${surplusInWords(what, counts[what], wanted)}: see ostraka organiser arrivals`] : [];
    });
  };
}

/** How many codes a registrar has signed: said whenever a longer list has come. */
function registeredIn({ state }: Coordinator['loop']): () => string[] {
  let said = 0;
  return () => {
    const count = state.registered?.body.count ?? 0;
    if (count === said) return [];
    said = count;
    return [`the registrar has signed ${plural(count, 'code')}: they are on the roll once voting opens`];
  };
}

/** Ends on SIGINT or SIGTERM; throws what breaks the loop. */
async function narrateUntilStopped({ loop, rehearsal }: Coordinator, { stop }: Context): Promise<void> {
  const narrator = new Narrator();
  let due: NodeJS.Timeout | undefined;
  let announced = false;
  const heard = [registeredIn(loop), surplusOf(loop)];
  const tell = (): void => {
    due = undefined;
    narrator.tell(loop.status);
    for (const line of heard.flatMap((hear) => hear())) narrator.say(line);
    const { record } = loop.state;
    if (!record || announced) return;
    const { finding } = rehearsal;
    // The finding of a rehearsal needs what a result opened, which may not be on the disk yet.
    if (!(isRehearsal(record.manifest) ? finding : record.result)) return;
    announced = true;
    for (const line of finding ? findingLines(finding) : []) narrator.say(line);
    if (!record.result) return;
    for (const line of resultLines(record.manifest.contests, readTally(record.result.tally))) narrator.say(line);
  };
  loop.on('change', () => {
    // Nobody is told what a crash would take back.
    // What stops it is said below.
    due ??= setTimeout(() => loop.whenDurable(tell, () => {}), TELL_EVERY);
  });
  const unwatch = watchBattery(batteryWarner((line) => narrator.say(line)));
  tell();
  try {
    const broken = once(loop, 'broken', { signal: stop }).then(([error]) => Promise.reject(error));
    await broken.catch((error) => {
      if (!stop.aborted) throw error;
    });
  } finally {
    unwatch();
    clearTimeout(due);
    narrator.end();
  }
}
