/**
 * The Condorcet Election Format, version 1 (CondorcetVote, 2022), `.cvotes`. It skips what it does not understand; here
 * that is refused, since a vote that is skipped is a vote that is not counted.
 *
 *     # any comment
 *     #/Candidates: Ada ; Ben ; Cem
 *     #/Number of Seats: 2
 *     #/Implicit Ranking: true
 *     #/Weight Allowed: true
 *
 *     Ada > Ben = Cem * 42
 *     tag, another || Cem > Ada ^7 * 2      two ballots that each count seven times
 *     /EMPTY_RANKING/                       a blank one
 */
import { type Cast, Collector, tidy } from '../collector.ts';
import { MAX_BALLOTS, MAX_FILE_OPTIONS, type RankingFile } from '../file.ts';
import type { FormatReader } from '../format.ts';
import type { Flag } from '../notes.ts';
import { type Refuse, shown } from '../refuse.ts';
import type { Line } from '../text/line.ts';
import { ONE, type Weight, whole } from '../weight.ts';

const BLANK = '/EMPTY_RANKING/';
const PARAMETERS = ['candidates', 'number of seats', 'implicit ranking', 'voting methods', 'weight allowed'] as const;
type Parameter = (typeof PARAMETERS)[number];

interface Said {
  readonly value: string;
  readonly line: number;
}

export class CondorcetReader implements FormatReader {
  readonly #refuse: Refuse;
  readonly #collector: Collector;
  readonly #said = new Map<Parameter, Said>();
  /** Comments that look like a parameter whose slash was forgotten. */
  readonly #nearly = new Map<Parameter, Said>();
  /** Whether votes have begun. */
  #voting = false;
  /** Options by their names as the format tells them apart: letter by letter. */
  readonly #options = new Map<string, number>();
  readonly #strangers = new Set<string>();
  /** The options are those that ballots name. */
  #undeclared = false;
  #weighted: boolean | null = null;
  #implicit = true;
  repeats = false;

  constructor(refuse: Refuse) {
    this.#refuse = refuse;
    this.#collector = new Collector(refuse);
  }

