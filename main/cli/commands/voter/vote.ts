/** `ostraka vote` and `ostraka audit`: seal a ballot, show its hash, and only then cast it or open it as a test. */
import { setTimeout as pause } from 'node:timers/promises';
import { cosigners } from '../../../../shared/board/checkpoint.ts';
import { entrySigned, readEntry } from '../../../../shared/board/entry.ts';
import { hashOf } from '../../../../shared/board/entry-types/polling.ts';
import { objectionsInWords } from '../../../../shared/board/objections.ts';
import { equal, hex } from '../../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import type { Choices } from '../../../../shared/election/choice.ts';
import { cosignersOf } from '../../../../shared/election/manifest.ts';
import { openChoices, openingFault } from '../../../../shared/election/sealing.ts';
import { tracker } from '../../../../shared/election/tracker.ts';
import {
  audit,
  cast,
  checkReceipt,
  objectTo,
  receiptFor,
  type Sealed,
  seal,
} from '../../../../shared/protocol/voter.ts';
import { writeReceipt } from '../../../files/receipt-file.ts';
import { arithmeticInWords } from '../../../workers/arithmetic.ts';
import { systemRandom } from '../../../workers/system-random.ts';
import { joinLinkOf } from '../../arguments/address.ts';
import { choiceInWords, parseChoices } from '../../arguments/choose.ts';
import { readFingerprint } from '../../arguments/fingerprint.ts';
import { type Args, type Command, type Context, flag, option, repeated, required } from '../../command.ts';
import { ask } from '../../terminal/ask.ts';
import { Voter } from './voter-device.ts';

/** How long a cast ballot waits for co-signatures before the voter is told to ask later. */
const WITNESSED_WITHIN = 15_000;
const ASK_EVERY = 300;

const about = `  --join LINK       the join link on the organiser's screen
  --choose TEXT     one for each question, in order:
                      single    Ada                 approval  Ada, Bob
                      ranking   Ada > Bob = Cleo    score     Ada=3, Bob=0
                    names or numbers from 1; - leaves it blank; write-in:NAME is a vote
                    for NAME alone, or for the option of that name
  --as NAME         your name on the organiser's list, to enrol
  --code CODE       your printed code, where the election uses codes
  --key FILE        where your key is kept (otherwise a file for each election in ~/.config/ostraka/voters, on Windows
                    in %APPDATA%\\ostraka\\voters); whoever else votes at this computer names a file of their own
  --expect WORDS    the election's fingerprint or its twelve words, where the coordinator has been replaced`;

export const voteCommand: Command = {
  usage: `usage: ostraka vote --join LINK --choose TEXT … [--as NAME | --code CODE]

Enrols, waits until voting opens, seals your ballot, shows its hash, casts it, and keeps a receipt. On a terminal it asks
after the hash is shown whether to cast or to audit. Voting again replaces your ballot.

${about}
  --receipt FILE    where the receipt goes (receipt-WORDS.json in this directory)
  --audit           open the ballot as a test instead of casting it

Example: ostraka vote --join ostraka://192.168.1.20:4790/… --as Zoe --choose "Ada > Bob"`,
  options: {
    join: { type: 'string' },
    choose: { type: 'string', multiple: true },
    as: { type: 'string' },
    code: { type: 'string' },
    key: { type: 'string' },
    expect: { type: 'string' },
    receipt: { type: 'string' },
    audit: { type: 'boolean' },
  },
  run: (args, context) => vote(args, context, flag(args, 'audit')),
};

export const auditCommand: Command = {
  usage: `usage: ostraka audit --join LINK --choose TEXT … [--as NAME | --code CODE]
       ostraka audit --join LINK --object

Seals a ballot, shows its hash, and opens it on the board for everyone instead of casting it: what it holds must be what
you chose. It can never be cast; then vote, and another ballot is sealed. A device that knows beforehand which ballot is a
test could cheat with the others: ostraka vote on a terminal asks only after the hash is shown.

With --object you say of the last ballot that you opened: no, that was not my choice. It is told to everyone, without your
name and without what you chose; nobody can check who is right. On a terminal you are asked.

${about}

Example: ostraka audit --join ostraka://192.168.1.20:4790/… --as Zoe --choose "Ada > Bob"`,
  options: {
    join: { type: 'string' },
    choose: { type: 'string', multiple: true },
    as: { type: 'string' },
    code: { type: 'string' },
    key: { type: 'string' },
    expect: { type: 'string' },
    object: { type: 'boolean' },
  },
  run: (args, context) => (flag(args, 'object') ? object(args, context) : vote(args, context, true)),
};

async function open(args: Args, context: Context): Promise<Voter> {
  const expect = option(args, 'expect');
  return Voter.open(
    {
      join: await joinLinkOf(required(args, 'join'), context),
      keyFile: option(args, 'key'),
      name: option(args, 'as'),
      code: option(args, 'code'),
      expected: expect === undefined ? undefined : readFingerprint(expect),
    },
    context,
  );
}

async function vote(args: Args, context: Context, auditOnly: boolean): Promise<number> {
  const voter = await open(args, context);
  const { manifest } = voter.board.record;
  const choices = parseChoices(manifest.contests, repeated(args, 'choose'));
  await voter.takePlace();
  for (;;) {
    const sealed = seal(voter.booth, voter.key, choices, voter.previousBallot(), systemRandom);
    context.note(arithmeticInWords());
    context.say(`ballot     ${hex(sealed.hash)}`);
    context.say(`tracker    ${tracker(sealed.hash, manifest)}`);
    if (auditOnly) return openAsTest(voter, sealed, choices, context);
    if ((await decision(context)) === 'cast') return castBallot(voter, sealed, option(args, 'receipt'), context);
    const code = await openAsTest(voter, sealed, choices, context);
    if (code !== 0) return code;
    context.say('sealing another ballot with the same choices');
    await voter.board.refresh();
  }
}

