/** `ostraka registrar`: makes and keeps the one-time codes of an election on another laptop than the organiser's. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { phaseOf } from '../../../shared/board/record.ts';
import { KEY_BYTES, layRoll } from '../../../shared/board/roll/records.ts';
import { registrarReplaceBytes, registrarRollBytes } from '../../../shared/board/roll/registrar.ts';
import { type Bytes, equal, hex } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { plural } from '../../../shared/codec/numbers.ts';
import { sign } from '../../../shared/crypto/signature.ts';
import { electionWordsOf, registrarOf } from '../../../shared/election/manifest.ts';
import { keyWords } from '../../../shared/election/words/words.ts';
import type { BoardClient } from '../../../shared/protocol/client/board-client.ts';
import { MAX_REGISTERED } from '../../../shared/protocol/coordinator/arrangements.ts';
import { type JoinLink, readLink, votingLink, webAddress } from '../../../shared/protocol/link.ts';
import { countOn } from '../../../shared/protocol/voter/board/judged-board.ts';
import { LightBoard } from '../../../shared/protocol/voter/board/light-board.ts';
import { freshCodes, RegistrarFolder } from '../../files/registrar-folder.ts';
import { isoDate, type Slips, slipsCsv } from '../../files/slips-file.ts';
import { qrMaker, slipsPage } from '../../files/slips-page.ts';
import { clientAt, joinLinkOf } from '../arguments/address.ts';
import { languageIn } from '../arguments/language.ts';
import { type Args, type Command, type Context, integerOption, option, required, usage } from '../command.ts';

export const registrarCommand: Command = {
  usage: `usage: ostraka registrar new --data DIR
       ostraka registrar codes LINK --data DIR --count N [--slips FILE.html] [--csv FILE.csv]
       ostraka registrar replace NUMBER LINK --data DIR [--slips FILE.html] [--csv FILE.csv]

Makes the one-time codes of an election on this laptop, so that the organiser's is sent none, and signs the roll that they
make: nobody can add a code without this laptop's key, and whoever has this laptop alone cannot either, for the organiser's
posts the roll. The organiser's plan names the key that new prints, before the lobby opens.

  new        make this laptop's key, once, and print it with its twelve words, for the organiser
  codes      when the laptops have made the election's key: make codes; write them where --slips and --csv say, and
             nowhere else; send their public halves, signed, to the organiser's laptop. Given again, without --count, it
             sends the same ones again; with a larger one it adds as many as lack. Once voting is open, it says whether
             the roll on the board is the one that was signed here
  replace    while voting is open: revoke the code on slip NUMBER, which was lost and is not used, and make another

  --data DIR         where the key is kept, and the public half of each code under the number on its slip
  --count N          how many codes in all, up to ${MAX_REGISTERED}
  --slips FILE       slips as a page to print, in any browser, each with a code to scan
  --csv FILE         a table for a mail merge: number, code, link (for a QR code), address, election, words and date
  --language LANG    of the slips: en or de; English where it is left out

Neither file is written over another. Compare the words that are said with those on the organiser's screen before you hand
anything out; keep DIR until the election is over.

Example: ostraka registrar codes ostraka://192.168.1.20:4790/… --data registrar --count 120 --csv codes.csv`,
  options: {
    data: { type: 'string' },
    count: { type: 'string' },
    slips: { type: 'string' },
    csv: { type: 'string' },
    language: { type: 'string' },
  },
  positionals: ['VERB', 'WHAT?', 'LINK?'],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const [verb, ...rest] = args.positionals;
  const data = resolve(required(args, 'data'));
  switch (verb) {
    case 'new':
      if (rest.length > 0) throw usage('new takes nothing more');
      return begin(data, context);
    case 'codes':
      if (rest.length !== 1) throw usage('say where the election is: ostraka registrar codes ostraka://… --data DIR');
      return attend(data, rest[0]!, context, (desk) => codes(desk, args, context));
    case 'replace': {
      const [number = '', link] = rest;
      if (link === undefined || !/^[1-9]\d{0,6}$/.test(number))
        throw usage('say which slip was lost, and where: ostraka registrar replace 17 ostraka://… --data DIR');
      return attend(data, link, context, (desk) => replace(desk, Number(number), args, context));
    }
    default:
      throw usage(`there is no verb ${verb}; see ostraka registrar --help`);
  }
}

async function begin(data: string, context: Context): Promise<number> {
  const folder = RegistrarFolder.begin(data);
  try {
    const { publicKey } = folder.key;
    context.say(hex(publicKey));
    context.note(`words      ${keyWords(publicKey, undefined).join(' ')}`);
    context.note(
      'the organiser’s plan names this key as voters.registrar; compare the words on the organiser’s screen',
    );
  } finally {
    await folder.close();
  }
  return 0;
}

/** What a registrar does at, and by which it knows the election. */
interface Desk {
  readonly folder: RegistrarFolder;
  readonly client: BoardClient;
  readonly board: LightBoard;
  readonly link: JoinLink;
}

