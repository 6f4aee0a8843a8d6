/** `ostraka invitation`: an election's invitation for a mail or the intranet, from what everybody may know of it. */
import { wordsToCompare } from '../../../../shared/board/record.ts';
import { utf8 } from '../../../../shared/codec/bytes.ts';
import { languages } from '../../../../shared/codec/texts.ts';
import { electionWordsOf } from '../../../../shared/election/manifest.ts';
import { isRehearsal } from '../../../../shared/election/rehearsal/mark.ts';
import { keyWords } from '../../../../shared/election/words/words.ts';
import { readLink, votingLink, webAddress } from '../../../../shared/protocol/link.ts';
import { LightBoard } from '../../../../shared/protocol/voter/board/light-board.ts';
import { invitationText } from '../../../files/mail/invitation.ts';
import { writeFileWhole } from '../../../files/transcript-file.ts';
import { clientAt, joinLinkOf } from '../../arguments/address.ts';
import { languageIn } from '../../arguments/language.ts';
import { type Args, type Command, type Context, option } from '../../command.ts';

export const invitationCommand: Command = {
  usage: `usage: ostraka invitation LINK [--language LANGUAGE] [--out FILE]

Writes an invitation to an election that is being prepared or held, to be sent by mail or to stand on an intranet: where and
when to vote, which words to compare, what to check. It holds nothing secret. With one-time codes, {{link}} and {{code}} stand in
the place of each person's own: columns of the table that ostraka organiser codes --csv writes, for a mail merge. Make it
once the laptops have made the key, so that the words are in it; before, it says where they will be shown.

  --language LANGUAGE    en, de, es or fr; English where it is left out
  --out FILE             where to write it; to stdout where it is left out

Example: ostraka invitation ostraka://192.168.1.20:4790/… --language de --out invitation.txt`,
  options: { language: { type: 'string' }, out: { type: 'string' } },
  positionals: ['LINK'],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const [given] = args.positionals as [string];
  const language = languageIn(args, languages);
  const link = readLink(await joinLinkOf(given, context));
  const client = clientAt(webAddress(link), context);
  const { record } = await LightBoard.open(client, link.coordinator, () => false, []);
  const { manifest } = record;
  const { times = null } = await client.status();
  const { pages, credentials, latecomers } = manifest.voters;
  const text = invitationText(
    {
      title: manifest.title,
      lesson: manifest.lesson === true,
      rehearsal: isRehearsal(manifest),
      times,
      where: votingLink(link, { pages }),
      pages,
      credentials,
      latecomers,
      inventedNames: 'inventedNames' in manifest.voters && manifest.voters.inventedNames === true,
      words: {
        laptop: keyWords(link.coordinator, manifest),
        six: wordsToCompare(record),
        election: electionWordsOf(manifest),
      },
    },
    language,
  );
  const out = option(args, 'out');
  if (out === undefined) {
    for (const line of text.trimEnd().split('\n')) context.say(line);
    return 0;
  }
  await writeFileWhole(out, [utf8(text)]);
  context.say(out);
  return 0;
}
