/** `ostraka organiser`: the organiser's verbs, as requests with the organiser's token. */
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { readTally } from '../../../shared/board/count.ts';
import { readEntry } from '../../../shared/board/entry.ts';
import { ENDED_WITHOUT_RESULT } from '../../../shared/board/verify/verdict.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { plural } from '../../../shared/codec/numbers.ts';
import { MAX_CONTESTS } from '../../../shared/election/contest.ts';
import { likenesses } from '../../../shared/election/names/skeleton.ts';
import { inUtc, secondsOf } from '../../../shared/election/times/times.ts';
import { tooFewInWords } from '../../../shared/election/too-few.ts';
import { MAX_VOTERS } from '../../../shared/election/turnout.ts';
import { keyWords } from '../../../shared/election/words/words.ts';
import type { BoardClient, Closing, PlainOrder } from '../../../shared/protocol/client/board-client.ts';
import type { FreshCodes } from '../../../shared/protocol/coordinator/code-slips.ts';
import type { RollVoter } from '../../../shared/protocol/coordinator/roll.ts';
import type { Status } from '../../../shared/protocol/coordinator/status.ts';
import type { Pair } from '../../../shared/protocol/desk/desk.ts';
import { readLink, votingLink } from '../../../shared/protocol/link.ts';
import { resultLines } from '../../../shared/verdict/result-lines.ts';
import { waitingCsv } from '../../files/election-files.ts';
import { isoDate, slipsCsv } from '../../files/slips-file.ts';
import { clientAt, readAddress } from '../arguments/address.ts';
import { type Args, type Command, type Context, flag, integerOption, repeated, required, usage } from '../command.ts';
import { Narrator } from '../terminal/narration.ts';
import { askPair, pairInFiles } from '../terminal/passphrases.ts';
import { arrangementOf, arrivalLines, isArrangement } from './arrivals.ts';

const RETRY = 1000;

