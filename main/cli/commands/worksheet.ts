/** `ostraka worksheet`: an election to compute by hand, and its solution, as the app's page “Under the hood” prints them. */
import { ownLanguages } from '../../../shared/codec/texts.ts';
import { isLessonPart, type LessonPart, lessonParts } from '../../../shared/lesson/lesson.ts';
import { MAX_SEED, worksheetOf, worksheetText } from '../../../shared/lesson/worksheet.ts';
import { languageIn } from '../arguments/language.ts';
import { type Args, type Command, type Context, flag, integerOption, repeated, usage } from '../command.ts';

export const worksheetCommand: Command = {
  usage: `usage: ostraka worksheet [--seed N] [--language LANGUAGE] [--part PART]… [--solution]

Prints an election in a group of eleven elements to compute by hand, as Markdown: making the key, sealing, wrapping
anew, a shuffle of three with its proof, a Schnorr proof, opening by two of three. For learning only: so small a group
keeps nothing secret. The same seed gives the same numbers on every computer, so every class can have a sheet of its own.

  --seed N             from 0 to ${MAX_SEED} (otherwise 1)
  --language LANGUAGE  ${ownLanguages.join(' or ')} (otherwise en)
  --part PART          only this part, may be repeated: ${lessonParts.slice(0, 4).join(', ')},
                       ${lessonParts.slice(4).join(', ')} (otherwise all)
  --solution           the solution instead of the sheet

Example: ostraka worksheet --seed 7 --language de --part key --part opening > sheet.md`,
  options: {
    seed: { type: 'string' },
    language: { type: 'string' },
    part: { type: 'string', multiple: true },
    solution: { type: 'boolean' },
  },
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const seed = integerOption(args, 'seed', 0, MAX_SEED) ?? 1;
  const asked = repeated(args, 'part');
  const sheet = worksheetOf(seed, languageIn(args), asked.length > 0 ? asked.map(part) : lessonParts);
  context.say(worksheetText(sheet, flag(args, 'solution')).trimEnd());
  return 0;
}

function part(asked: string): LessonPart {
  if (!isLessonPart(asked)) throw usage(`--part is one of ${lessonParts.join(', ')}, not ${asked}`);
  return asked;
}