/** Opens folder and board, says which election it is, and that its manifest names this very key. */
async function attend(
  data: string,
  given: string,
  context: Context,
  act: (desk: Desk) => Promise<void>,
): Promise<number> {
  const link = readLink(await joinLinkOf(given, context));
  const folder = await RegistrarFolder.open(data);
  try {
    const client = clientAt(webAddress(link), context);
    const knows = (fingerprint: Bytes) => folder.slips(fingerprint).length > 0;
    const board = await LightBoard.open(client, link.coordinator, knows, []);
    const { manifest } = board.record;
    context.note(`election   ${manifest.title}`);
    context.note(`words of the election  ${electionWordsOf(manifest).join(' ')}`);
    context.note(`words of the organiser’s laptop  ${keyWords(link.coordinator, manifest).join(' ')}`);
    const registrar = registrarOf(manifest);
    if (!registrar || !equal(registrar, folder.key.publicKey))
      throw new OstrakaError(
        'other-election',
        registrar ? 'this election names another registrar than this laptop' : 'this election has no registrar',
        { hint: 'the organiser’s plan names the key that ostraka registrar new prints, before the lobby opens' },
      );
    await act({ folder, client, board, link });
  } finally {
    await folder.close();
  }
  return 0;
}

async function codes(desk: Desk, args: Args, context: Context): Promise<void> {
  const { folder, client, board } = desk;
  const { fingerprint, manifest, key, voters } = board.record;
  const count = integerOption(args, 'count', 1, Math.min(MAX_REGISTERED, manifest.limits.voters));
  if (!key)
    throw new OstrakaError('out-of-phase', 'the laptops have not made the election’s key yet', {
      hint: 'they do so right after the six words are shown: wait a moment, and type it again',
    });
  if (voters) return compareRoll(desk, count, context);
  const made = folder.slips(fingerprint).length;
  if (made === 0 && count === undefined) throw usage('say how many codes: --count N');
  if (count !== undefined && count < made)
    throw new OstrakaError('out-of-phase', `${plural(made, 'code')} of this election were made here already`, {
      hint: 'codes are added, and none is taken out: keep slips that are too many closed, before witnesses; the verdict counts them as unused',
    });
  if (count !== undefined && count > made) {
    const fresh = freshCodes(fingerprint, count - made);
    await handOut({ ...aboutSlips(desk), first: made + 1, codes: fresh.codes }, args, context);
    // Only once they are written: what nobody can read would stand on the roll.
    folder.add(fingerprint, fresh.keys);
  }
  const { body, records } = layRoll(folder.slips(fingerprint), KEY_BYTES);
  const signature = sign(registrarRollBytes(fingerprint, body), folder.key);
  folder.keepSigned(fingerprint, body.count);
  await client.tellCodes({ keys: records, root: body.root, signature }, folder.key.publicKey);
  context.say(
    `the organiser’s laptop has the public halves of ${plural(body.count, 'code')}, and was sent none of the codes`,
  );
}