/** The voter's “No” to the last ballot of this key that was opened. */
async function object(args: Args, context: Context): Promise<number> {
  const voter = await open(args, context);
  if (repeated(args, 'choose').length > 0)
    throw new OstrakaError('usage', 'what you chose is not told: leave out --choose beside --object');
  return sayNo(voter, context);
}

async function sayNo(voter: Voter, { say }: Context): Promise<number> {
  await voter.board.refresh();
  const { publicKey } = voter.key;
  const [index, opened] =
    [...voter.board.known].findLast(
      ([, entry]) => entry.type === 'audit' && equal(entry.author, publicKey) && entrySigned(entry.leaf, publicKey),
    ) ?? [];
  if (index === undefined || !opened)
    throw new OstrakaError('unknown-audit', 'this device has opened no ballot as a test');
  if (!voter.board.objectionsOf(publicKey).includes(index))
    await voter.submit(objectTo(voter.booth, voter.key, opened.leaf));
  say(`objected   to the ballot opened as entry ${index}: all screens say so now, without your name and your choice`);
  say(objectionsInWords(1).english);
  say('If they do not, tell everyone in the room. Do not vote with this device.');
  return 0;
}

/** Asked only once the hash is shown: a device must not know before which ballots are tests (Benaloh, EVT 2007). */
async function decision({ stop }: Context): Promise<'cast' | 'audit'> {
  return (await ask('Cast it, or open it as a test?', ['cast', 'audit'], stop)) ?? 'cast';
}

async function castBallot(
  voter: Voter,
  sealed: Sealed,
  receiptPath: string | undefined,
  context: Context,
): Promise<number> {
  const { manifest, epoch, coordinator } = voter.board.record;
  const path = receiptPath ?? `receipt-${tracker(sealed.hash, manifest).replaceAll(' ', '-')}.json`;
  const leaf = cast(voter.booth, voter.key, sealed);
  const receipt = receiptFor(manifest, sealed.hash, leaf, await voter.submit(leaf));
  checkReceipt(receipt, manifest, coordinator, epoch);
  voter.remember({ sequence: sealed.body.sequence, hash: sealed.hash });
  writeReceipt(path, receipt, manifest);
  context.say(`recorded   entry ${receipt.index} of the board that the coordinator signs`);
  context.say(`receipt    ${path}`);
  const witnessed = await witnessedProof(voter, receipt.leaf, context);
  if (witnessed) {
    const better = receiptFor(manifest, sealed.hash, leaf, witnessed);
    if (checkReceipt(better, manifest, coordinator, epoch).witnessed) {
      writeReceipt(path, better, manifest);
      const names = cosigners(better.note, cosignersOf(manifest)).map((index) => manifest.nodes[index - 1]!.name);
      context.say(`witnessed  by ${names.join(', ')}`);
      return 0;
    }
  }
  context.say(`witnessed  not yet; see later with: ostraka track ${path}`);
  return 0;
}

/** The inclusion under a checkpoint that enough nodes have co-signed; null where that takes too long. */
async function witnessedProof(voter: Voter, leaf: Uint8Array, { stop }: Context) {
  for (const late = Date.now() + WITNESSED_WITHIN; Date.now() < late; )
    try {
      return await voter.client.inclusion(leaf, true);
    } catch (error) {
      if (!(error instanceof OstrakaError) || error.code !== 'not-yet') throw error;
      await pause(ASK_EVERY, undefined, { signal: stop });
    }
  return null;
}

/** Opens the ballot in public and reads from the board what it holds. Exit code 1 where that is not what was chosen. */
async function openAsTest(voter: Voter, sealed: Sealed, choices: Choices, context: Context): Promise<number> {
  const { say } = context;
  const { record } = voter.board;
  const { contests } = record.manifest;
  const { index } = await voter.submit(audit(voter.booth, voter.key, sealed));
  const [leaf] = await voter.client.entries(index, index + 1);
  const entry = leaf && readEntry(leaf);
  if (entry?.type !== 'audit') throw new OstrakaError('bad-answer', `entry ${index} of the board is not this audit`);
  const { ballot, opening } = entry.body;
  const election = { fingerprint: record.fingerprint, publicKey: record.key!.publicKey, contests };
  const same = equal(hashOf(record.fingerprint, entry.author, ballot), sealed.hash);
  const fault = same ? openingFault(election, ballot.sealed, opening) : 'its hash is not the one shown above';
  if (fault !== null) throw new OstrakaError('bad-opening', `the opened ballot is not yours: ${fault}`);
  const held = openChoices(contests, opening) ?? [];
  say(`opened     entry ${index} of the board; it holds`);
  for (const [i, contest] of contests.entries())
    say(`  ${contest.title}: ${held[i] ? choiceInWords(contest, held[i]) : 'nothing valid'}`);
  const chosen = contests.every(
    (contest, i) => choiceInWords(contest, choices[i]!) === choiceInWords(contest, held[i]!),
  );
  say(chosen ? 'this is what you chose' : 'THIS IS NOT WHAT YOU CHOSE: do not vote with this device');
  say(
    `Anybody's computer can check it: entry ${index} of the transcript is this opening under hash ${hex(sealed.hash)},`,
  );
  say('and ostraka verify encrypts it again (check V9). It will never be counted; now vote.');
  const answer = await ask('Was that your choice?', ['yes', 'no'], context.stop);
  if (answer === 'no') await sayNo(voter, context);
  else if (answer === null) say('If that was not your choice, tell everyone: ostraka audit --join LINK --object');
  return chosen && answer !== 'no' ? 0 : 1;
}
