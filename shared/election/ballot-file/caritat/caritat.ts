/**
 * Ballots of caritat (Node.js): a folder with a YAML file for each voter, beside vote.yml, which lists the options. A higher
 * score is better, equal scores are equals, and only their order matters.
 *
 *     preferences:
 *       - title: Ada
 *         score: 1
 *       - title: Ben
 *         score: 0
 *     author: Zoe <zoe@example.org>
 *     poolChecksum: …
 */
import { bytesToUtf8 } from '@noble/ciphers/utils.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { base64 } from '@scure/base';
import { type Bytes, concat } from '../../../codec/bytes.ts';
import { Collector, tidy } from '../collector.ts';
import type { RankingFile } from '../file.ts';
import { type Refuse, shown } from '../refuse.ts';
import { ONE } from '../weight.ts';
import { readYaml, type Yaml } from './yaml.ts';

export const VOTE = 'vote.yml';
const MAX_FILE = 2 ** 22;
/** What a vote says beside its options: who may vote, keys, words around the ballot. */
const VOTE_ASIDE = new Set([
  'allowedVoters',
  'publicKey',
  'encryptedPrivateKey',
  'shares',
  'headerInstructions',
  'footerInstructions',
  'checksum',
  'canShuffleCandidates',
  'keepOnlyFirstLineInSummary',
  'requireSignedBallots',
]);
/** Plain text that readers of YAML take for something else than text. */
const NO_TEXT = /^(?:[-+.]?[0-9].*|~|null|true|false|yes|no|on|off|y|n|\.inf|\.nan)$/i;

export const caritatFiles = (names: readonly string[]): string[] => {
  const ballots = names.filter((name) => /\.ya?ml$/i.test(name) && name !== VOTE).sort();
  return names.includes(VOTE) && ballots.length > 0 ? [VOTE, ...ballots] : [];
};

export class CaritatVote {
  readonly #collector: Collector;
  readonly #options = new Map<string, number>();
  #title: string | null = null;
  /** Of vote.yml, as each ballot gives it: caritat counts none that is for another vote, or for this one before it was changed. */
  #sum = '';
  readonly #authors = new Map<string, string>();

  /** `refuse` names the folder. */
  constructor(refuse: Refuse) {
    this.#collector = new Collector(refuse);
  }

  /** Who takes the bytes of one file. */
  file(name: string, refuse: Refuse): { push(chunk: Bytes): void; finish(): void } {
    let bytes: Bytes = new Uint8Array(0);
    return {
      push: (chunk) => {
        bytes = concat(bytes, chunk);
        if (bytes.length > MAX_FILE) refuse(1, 'the file is longer than any ballot');
      },
      finish: () => {
        const text = bytesToUtf8(bytes).replace(/^\ufeff/, '');
        if (text.includes('\ufffd')) refuse(1, 'it is not UTF-8');
        const document = readYaml(text, refuse);
        if (name === VOTE) {
          this.#sum = base64.encode(sha512(bytes));
          this.#vote(document, refuse);
        } else this.#ballot(document, name, refuse);
      },
    };
  }

  finish(title: string): RankingFile {
    return this.#collector.finish(1, this.#title ?? title);
  }

  #vote(vote: ReadonlyMap<string, Yaml>, refuse: Refuse): void {
    for (const key of vote.keys())
      if (!VOTE_ASIDE.has(key) && key !== 'candidates' && key !== 'method' && key !== 'subject')
        refuse(1, `the vote has ${shown(key)}, which is not known and could change the count`);
    const candidates = vote.get('candidates');
    if (!Array.isArray(candidates)) return refuse(1, 'the vote lists no candidates');
    for (const each of candidates) {
      const { text, line } = textOf(each, 'a candidate', refuse);
      this.#options.set(tidy(text), this.#collector.option(line, text));
    }
    if (vote.has('method'))
      this.#collector.note({
        note: 'counting-options',
        options: [textOf(vote.get('method')!, 'the method', refuse).text],
      });
    if (vote.has('subject')) this.#title = textOf(vote.get('subject')!, 'the subject', refuse).text;
  }

  #ballot(ballot: ReadonlyMap<string, Yaml>, file: string, refuse: Refuse): void {
    for (const key of ballot.keys())
      if (!['preferences', 'author', 'poolChecksum', 'subject'].includes(key))
        refuse(1, `the ballot has ${shown(key)}, which is not known and could change the count`);
    const preferences = ballot.get('preferences');
    if (!Array.isArray(preferences)) return refuse(1, 'the ballot has no preferences');
    const sum = ballot.has('poolChecksum')
      ? textOf(ballot.get('poolChecksum')!, 'the checksum', refuse).text
      : refuse(1, 'the ballot does not say by a checksum which vote it is for');
    if (sum !== this.#sum)
      refuse(1, `the ballot is not for ${VOTE} as it stands here, by its checksum: caritat would not count it`);
    const author = ballot.has('author') ? textOf(ballot.get('author')!, 'the author', refuse).text : '';
    const other = this.#authors.get(author);
    if (author !== '' && other !== undefined)
      refuse(
        1,
        `${shown(author)} has cast ${other} as well, and only one of them counts: leave the other out of the folder`,
      );
    this.#authors.set(author, file);
    this.#cast(preferences, refuse);
  }

  #cast(preferences: readonly Yaml[], refuse: Refuse): void {
    const byScore = new Map<number, number[]>();
    const seen = new Set<number>();
    for (const each of preferences) {
      if (!(each instanceof Map)) return refuse(1, 'a preference is no title with a score');
      const stranger = [...each.keys()].find((key) => key !== 'title' && key !== 'score');
      if (stranger !== undefined)
        refuse(1, `a preference has ${shown(stranger)}, which is not known and could change the count`);
      const { text, line } = textOf(each.get('title') ?? [], 'a title', refuse);
      const option =
        this.#options.get(tidy(text)) ?? refuse(line, `${shown(text)} is not among the candidates of ${VOTE}`);
      if (seen.has(option)) refuse(line, `${shown(text)} stands on this ballot twice`);
      seen.add(option);
      const score = scoreOf(each.get('score'), line, refuse);
      byScore.set(score, [...(byScore.get(score) ?? []), option]);
    }
    if (seen.size < this.#options.size)
      refuse(
        1,
        `the ballot scores ${seen.size} of ${this.#options.size} candidates, and caritat counts none that leaves one out`,
      );
    const groups = [...byScore].sort(([a], [b]) => b - a).map(([, options]) => options.sort((a, b) => a - b));
    // All on one score abstain.
    this.#collector.ballot(1, ONE, groups.length === 1 ? [] : groups);
  }
}

function textOf(value: Yaml, what: string, refuse: Refuse): { readonly text: string; readonly line: number } {
  if (!('text' in value)) return refuse(1, `${what} is no text`);
  const { text, plain, line } = value;
  if (text === '' || (plain && NO_TEXT.test(text)))
    refuse(line, `${shown(text)} is ${what} that readers of YAML take for no text: put it in single quotation marks`);
  return { text, line };
}

function scoreOf(value: Yaml | undefined, line: number, refuse: Refuse): number {
  const score =
    value !== undefined && 'text' in value && value.plain && /^-?(?:0|[1-9][0-9]*)$/.test(value.text)
      ? Number(value.text)
      : Number.NaN;
  return Number.isSafeInteger(score) ? score + 0 : refuse(line, 'a score must be a whole number, in digits');
}