export const organiserCommand: Command = {
  usage: `usage: ostraka organiser VERB --at ADDRESS --token-file FILE

  open-enrolment    freeze the list of nodes; they make the key, voters enrol
  codes N           make N one-time codes, one a line, to print and hand out; with --csv a table for a mail merge
  replace-code N    make a code in the place of the one on slip N, which was lost and is not used
  slips             how many codes are used, unused and replaced
  roll              list who signed up, whose names are alike, who is struck off, and who has voted
  remind            list who has not voted, as a table, where the plan allows it: once, and everybody is told that it was
  strike NAME       strike a voter off the roll, before voting opens; put-back NAME undoes it
  strike-from       strike off all who signed up from --address
  leave-out N       make the key anew without node N, whose words differ
  open-voting       post the roll and open voting
  extend TIME       move the announced closing time to this later one, as 2026-12-11T15:00+01:00, for a --reason; all are told
  cancel            call the election off, for good, before voting is open
  voter-names       write the file of voters' names, for ostraka roll check, to stdout
  forget-names      delete the names and what hides them on the roll; the transcript verifies without
  close             close voting and follow the mix until the result, or the end without one; exit code 5 then
  names             list the written-in names, where the plan lets them be joined
  join-names        propose that the names after --name are one person
  post-result       post the result; names are joined no more
  next-round LINK   after the end: tell everybody in this election of the next one, which another coordinator leads
  take-over         lead on an election after its coordinator is lost

  arrivals          list who has come from which address, and who was sent away
  expect            more than --laptops or --voters stop the verbs that open, until you --confirm them
  allow             let --address bring --voters and --laptops, more or fewer than others may
  send-away         send the laptop of this --name out of the lobby, and keep it out
  keep-out          the same of all laptops from --address
  free-name         forget the laptop of this --name, which has left, so that another can have it
  let-in            let --who come again whom you keep out: a key or an address, as arrivals lists it
  rename            call the laptop of this --name --to another name
  clear-lobby       send all laptops away; those that are wanted join again

  --at ADDRESS        the coordinator, as http://HOST:PORT or as its join link
  --token-file FILE   the file organiser-token in the coordinator's data directory
  --confirm N         open all the same, though N have come and fewer are expected; or close all the same, though only N
                      ballots count and more are needed: none is opened then, and there is no result
  --early             close before the announced time, which is not done otherwise
  --passphrase-files A,B
                      at a desk of two people: the passphrases that open-voting, extend and close take, on one line of a file
                      each; where this is left out they are asked for. Give them at the organiser's laptop or over https:
                      the network between can read what goes over http
  --reason TEXT       why voting stays open longer
  --csv               codes as a table with number, code, link, address, election, words and date; --at is the join link then
  --question N        which question's names are joined, from 1 (1)
  --name NAME         a laptop; or a name to join, at least two

Example: ostraka organiser close --at http://192.168.1.20:4790 --token-file election/organiser-token`,
  options: {
    at: { type: 'string' },
    'token-file': { type: 'string' },
    question: { type: 'string' },
    name: { type: 'string', multiple: true },
    to: { type: 'string' },
    address: { type: 'string' },
    who: { type: 'string' },
    laptops: { type: 'string' },
    voters: { type: 'string' },
    confirm: { type: 'string' },
    early: { type: 'boolean' },
    reason: { type: 'string' },
    'passphrase-files': { type: 'string' },
    csv: { type: 'boolean' },
  },
  positionals: ['VERB', 'WHAT?'],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const [verb, what] = args.positionals;
  const client = clientAt(readAddress(required(args, 'at')), context);
  const token = readToken(required(args, 'token-file'));
  if (what !== undefined && !takesMore.has(verb ?? '')) throw usage(`${verb} takes nothing more`);
  if (isArrangement(verb)) {
    for (const line of arrivalLines(await client.arrange(arrangementOf(verb, args), token))) context.say(line);
    return 0;
  }
  switch (verb) {
    case 'arrivals':
      for (const line of arrivalLines(await client.arrivals(token))) context.say(line);
      return 0;
    case 'open-enrolment':
    case 'open-voting':
    case 'cancel':
    case 'post-result':
    case 'take-over':
      await agreed(args, context, (pair) =>
        client.order(verb, token, integerOption(args, 'confirm', 0, 1_000_000) ?? null, pair),
      );
      context.say(done(verb, await client.status()));
      return 0;
    case 'codes':
      requireLinkFor(args);
      await sayCodes(await client.codes(wanted(what), token), client, args, context);
      return 0;
    case 'replace-code': {
      const number = wanted(what, 'say which slip was lost: ostraka organiser replace-code 17 …');
      requireLinkFor(args);
      const fresh = await client.replaceCode(number, token);
      await sayCodes(fresh, client, args, context);
      context.note(`slip ${number} opens nothing any more; slip ${fresh.first} takes its place`);
      return 0;
    }
    case 'slips': {
      const { made, used, replaced } = await client.slips(token);
      context.say(`${plural(made, 'slip')}: ${used} used, ${made - used - replaced} unused, ${replaced} replaced`);
      return 0;
    }
    case 'roll':
      for (const line of rollLines(await client.roll(token))) context.say(line);
      return 0;
    case 'remind':
      for (const line of waitingCsv(await client.reminders(token))
        .trimEnd()
        .split('\r\n'))
        context.say(line);
      context.note('the board says that this list was made, and of how many; another is not made');
      return 0;
    case 'strike':
    case 'put-back': {
      const { key, name } = named(what, await client.roll(token), verb === 'put-back');
      await client.changeRoll(verb, key, token);
      context.say(verb === 'strike' ? `${name} is struck off` : `${name} is on the list again`);
      return 0;
    }
    case 'strike-from':
      await client.changeRoll(verb, required(args, 'address'), token);
      context.say(`all who signed up from ${required(args, 'address')} are struck off`);
      return 0;
    case 'voter-names':
      for (const line of (await client.voterNames(token)).trimEnd().split('\n')) context.say(line);
      return 0;
    case 'forget-names':
      await client.changeRoll(verb, null, token);
      context.say('the names are deleted here; whoever was given the file has it still');
      return 0;
    case 'names':
      for (const line of await namesApart(client, token)) context.say(line);
      return 0;
    case 'join-names': {
      const names = repeated(args, 'name');
      if (names.length < 2) throw usage('say at least two names, each after --name');
      await client.joinNames((integerOption(args, 'question', 1, MAX_CONTESTS) ?? 1) - 1, names, token);
      context.say(`proposed: ${names.join(' = ')}; the people at the nodes are asked`);
      return 0;
    }
    case 'next-round':
      if (what === undefined) throw usage('say where it is joined: ostraka organiser next-round ostraka://… …');
      await client.tellNext(what, token);
      context.say('laptops and voters of this election are told of the next one');
      return 0;
    case 'extend': {
      const closes = secondsOf(what ?? '');
      if (closes === null) throw usage('say when voting closes: ostraka organiser extend 2026-12-11T15:00+01:00 …');
      const reason = required(args, 'reason');
      await agreed(args, context, (pair) => client.extend(closes, reason, token, pair));
      context.say(`voting closes at ${inUtc(closes)}; laptops and voters are told, and why`);
      return 0;
    }
    case 'leave-out': {
      const node = wanted(what, 'say which node: ostraka organiser leave-out 2 …');
      await client.leaveOut(node, token);
      context.say(`node ${node} is left out; the others make the key anew`);
      return 0;
    }
    case 'close':
      return agreed(args, context, (pair) => {
        const confirmed = integerOption(args, 'confirm', 0, MAX_VOTERS) ?? null;
        return close(client, token, { confirmed, early: flag(args, 'early'), pair }, context);
      });
    default:
      throw usage(`there is no verb ${verb}; see ostraka organiser --help`);
  }
}

