/**
 * Tells an election as its board grows. The scenes of an entry are told once it is folded and never changed: the story of
 * the first k entries begins that of any more. They say what the entry and the record after it hold, and nothing else.
 */
import { cosigners } from '../board/checkpoint.ts';
import type { Entry } from '../board/entry.ts';
import { type ElectionRecord, endOf, heldBy, isJoined, nodeOf, sharesThatCount } from '../board/record.ts';
import { equal } from '../codec/bytes.ts';
import { unreachable } from '../codec/error.ts';
import { closeQuorum, cosignersOf } from '../election/manifest.ts';
import { inUtc } from '../election/times/times.ts';
import { tooFewAtClose } from '../election/too-few.ts';
import { laptopOf, type Signed } from './laptop.ts';
import { type Chapter, chapters, type Scene, type SceneName, type StoryLaptop, type Tableau } from './scene.ts';

/** Where each scene belongs; one that comes later stays in the chapter that the story has reached. */
const homes: { readonly [C in Chapter]: readonly SceneName[] } = {
  key: [
    'manifest',
    'accept',
    'deal-commit',
    'deal',
    'deal-false',
    'complaint',
    'confirm',
    'key',
    'restart',
    'takeover',
  ],
  roll: ['roll'],
  voting: ['code', 'replace', 'ballot', 'ballot-again', 'test', 'objection', 'remind', 'extend', 'stamp'],
  close: ['close', 'too-few', 'witnessed'],
  mixing: ['mix-in', 'mix-out', 'proof', 'proof-false', 'skip', 'seal', 'held-until', 'held-by'],
  opening: ['share', 'share-false', 'opened', 'join', 'agree', 'joined'],
  result: ['result', 'no-result', 'attest', 'announced'],
};
const homeOf = (name: SceneName): number => chapters.findIndex((chapter) => homes[chapter].includes(name));

type Values = Scene['values'];

/** What one entry tells: its name and values, and the picture where it differs from what the record gives. */
interface Told {
  readonly name: SceneName;
  readonly values: Values;
  readonly after?: Tableau;
}