/** Whether the roll on the board is the one that was signed last: codes that came too late are not on it. */
function compareRoll({ folder, board }: Desk, count: number | undefined, context: Context): void {
  const { fingerprint } = board.record;
  const on = [...board.known.values()].reduce((sum, entry) => sum + countOn(entry), 0);
  const made = folder.slips(fingerprint);
  // An older list, which the organiser’s laptop may have kept, is signed as well: only the last one is the roll.
  const isLast = on === folder.signed(fingerprint) && made.length >= on;
  if (count === undefined && isLast && equal(rootOf(board), layRoll(made.slice(0, on), KEY_BYTES).body.root))
    return context.say(`voting is open: the roll holds ${plural(on, 'code')}, those on slips 1 to ${on}`);
  throw new OstrakaError('out-of-phase', `voting is open, and the roll on the board holds ${plural(on, 'code')}`, {
    hint:
      made.length > on
        ? `slips ${on + 1} to ${made.length} open nothing, but those that took the place of a lost one`
        : 'a code that was lost is replaced: ostraka registrar replace NUMBER LINK',
  });
}

/** The root of the first roll on a board that has one. */
function rootOf({ known }: LightBoard): Bytes {
  for (const { type, body } of known.values()) if (type === 'roll' && 'root' in body) return body.root;
  throw new OstrakaError('internal', 'voting is open without a roll');
}

async function replace(desk: Desk, number: number, args: Args, context: Context): Promise<void> {
  const { folder, client, board } = desk;
  const { record } = board;
  const { fingerprint } = record;
  const made = folder.slips(fingerprint);
  const revoked = made[number - 1];
  if (!revoked)
    throw new OstrakaError('not-found', `no slip of this election has the number ${number}`, {
      hint: made.length > 0 ? `the last one is ${made.length}` : 'this laptop has made no codes of it',
    });
  await board.follow([revoked]);
  // What is signed can be posted whenever the organiser’s laptop likes: nothing is signed for nothing.
  if (phaseOf(record) !== 'voting')
    throw new OstrakaError('out-of-phase', 'codes are replaced while voting is open', {
      hint: record.voters ? 'voting is over' : 'until then keep the number of the slip that was lost',
    });
  if (record.revoked.has(revoked))
    throw new OstrakaError('code-revoked', `the code on slip ${number} has been replaced already`);
  if (record.voters?.get(revoked)?.key)
    throw new OstrakaError('code-spent', `the code on slip ${number} has been used: its ballot stands`);
  const { codes, keys } = freshCodes(fingerprint, 1);
  const replacement = keys[0]!;
  const fresh = made.length + 1;
  await handOut({ ...aboutSlips(desk), first: fresh, codes }, args, context);
  // It keeps its number even where the organiser’s laptop refuses it: that one could post it later.
  folder.add(fingerprint, keys);
  const signature = sign(registrarReplaceBytes(fingerprint, { revoked, replacement }), folder.key);
  await client.tellReplaced({ revoked, replacement, signature });
  context.note(`slip ${number} opens nothing any more; slip ${fresh} takes its place`);
}

function aboutSlips({ board, link }: Pick<Desk, 'board' | 'link'>): Omit<Slips, 'first' | 'codes'> {
  const { manifest } = board.record;
  return {
    title: manifest.title,
    date: isoDate(new Date()),
    words: keyWords(link.coordinator, manifest),
    where: votingLink(link, manifest.voters),
  };
}

/** Writes codes where they are wanted, and says them where they are wanted nowhere. Throws `not-saved`, `usage`. */
async function handOut(slips: Slips, args: Args, context: Context): Promise<void> {
  const [page, table] = [option(args, 'slips'), option(args, 'csv')];
  const language = languageIn(args);
  if (page !== undefined) {
    const draw = await qrMaker();
    await writeNew(page, slipsPage(slips, language, draw), context);
    if (!draw)
      context.note(
        'the slips hold no code to scan: this installation lacks the package qr; --csv has the links for one',
      );
  }
  if (table !== undefined) await writeNew(table, slipsCsv(slips), context);
  if (page === undefined && table === undefined) for (const code of slips.codes) context.say(code);
}

/** For the owner's eyes only, and never in the place of another file. */
async function writeNew(path: string, text: string, context: Context): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600, flush: true });
  } catch (cause) {
    const isThere = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    throw new OstrakaError('not-saved', isThere ? `${path} is there already` : (cause as Error).message, {
      cause,
      hint: 'choose another name',
    });
  }
  context.note(`written    ${path}`);
}
