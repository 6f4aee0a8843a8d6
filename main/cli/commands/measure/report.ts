/** `ostraka report`: what sweeps have measured, as one page with its figures, or as one figure for a paper. */
import { figureAsked, figureOf } from '../../../report/one-figure.ts';
import { readSources } from '../../../report/read.ts';
import { reportOf } from '../../../report/report.ts';
import { filesOfFigure, filesOfReport, writeFiles } from '../../../report/write.ts';
import { languageIn } from '../../arguments/language.ts';
import { type Args, type Command, type Context, option, required, usage } from '../../command.ts';

export const reportCommand: Command = {
  usage: `usage: ostraka report DIR... --out DIR [OPTIONS]

Reads what ostraka sweep has left in each DIR and writes report.html, one page that needs no network and runs no script, and
beside it each figure as SVG and the numbers of each figure and table as CSV. Of two or more DIRs the first is compared with each
other one, with confidence intervals, and in pairs where the seeds are the same.

  --out DIR              a directory that is not there yet, or is empty
  --language LANGUAGE    en or de; English where it is left out
  --title TEXT           heads the page
  --figure WHAT          writes one figure with its caption and methods, numbers and fits, and no page: x=VARIABLE,y=QUANTITY
                         and, with commas between, by=VARIABLE for a line each, and VARIABLE=VALUE for what is held

Variables: voters, nodes, threshold, leastMixes, contests, options, width, threads, latency, bandwidth, loss; and to hold or to
tell lines apart: writtenIn, ballotType, rule, engine, arrivals, electorate, cheat, fault. Quantities: result (from the end of voting to the count), a phase
(voting, mixing, decryption …) or a kind of work (shuffle, prove-shuffle, decrypt …) for how long it took, processor,
processor:PHASE or processor:KIND, sent, received, messages, written, syncs, peak:PARTY.

example: ostraka report monday --out figure --figure x=voters,y=shuffle,by=nodes`,
  options: {
    out: { type: 'string' },
    language: { type: 'string' },
    title: { type: 'string' },
    figure: { type: 'string' },
  },
  positionals: ['DIR...'],
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const out = required(args, 'out');
  const language = languageIn(args);
  const [figure, title] = [option(args, 'figure'), option(args, 'title')];
  const asked = figure === undefined ? null : figureAsked(figure);
  if (asked && args.positionals.length > 1) throw usage('--figure is of one directory');
  if (asked && title !== undefined) throw usage('--title heads a page, and --figure writes none');
  const sources = readSources(args.positionals);
  const files = asked
    ? filesOfFigure(figureOf(sources[0]!, asked, language))
    : filesOfReport(reportOf(sources, language, title));
  for (const path of writeFiles(out, files)) context.say(path);
  return 0;
}