export class Storyteller {
  #told = 0;
  #chapter = 0;
  #envelopes = 0;
  #tests = 0;
  #codes = 0;
  #objections = 0;
  #cut = 0;
  #witnessed = false;
  readonly #signed: Signed = { boards: new Map(), proofs: new Map(), mixers: new Set() };
  #after: Tableau = {
    laptops: [],
    envelopes: { count: 0, at: 'none', mixes: 0 },
    tests: 0,
    voters: null,
  };

  /**
   * The scenes of the entry that `record` has just folded, one at least. Every entry is told, in the order of the board;
   * throws where it is not the next.
   */
  tell(record: ElectionRecord, entry: Entry): readonly Scene[] {
    if (record.log.size !== this.#told + 1)
      throw new Error(`entry ${this.#told} is told next, and the board holds ${record.log.size}`);
    const index = this.#told++;
    const speaker = nodeOf(record, entry.author);
    if (speaker !== null) this.#signed.boards.set(speaker, entry.seen.size);
    const before = this.#after;
    const after = this.#tableau(record, entry, index);
    const scenes = this.#scenesOf(record, entry, before, after).map(({ name, values, after: own }): Scene => {
      this.#chapter = Math.max(this.#chapter, homeOf(name));
      const chapter = chapters[this.#chapter]!;
      const actor = speaker === null ? null : speaker - 1;
      return { name, chapter, entries: [index], values, actor, after: own ?? after };
    });
    this.#after = after;
    return scenes;
  }

  /** The picture that the record gives after this entry. */
  #tableau(record: ElectionRecord, entry: Entry, index: number): Tableau {
    const { type } = entry;
    if (type === 'ballot' && entry.body.replaces === null) this.#envelopes += 1;
    if (type === 'audit') this.#tests += 1;
    if (type === 'bind') this.#codes += 1;
    if (type === 'objection') this.#objections += 1;
    const ofVoter = type === 'bind' || type === 'ballot' || type === 'audit' || type === 'objection';
    const signer = nodeOf(record, entry.author);
    if (type === 'mix' && signer !== null) this.#signed.mixers.add(signer);
    if (type === 'mix-proof' && signer !== null) this.#signed.proofs.set(signer, index);
    // Voters come by the thousand, and nothing that they say changes a laptop.
    const laptops = ofVoter
      ? this.#after.laptops
      : record.manifest.nodes.map((_, i) => laptopOf(record, i + 1, this.#signed));
    this.#cut = laptops.filter(({ mix }, i) => mix === 'cut' && this.#after.laptops[i]?.mix !== 'cut').length;
    const tip = record.chain.at(-1);
    const opened = sharesThatCount(record).length >= record.manifest.threshold;
    const unmixed = this.#envelopes > 0 ? 'box' : 'none';
    return {
      laptops,
      envelopes: {
        count: this.#envelopes,
        at: opened ? 'opened' : tip ? `tray-${tip.node - 1}` : unmixed,
        mixes: record.chain.length,
      },
      tests: this.#tests,
      voters: record.voters?.size ?? null,
    };
  }

  /** What the entry tells, by its type. */
  #scenesOf(record: ElectionRecord, entry: Entry, before: Tableau, after: Tableau): Told[] {
    const { manifest, ceremony, log, chain, closing } = record;
    const nameOf = (node: number) => manifest.nodes[node - 1]!.name;
    const names = (nodes: readonly number[]) => nodes.map(nameOf).join(', ');
    const index = log.size - 1;
    const speaker = nodeOf(record, entry.author) ?? 0;
    const laptop = speaker === 0 ? '' : nameOf(speaker);
    const fault = record.faults.findLast((one) => one.index === index);
    const { count } = after.envelopes;
    const witnessed = (note: string): Told => ({
      name: 'witnessed',
      values: { count, witnesses: cosigners(note, cosignersOf(manifest)).length, laptops: manifest.nodes.length },
      after: before,
    });

    switch (entry.type) {
      case 'manifest':
        return [
          {
            name: 'manifest',
            values: {
              title: manifest.title,
              laptops: manifest.nodes.length,
              threshold: manifest.threshold,
              mixes: manifest.leastMixes,
              questions: manifest.contests.length,
            },
          },
        ];
      case 'accept':
        return [{ name: 'accept', values: { laptop, attempt: ceremony.attempt } }];
      case 'deal-commit':
        return [{ name: 'deal-commit', values: { laptop } }];
      case 'deal':
        return [{ name: fault ? 'deal-false' : 'deal', values: { laptop } }];
      case 'complaint': {
        const culprit = fault?.culprit.kind === 'node' ? nameOf(fault.culprit.index) : laptop;
        return [{ name: 'complaint', values: { laptop, dealer: nameOf(entry.body.complaint.dealer), culprit } }];
      }
      case 'key-confirm': {
        const confirm: Told = {
          name: 'confirm',
          values: { laptop, confirmed: ceremony.confirms.size, laptops: ceremony.participants.length },
        };
        if (!record.key) return [confirm];
        const key = { laptops: record.key.trustees.length, threshold: manifest.threshold };
        return [
          // The key stands with the next scene.
          { ...confirm, after: before },
          { name: 'key', values: key },
        ];
      }
      case 'restart': {
        const { attempt, participants, leftOut } = entry.body;
        const left = names(leftOut.map(({ node }) => node));
        return [{ name: 'restart', values: { attempt, left, laptops: participants.length } }];
      }
      case 'roll':
        return [
          { name: 'roll', values: { voters: after.voters ?? 0, added: (after.voters ?? 0) - (before.voters ?? 0) } },
        ];
      case 'replace':
        return [{ name: 'replace', values: { revoked: record.revoked.size, voters: after.voters ?? 0 } }];
      case 'bind':
        return [{ name: 'code', values: { codes: this.#codes, voters: after.voters ?? 0 } }];
      case 'ballot':
        return [{ name: entry.body.replaces === null ? 'ballot' : 'ballot-again', values: { count } }];
      case 'audit':
        return [{ name: 'test', values: { tests: after.tests } }];
      case 'objection':
        return [{ name: 'objection', values: { objections: this.#objections, tests: after.tests } }];
      case 'remind':
        return [{ name: 'remind', values: { waiting: entry.body.waiting } }];
      case 'extend':
        return [{ name: 'extend', values: { closes: inUtc(entry.body.closes), reason: entry.body.reason } }];
      case 'stamp': {
        const { time, size } = record.hours.stamps.at(-1)!;
        return [{ name: 'stamp', values: { time: inUtc(time), entries: size } }];
      }
      case 'close': {
        const few = tooFewAtClose(record);
        const close: Told = { name: 'close', values: { count, voters: after.voters ?? 0 } };
        return few ? [close, { name: 'too-few', values: { count, needed: few.needed } }] : [close];
      }
      case 'shortfall': {
        const needed = tooFewAtClose(record)?.needed ?? 0;
        return [witnessed(entry.body.witness), { name: 'no-result', values: { count, needed } }];
      }
      case 'mix': {
        const turn = chain.length;
        const isFirst = !this.#witnessed;
        this.#witnessed = true;
        const laptops = after.laptops.map(
          (one, i): StoryLaptop => (i === speaker - 1 ? { ...one, mix: 'mixing' } : one),
        );
        const envelopes = { count, at: `lid-${speaker - 1}`, mixes: turn - 1 } as const;
        return [
          ...(isFirst ? [witnessed(entry.body.witness)] : []),
          { name: 'mix-in', values: { laptop, count, turn }, after: { ...after, laptops, envelopes } },
          { name: 'mix-out', values: { laptop, count, turn } },
        ];
      }
      case 'mix-proof': {
        const cut = this.#cut;
        if (fault) return [{ name: 'proof-false', values: { laptop, cut } }];
        const turn = chain.findIndex((mix) => equal(mix.output.sha256, entry.body.output)) + 1;
        return [{ name: 'proof', values: { laptop, turn, count } }];
      }
      case 'skip':
        return [
          { name: 'skip', values: { laptop: nameOf(entry.body.node), missing: entry.body.missing, cut: this.#cut } },
        ];
      case 'seal':
        return [
          {
            name: 'seal',
            values: { count, mixes: entry.body.mixers.length, mixers: names(entry.body.mixers), cut: this.#cut },
          },
          ...heldBack(record),
        ];
      case 'shares': {
        if (fault) return [{ name: 'share-false', values: { laptop } }];
        const given = [...record.shareSets.values()].filter(({ valid }) => valid).length;
        const share: Told = { name: 'share', values: { laptop, given, threshold: manifest.threshold } };
        if (given !== manifest.threshold) return [share];
        const { envelopes } = before;
        return [
          { ...share, after: { ...after, envelopes } },
          {
            name: 'opened',
            values: {
              count,
              threshold: manifest.threshold,
              from: names(sharesThatCount(record).map(([node]) => node)),
            },
          },
        ];
      }
      case 'join': {
        const joined = entry.body.joins.reduce((sum, one) => sum + one.names.length, 0);
        return [{ name: 'join', values: { names: joined, threshold: manifest.threshold } }];
      }
      case 'agree': {
        const proposal = record.joins.find(({ hash }) => equal(hash, entry.body.join))!;
        const agreed = proposal.agreed.size;
        const agree: Told = { name: 'agree', values: { laptop, agreed, threshold: manifest.threshold } };
        return isJoined(record, proposal) && agreed === manifest.threshold
          ? [agree, { name: 'joined', values: { agreed } }]
          : [agree];
      }
      case 'result':
        return [{ name: 'result', values: { count: closing?.count ?? count } }];
      case 'attest': {
        const attested = record.attests.size;
        const needed = closeQuorum(manifest);
        const attest: Told = { name: 'attest', values: { laptop, attested, needed, laptops: manifest.nodes.length } };
        return endOf(record) && attested === needed
          ? [attest, { name: 'announced', values: { count, attested, laptops: manifest.nodes.length } }]
          : [attest];
      }
      case 'takeover':
        return [{ name: 'takeover', values: { epoch: entry.body.epoch, reports: entry.body.reports.length } }];
      default:
        return unreachable(entry);
    }
  }
}

/** That the plan holds back what was just mixed, and until when. */
function heldBack(record: ElectionRecord): Told[] {
  const held = heldBy(record);
  if (held === null) return [];
  if ('at' in held) return [{ name: 'held-until', values: { out: inUtc(held.at) } }];
  return [{ name: 'held-by', values: { threshold: record.manifest.threshold } }];
}