  line(bytes: Line, line: number): Cast | null {
    const text = bytes.text();
    if (text.trimStart().startsWith('#')) {
      this.#remark(text, line);
      return null;
    }
    const hash = text.indexOf('#');
    const vote = (hash < 0 ? text : text.slice(0, hash)).trim();
    if (vote === '') return null;
    if (!this.#voting) this.#begin(line);
    return this.#vote(vote, line);
  }

  again(cast: Cast, times: number, line: number): void {
    this.#collector.again(cast, times, line);
  }

  finish(end: number, title: string): RankingFile {
    if (!this.#voting) this.#begin(end);
    if (this.#strangers.size > 0) this.#collector.note({ note: 'strangers', names: [...this.#strangers] });
    if (this.#undeclared) this.#collector.note({ note: 'options-in-ballots' });
    return this.#collector.finish(1, title, this.#seats());
  }

  #remark(text: string, line: number): void {
    if (text.trimStart().startsWith('#/') && !text.startsWith('#/'))
      this.#refuse(line, 'a parameter must begin its line');
    const colon = text.indexOf(':');
    const name = parameterOf(text.slice(text.startsWith('#/') ? 2 : 1, Math.max(0, colon)));
    const said = { value: text.slice(colon + 1).trim(), line };
    if (!text.startsWith('#/')) {
      if (name !== null && !this.#voting && !this.#nearly.has(name)) this.#nearly.set(name, said);
      return;
    }
    if (name === null)
      return this.#refuse(
        line,
        `${shown(text)} is no parameter of this format, and could change the count: leave the line away if it does not`,
      );
    if (this.#voting) this.#refuse(line, `a parameter must stand before the first vote: ${shown(text)}`);
    if (this.#said.has(name)) this.#refuse(line, `the parameter ${shown(name)} stands there twice`);
    if (said.value === '') this.#refuse(line, `the parameter ${shown(name)} says nothing`);
    if (/[#>=,*^]/.test(said.value) && name === 'candidates')
      this.#refuse(line, `no name may hold one of # > = , * ^, and no comment may follow it: ${shown(said.value)}`);
    this.#said.set(name, said);
  }

  /** What the parameters say, once all of them have. */
  #begin(line: number): void {
    this.#voting = true;
    this.repeats = true;
    for (const [name, { line }] of this.#nearly)
      if (!this.#said.has(name))
        this.#refuse(
          line,
          `this is a comment, though it looks like the parameter ${shown(name)}: write “#/” before it, or other words`,
        );
    this.#implicit = this.#boolean('implicit ranking') ?? true;
    this.#weighted = this.#boolean('weight allowed');
    this.#seats();
    const candidates = this.#said.get('candidates');
    this.#undeclared = candidates === undefined;
    for (const name of candidates?.value.split(';') ?? []) this.#option(name.trim(), candidates!.line);
    const methods = this.#said.get('voting methods');
    if (methods !== undefined)
      this.#collector.note({ note: 'counting-options', options: methods.value.split(';').map((one) => one.trim()) });
    if (this.#options.size === 0 && !this.#undeclared) this.#refuse(line, 'it names no options');
  }

  #boolean(name: Parameter): boolean | null {
    const said = this.#said.get(name);
    if (said === undefined) return null;
    const value = said.value.toLowerCase();
    if (value === 'true' || value === 'false') return value === 'true';
    return this.#refuse(said.line, `the parameter ${shown(name)} must be true or false, not ${shown(said.value)}`);
  }

  #seats(): number | undefined {
    const said = this.#said.get('number of seats');
    if (said === undefined) return undefined;
    return (
      whole(said.value, 1, MAX_FILE_OPTIONS) ??
      this.#refuse(said.line, `the number of seats must be from 1 to ${MAX_FILE_OPTIONS}, not ${shown(said.value)}`)
    );
  }

  #vote(text: string, line: number): Cast {
    const flags: Flag[] = [];
    const [first = '', second, more] = text.split('||');
    if (more !== undefined) this.#refuse(line, 'two “||” stand on this line: tags end with one');
    if (second !== undefined) flags.push('tags');
    const written = (second ?? first).trim();
    const parts = /^([^*^]*?)\s*(?:\^\s*([^*^\s]+))?\s*(?:\*\s*([^*^\s]+))?$/.exec(written);
    if (parts === null)
      return this.#refuse(line, `${shown(written)} must end with its weight and then its number, as in “^7 * 2”`);
    const [, ranking = '', weight, times] = parts;
    const number = (digits: string, what: string): number =>
      whole(digits, 1, MAX_BALLOTS) ??
      this.#refuse(line, `${shown(digits)} is no ${what} from 1 to ${MAX_BALLOTS}, in a whole number`);
    const each = weight === undefined ? 1 : this.#weight(number(weight, 'weight'), flags, line);
    const count = each * (times === undefined ? 1 : number(times, 'number of ballots'));
    if (count > MAX_BALLOTS) this.#refuse(line, `these are more than ${MAX_BALLOTS} ballots`);
    const groups = this.#groups(ranking, line);
    const cast: Weight = count === 1 ? ONE : { numerator: count, denominator: 1 };
    return this.#collector.ballot(line, cast, groups, flags);
  }

  #weight(weight: number, flags: Flag[], line: number): number {
    if (this.#weighted === null)
      this.#refuse(
        line,
        'this ballot has a weight, and nothing says whether weights count: add “#/Weight Allowed: true” or “false”',
      );
    flags.push(this.#weighted ? 'weights-counted' : 'weights-ignored');
    return this.#weighted ? weight : 1;
  }

  #groups(ranking: string, line: number): number[][] {
    if (ranking === BLANK) return [];
    if (ranking === '') this.#refuse(line, `there is no ranking: a blank ballot is ${BLANK}`);
    const seen = new Set<string>();
    let named = 0;
    const groups = ranking.split('>').map((rank) =>
      rank.split('=').flatMap((each) => {
        const name = each.trim();
        const wrong = name === '' ? 'there is an empty rank' : this.#fault(name);
        if (wrong !== null) this.#refuse(line, wrong);
        if (seen.has(name)) this.#refuse(line, `${shown(name)} stands on this ballot twice`);
        seen.add(name);
        const option = this.#options.get(name) ?? (this.#undeclared ? this.#option(name, line) : null);
        if (option === null) {
          this.#stranger(name, line);
          return [];
        }
        named++;
        return [option];
      }),
    );
    const all = this.#options.size;
    if (!this.#implicit && (this.#undeclared || named < all) && named > 0)
      this.#refuse(
        line,
        'this ballot leaves options out, and “Implicit Ranking: false” says that they are not ranked last: here they would be, so rank them all or let it be true',
      );
    return groups.filter(({ length }) => length > 0).map((group) => group.sort((a, b) => a - b));
  }

  #fault(name: string): string | null {
    const sign = /[;,/<]/.exec(name)?.[0];
    return sign === undefined ? null : `no name may hold “${sign}”: ${shown(name)}`;
  }

  #option(name: string, line: number): number {
    const wrong = name === '' ? 'an option has no name' : this.#fault(name);
    if (wrong !== null) this.#refuse(line, wrong);
    const twin = this.#undeclared ? this.#alike(name) : undefined;
    if (twin !== undefined)
      this.#refuse(line, `${shown(name)} could be ${shown(twin)}: list the options in “#/Candidates:”`);
    const option = this.#collector.option(line, name);
    this.#options.set(name, option);
    return option;
  }

  /** A candidate of a ballot whom the list does not name stands for nothing, says the format; one who nearly does may be a slip. */
  #stranger(name: string, line: number): void {
    const twin = this.#alike(name);
    if (twin !== undefined) this.#refuse(line, `${shown(name)} is not among the options, but could be ${shown(twin)}`);
    this.#strangers.add(name);
  }

  #alike(name: string): string | undefined {
    return [...this.#options.keys()].find((option) => folded(option) === folded(name));
  }
}

const folded = (name: string): string => tidy(name).toLowerCase();

function parameterOf(written: string): Parameter | null {
  const name = tidy(written).toLowerCase();
  if (name === 'voting method') return 'voting methods';
  return PARAMETERS.find((each) => each === name) ?? null;
}