const takesMore: ReadonlySet<string> = new Set([
  'codes',
  'replace-code',
  'leave-out',
  'extend',
  'next-round',
  'strike',
  'put-back',
]);

/** Before any code is made: throws `bad-link` where the table could not say where phones vote. */
function requireLinkFor(args: Args): void {
  if (args.values.csv === true) readLink(required(args, 'at'));
}

/** Codes as lines, or as the table of a mail merge, for which the join link says where phones vote. */
async function sayCodes(fresh: FreshCodes, client: BoardClient, args: Args, context: Context): Promise<void> {
  if (args.values.csv !== true) {
    for (const code of fresh.codes) context.say(code);
    return;
  }
  const link = readLink(required(args, 'at'));
  const [first] = await client.entries(0, 1);
  const manifest = first && readEntry(first);
  if (manifest?.type !== 'manifest') throw new OstrakaError('bad-answer', 'the board begins without a manifest');
  const { title, voters } = manifest.body;
  const words = keyWords(link.coordinator, null);
  const slips = { title, date: isoDate(new Date()), words, where: votingLink(link, voters) };
  for (const line of slipsCsv({ ...slips, ...fresh })
    .trimEnd()
    .split('\r\n'))
    context.say(line);
}

/** A line for each voter: name, what is to be said of it, and the beginning of the key, by which doubles are told apart. */
function rollLines(voters: readonly RollVoter[]): string[] {
  const likes = likenesses(voters.map(({ name }) => name));
  const said = voters.map(({ key, name, struck, voted }, i) => {
    const { doubles, similar } = likes[i]!;
    const notes = [
      struck && 'STRUCK OFF',
      voted === true && 'voted',
      doubles.length > 0 && `LOOKS LIKE ${doubles.map((at) => voters[at]!.name).join(', ')}`,
      similar.length > 0 && `similar to ${similar.map((at) => voters[at]!.name).join(', ')}`,
    ].filter((note) => note !== false);
    return `${key.slice(0, 12)}  ${name}${notes.length > 0 ? `: ${notes.join('; ')}` : ''}`;
  });
  return [...said, plural(voters.filter(({ struck }) => !struck).length, 'voter')];
}

