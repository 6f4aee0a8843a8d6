/**
 * Cast-vote records as Hart's Verity exports them: a folder with an XML file for each. The ranks that a voter gave an option
 * are digits: 0100 is the second of four.
 *
 *     <Cvr><Contests><Contest><Name>Mayor</Name><Id>…</Id><Options>
 *       <Option><Name>Ada</Name><Id>…</Id><Value>0100</Value></Option></Options></Contest></Contests><CvrGuid>…</CvrGuid></Cvr>
 */
import { bytesToUtf8 } from '@noble/ciphers/utils.js';
import { type Bytes, concat } from '../../../codec/bytes.ts';
import { tidy } from '../collector.ts';
import type { RankingFile } from '../file.ts';
import type { Asked } from '../format.ts';
import { type Refuse, shown } from '../refuse.ts';
import { Fault } from './fields.ts';
import { type Mark, type Named, Polls, WRITE_IN } from './polls.ts';
import { type Element, parseXml } from './xml.ts';

const MAX_RECORD = 2 ** 22;

/** The records among the files of a folder; what stands beside each is its signature. */
export const hartFiles = (names: readonly string[]): string[] =>
  names.filter((name) => /\.xml$/i.test(name) && !/\.sig\.xml$/i.test(name)).sort();

interface Contest {
  readonly name: string;
  /** By number: the option's name. */
  readonly options: Map<string, string>;
  /** How many ranks there are, once a record shows. */
  ranks: number | null;
}

export class HartExport {
  readonly #polls: Polls;
  readonly #refuse: Refuse;
  readonly #contests = new Map<string, Contest>();
  readonly #seen = new Set<string>();

  /** `refuse` names the folder. */
  constructor(refuse: Refuse, asked: Asked) {
    this.#refuse = refuse;
    this.#polls = new Polls(refuse, asked);
  }

  /** Who takes the bytes of one record. */
  file(refuse: Refuse): { push(chunk: Bytes): void; finish(): void } {
    let bytes: Bytes = new Uint8Array(0);
    return {
      push: (chunk) => {
        bytes = concat(bytes, chunk);
        if (bytes.length > MAX_RECORD) refuse(1, 'the record is longer than any ballot');
      },
      finish: () => {
        try {
          const text = bytesToUtf8(bytes);
          if (text.includes('\ufffd')) throw new Fault('it is not UTF-8');
          this.#record(parseXml(text));
        } catch (error) {
          if (!(error instanceof Fault)) throw error;
          refuse(1, error.message);
        }
      },
    };
  }

  finish(): RankingFile {
    const contests = new Map<string, Named>();
    for (const [id, { name, options }] of this.#contests)
      contests.set(id, { name, options: [...options], undeclared: true });
    if (contests.size === 0) this.#refuse(1, 'its records hold no contests');
    return this.#polls.finish(1, contests);
  }

  #record(root: Element): void {
    if (root.name === 'CastVoteRecordReport')
      throw new Fault('it is NIST’s format as XML, which is not read: export it as JSON');
    if (root.name !== 'Cvr') throw new Fault(`a record of Hart’s is a <Cvr>, not a <${root.name}>`);
    const record = partsOf(
      root,
      ['Contests'],
      ['CvrGuid', 'BatchSequence', 'SheetNumber', 'BatchNumber', 'PrecinctSplit', 'Party'],
    );
    const id = record.CvrGuid?.text.trim() ?? '';
    if (id !== '' && this.#seen.has(id)) throw new Fault(`the record ${shown(id)} stands in another file as well`);
    this.#seen.add(id);
    const seen = new Set<string>();
    for (const each of record.Contests!.children) {
      if (each.name !== 'Contest') throw new Fault(`<${each.name}> stands among the contests`);
      const contest = partsOf(each, ['Name', 'Id', 'Options'], ['Undervotes', 'Overvoted', 'InvalidStraightPartyVote']);
      const id = contest.Id!.text.trim();
      if (seen.has(id)) throw new Fault(`the contest ${shown(id)} stands in the record twice`);
      seen.add(id);
      // Spaces differ from record to record.
      const name = tidy(contest.Name!.text);
      const known = this.#contests.get(id) ?? { name, options: new Map<string, string>(), ranks: null };
      if (known.name !== name)
        throw new Fault(`the contest ${shown(id)} is called ${shown(name)}, and elsewhere ${shown(known.name)}`);
      this.#contests.set(id, known);
      this.#polls.of(id).vote(1, () => {
        if (contest.InvalidStraightPartyVote)
          throw new Fault(`${shown(name)} goes with votes for parties, which are not read`);
        return contest.Options!.children.flatMap((option) => marksFor(option, known));
      });
    }
  }
}

function marksFor(element: Element, contest: Contest): Mark[] {
  if (element.name !== 'Option') throw new Fault(`<${element.name}> stands among the options`);
  const { Id, Value, Name, WriteInData } = partsOf(element, ['Id', 'Value'], ['Name', 'WriteInData']);
  const digits = Value!.text.trim();
  if (!/^[01]+$/.test(digits)) throw new Fault(`${shown(digits)} is no row of ranks`);
  if (digits.length === 1)
    throw new Fault(`voters did not rank in ${shown(contest.name)}, and contests without ranks are not read`);
  contest.ranks ??= digits.length;
  if (digits.length !== contest.ranks)
    throw new Fault(
      `${shown(digits)} has ${digits.length} ranks, others in ${shown(contest.name)} have ${contest.ranks}`,
    );
  const ranks = [...digits].flatMap((digit, i) => (digit === '1' ? [i + 1] : []));
  if (WriteInData) {
    const { WriteInDataStatus } = partsOf(WriteInData, ['WriteInDataStatus'], ['Text', 'ImageId']);
    const status = WriteInDataStatus!.text.trim();
    if (status !== 'Unresolved')
      throw new Fault(`a written-in name is ${shown(status)}: what that means for its vote is not known`);
    return ranks.map((rank) => ({ option: WRITE_IN, rank }));
  }
  const id = Id!.text.trim();
  const name = tidy(Name?.text ?? '');
  if (name === '') throw new Fault(`the option ${shown(id)} has no name`);
  const known = contest.options.get(id) ?? name;
  if (known !== name)
    throw new Fault(`the option ${shown(id)} is called ${shown(name)}, and elsewhere ${shown(known)}`);
  contest.options.set(id, name);
  return ranks.map((rank) => ({ option: id, rank }));
}

/** Its children by name; refuses one that is missing, stands there twice, or is not known. */
function partsOf(
  element: Element,
  needed: readonly string[],
  other: readonly string[],
): Record<string, Element | undefined> {
  const parts: Record<string, Element | undefined> = {};
  for (const child of element.children) {
    const { name } = child;
    if (!needed.includes(name) && !other.includes(name))
      throw new Fault(`<${element.name}> has <${name}>, which is not known and could change the count`);
    if (parts[name] !== undefined) throw new Fault(`<${name}> stands in <${element.name}> twice`);
    parts[name] = child;
  }
  const missing = needed.find((name) => parts[name] === undefined);
  if (missing !== undefined) throw new Fault(`<${element.name}> lacks <${missing}>`);
  return parts;
}