/** The one voter meant by a name, or by the beginning of a key; throws `usage`. */
function named(what: string | undefined, voters: readonly RollVoter[], struck: boolean): RollVoter {
  if (what === undefined || what === '') throw usage('say whom: a name as ostraka organiser roll lists it, or a key');
  const among = voters.filter((voter) => voter.struck === struck);
  const found = among.filter(
    ({ key, name }) => name === what || (/^[0-9a-f]{12,64}$/.test(what) && key.startsWith(what)),
  );
  if (found.length === 1) return found[0]!;
  throw usage(
    found.length === 0
      ? `nobody ${struck ? 'who is struck off' : 'on the list'} is called ${what}`
      : `several are called ${what}: say the key that ostraka organiser roll lists`,
  );
}

function done(verb: PlainOrder, { nodes, voters }: Status): string {
  switch (verb) {
    case 'open-enrolment':
      return `enrolment is open; ${nodes.map(({ name }) => name).join(', ')} make the key`;
    case 'open-voting':
      return `voting is open: ${plural(voters, 'voter')} on the roll`;
    case 'cancel':
      return 'the election is cancelled; whoever asks is told so while this coordinator runs';
    case 'post-result':
      return 'the result is posted as it is counted now';
    case 'take-over':
      return 'this coordinator leads the election now';
  }
}

/** As they are counted apart; what is proposed and agreed stands in the status. */
async function namesApart(client: BoardClient, token: string): Promise<string[]> {
  const names = await client.names(token);
  return names.flatMap((groups, i) =>
    groups.map(({ name, ballots }) => `question ${i + 1}: ${name} (${plural(ballots, 'ballot')})`),
  );
}

function wanted(count: string | undefined, hint = 'say how many codes: ostraka organiser codes 30 …'): number {
  if (count === undefined || !/^[1-9]\d{0,5}$/.test(count)) throw usage(hint);
  return Number(count);
}

function readToken(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new OstrakaError('no-token', `${path} cannot be read: ${(cause as Error).message}`, {
      hint: 'the coordinator writes it to the file organiser-token in its data directory',
    });
  }
}

/** Gives an order with what is in the files of both; where that is lacking, asks both once the coordinator has. */
async function agreed<T>(args: Args, context: Context, order: (pair: Pair | undefined) => Promise<T>): Promise<T> {
  const inFiles = pairInFiles(args);
  if (inFiles) return order(inFiles);
  try {
    return await order(undefined);
  } catch (error) {
    if (!(error instanceof OstrakaError && error.code === 'two-needed')) throw error;
    return order(await askPair(context));
  }
}

/** Exit code 0 with a result, 1 where the election cannot go on, 5 where it has ended without one. */
async function close(client: BoardClient, token: string, closing: Closing, context: Context): Promise<number> {
  const narrator = new Narrator();
  try {
    for (;;) {
      await followOnce(client, token, closing, narrator);
      const { last } = narrator;
      if (last?.stuck) return 1;
      if (last?.phase === 'finished') break;
      narrator.say('the coordinator does not answer; trying again');
      await pause(RETRY, undefined, { signal: context.stop });
    }
  } finally {
    narrator.end();
  }
  const few = narrator.last?.tooFew;
  if (few) {
    context.say(tooFewInWords(few).english);
    return ENDED_WITHOUT_RESULT;
  }
  for (const line of await published(client)) context.say(line);
  return 0;
}

/** Follows until the stream ends. A stream that breaks is no failure of the election: asking again goes on with it. */
async function followOnce(client: BoardClient, token: string, closing: Closing, narrator: Narrator): Promise<void> {
  try {
    for await (const status of client.close(token, closing)) narrator.tell(status);
  } catch (error) {
    const broken = error instanceof TypeError || (error instanceof OstrakaError && error.code === 'unreachable');
    if (!broken || narrator.last === null) throw error;
  }
}

/** The winners as the board's own entries say. */
async function published(client: BoardClient): Promise<string[]> {
  const { size, nodes } = await client.status();
  const [first] = await client.entries(0, 1);
  // The result is followed by attestations, one a node, and rarely by a takeover.
  const from = Math.max(1, size - nodes.length - 10);
  const last = (await client.entries(from, size)).map(readEntry);
  const manifest = first && readEntry(first);
  const result = last.find(({ type }) => type === 'result');
  return manifest?.type === 'manifest' && result?.type === 'result'
    ? resultLines(manifest.body.contests, readTally(result.body.tally))
    : [];
}
