/** What a story claims, held against the fold: written apart from the storyteller, so that neither can hide a flaw of the other. */
import type { Entry } from '../board/entry.ts';
import { type ElectionRecord, endOf, heldBy, isJoined, nodeOf, sharesThatCount } from '../board/record.ts';
import { equal } from '../codec/bytes.ts';
import { closeQuorum } from '../election/manifest.ts';
import { inUtc } from '../election/times/times.ts';
import { tooFewAtClose } from '../election/too-few.ts';
import { chapters, type Scene, type SceneName, type StoryLaptop, type Tableau } from './scene.ts';
import { type Judged, refold } from './story.ts';

/** What of a record an entry may change that the names of its scenes go by. */
interface Before {
  readonly key: boolean;
  readonly witnessed: boolean;
  readonly voted: boolean;
  readonly opened: boolean;
  readonly joined: number;
  readonly chain: number;
  readonly voters: number;
}

const opens = (record: ElectionRecord): boolean => sharesThatCount(record).length >= record.manifest.threshold;
/** The hour until which results are held back; none where none is announced. */
function outIn(record: ElectionRecord): string | undefined {
  const held = heldBy(record);
  return held && 'at' in held ? inUtc(held.at) : undefined;
}
const joinedIn = (record: ElectionRecord): number => record.joins.filter((one) => isJoined(record, one)).length;

const beforeOf = (record: ElectionRecord, { author }: Entry): Before => ({
  key: record.key !== null,
  witnessed: record.closeNote !== null,
  voted: Boolean(record.signers.get(author)?.ballot),
  opened: record.finalList !== null && opens(record),
  joined: joinedIn(record),
  chain: record.chain.length,
  voters: record.voters?.size ?? 0,
});

/** The first thing that is wrong with this story of the entries that stand, in words; null where all of it is borne out. */
export function storyFault(entries: readonly Entry[], judged: Judged, scenes: readonly Scene[]): string | null {
  const faults: string[] = [];
  let next = 0;
  let chapter = 0;
  let before: Before | null = null;
  let earlier: Tableau | null = null;
  refold(
    entries,
    judged,
    (record, entry) => {
      const index = record.log.size - 1;
      const must = (holds: boolean, what: string) => {
        if (!holds) faults.push(`entry ${index}, ${entry.type}: ${what}`);
      };
      const told: Scene[] = [];
      while (scenes[next]?.entries.includes(index)) told.push(scenes[next++]!);
      const names = namesDue(record, entry, before!);
      must(
        told.map(({ name }) => name).join() === names.join(),
        `${told.map(({ name }) => name)} in place of ${names}`,
      );
      for (const scene of told) {
        must(scene.entries.length === 1, `${scene.name} shows ${scene.entries}`);
        const at = chapters.indexOf(scene.chapter);
        must(at >= chapter, `${scene.name} goes back to ${scene.chapter}`);
        chapter = Math.max(chapter, at);
        const speaker = nodeOf(record, entry.author);
        must(scene.actor === (speaker === null ? null : speaker - 1), `${scene.name} is ${scene.actor}'s`);
        for (const fault of valueFaults(record, entry, before!, scene)) must(false, `${scene.name}: ${fault}`);
      }
      const after = told.at(-1)?.after;
      if (!after) return;
      for (const fault of pictureFaults(record, entries, after)) must(false, fault);
      for (const { name, after: picture } of told.slice(0, -1))
        must(isBetween(name, picture, earlier, after), `${name} shows neither what was nor what is`);
      earlier = after;
    },
    (record, entry) => {
      before = beforeOf(record, entry);
    },
  );
  if (next < scenes.length) faults.push(`${scenes.length - next} scenes are of no entry that stands`);
  return faults[0] ?? null;
}

/** The names of the scenes that this entry is told in. */
function namesDue(record: ElectionRecord, entry: Entry, before: Before): SceneName[] {
  const node = nodeOf(record, entry.author) ?? 0;
  const when = (holds: boolean, name: SceneName): SceneName[] => (holds ? [name] : []);
  switch (entry.type) {
    case 'deal':
      return record.ceremony.faulty.has(node) ? ['deal-false'] : ['deal'];
    case 'key-confirm':
      return ['confirm', ...when(record.key !== null && !before.key, 'key')];
    case 'bind':
      return ['code'];
    case 'ballot':
      return before.voted ? ['ballot-again'] : ['ballot'];
    case 'audit':
      return ['test'];
    case 'close':
      return ['close', ...when(tooFewAtClose(record) !== null, 'too-few')];
    case 'shortfall':
      return ['witnessed', 'no-result'];
    case 'mix':
      return [...when(!before.witnessed, 'witnessed'), 'mix-in', 'mix-out'];
    case 'mix-proof':
      return record.chain.some((mix) => mix.node === node && mix.proof?.valid) ? ['proof'] : ['proof-false'];
    case 'seal': {
      const held = heldBy(record);
      return ['seal', ...when(held !== null, held && 'by' in held ? 'held-by' : 'held-until')];
    }
    case 'shares':
      if (!record.shareSets.get(node)?.valid) return ['share-false'];
      return ['share', ...when(opens(record) && !before.opened, 'opened')];
    case 'agree':
      return ['agree', ...when(joinedIn(record) > before.joined, 'joined')];
    case 'attest':
      return ['attest', ...when(record.attests.size === closeQuorum(record.manifest), 'announced')];
    default:
      return [entry.type];
  }
}

/** What a scene's words say that the record does not. */
function valueFaults(record: ElectionRecord, entry: Entry, before: Before, { name, values }: Scene): string[] {
  const { manifest, ceremony } = record;
  const node = nodeOf(record, entry.author) ?? 0;
  const sets = [...record.shareSets.values()];
  const spoken = name === 'skip' && entry.type === 'skip' ? entry.body.node : node;
  const due: Readonly<Record<string, string | number | undefined>> = {
    title: manifest.title,
    threshold: manifest.threshold,
    laptop: manifest.nodes[spoken - 1]?.name,
    count: record.electorate.cast,
    voters: record.voters?.size ?? 0,
    tests: record.audits.size,
    codes: record.signers.size,
    revoked: record.revoked.size,
    objections: record.audits.objections.length,
    out: outIn(record),
    closes: record.hours.closes === null ? undefined : inUtc(record.hours.closes),
    reason: record.hours.extensions.at(-1)?.reason,
    waiting: record.reminder?.waiting,
    entries: record.hours.stamps.at(-1)?.size,
    attempt: ceremony.attempt,
    confirmed: ceremony.confirms.size,
    cut: before.chain - record.chain.length,
    added: (record.voters?.size ?? 0) - before.voters,
    turn: record.chain.findIndex((mix) => mix.node === node) + 1,
    given: sets.filter(({ valid }) => valid).length,
    attested: record.attests.size,
    epoch: record.epoch,
    needed: endOf(record) && name === 'attest' ? closeQuorum(manifest) : tooFewAtClose(record)?.needed,
    laptops:
      name === 'confirm' || name === 'key' || name === 'restart' ? ceremony.participants.length : manifest.nodes.length,
    mixes: name === 'seal' ? record.finalList?.mixers.length : manifest.leastMixes,
  };
  return Object.entries(values).flatMap(([value, said]) =>
    Object.hasOwn(due, value) && due[value] !== said ? [`${value} ${said} in place of ${due[value]}`] : [],
  );
}

/** Where the last picture of an entry is not what the record shows. */
function pictureFaults(record: ElectionRecord, entries: readonly Entry[], after: Tableau): string[] {
  const { chain } = record;
  const count = record.electorate.cast;
  const tip = chain.at(-1);
  const open = record.finalList !== null && opens(record);
  const at = open ? 'opened' : tip ? `tray-${tip.node - 1}` : count > 0 ? 'box' : 'none';
  const said: readonly (readonly [string, unknown, unknown])[] = [
    ['envelopes', after.envelopes.count, count],
    ['their place', after.envelopes.at, at],
    ['their mixes', after.envelopes.mixes, chain.length],
    ['tests', after.tests, record.audits.size],
    ['voters', after.voters, record.voters?.size ?? null],
    ['laptops', after.laptops.length, record.manifest.nodes.length],
    ...after.laptops.flatMap((laptop, i) =>
      laptopClaims(record, entries, i + 1, laptop).map(
        ([what, shown, due]) => [`${what} of ${laptop.name}`, shown, due] as const,
      ),
    ),
  ];
  return said.flatMap(([what, shown, due]) => (shown === due ? [] : [`${what}: ${shown} in place of ${due}`]));
}

function laptopClaims(
  record: ElectionRecord,
  entries: readonly Entry[],
  node: number,
  laptop: StoryLaptop,
): (readonly [string, unknown, unknown])[] {
  const { manifest, ceremony, key, chain, shareSets, attests, faults } = record;
  const standing = chain.find((mix) => mix.node === node);
  const everMixed = [...record.mixed].some((one) => one.startsWith(`${node}/`));
  const own = faults.filter(({ culprit }) => culprit.kind === 'node' && culprit.index === node);
  const inKey = key ? key.trustees : ceremony.participants;
  const steps = [ceremony.accepts, ceremony.commits, ceremony.deals].filter((said) => said.has(node)).length;
  const mix = standing ? (standing.proof?.valid ? 'proven' : 'unproven') : everMixed ? 'cut' : 'none';
  return [
    ['name', laptop.name, manifest.nodes[node - 1]!.name],
    [
      'key',
      laptop.key,
      inKey.includes(node) ? (key ? 'holds' : ['none', 'accepted', 'committed', 'dealt'][steps]) : 'out',
    ],
    ['mix', laptop.mix, mix],
    ['turn', laptop.turn, standing ? chain.indexOf(standing) + 1 : null],
    ['proofs checked', laptop.checked.join(), checkedBy(record, entries, node).join()],
    ['share', laptop.share, { true: 'given', false: 'false', undefined: 'none' }[String(shareSets.get(node)?.valid)]],
    ['attestation', laptop.attested, attests.has(node)],
    ['fault', laptop.fault, own.length === 0 ? 'none' : own.every(({ proven }) => !proven) ? 'claimed' : 'proven'],
  ];
}

/** Whose standing proofs this node has shown to have checked, from 0: its last entry names a board that holds them. */
function checkedBy(record: ElectionRecord, entries: readonly Entry[], node: number): number[] {
  const told = entries.slice(0, record.log.size);
  const seen = told.findLast(({ author }) => nodeOf(record, author) === node)?.seen.size ?? 0;
  return told
    .flatMap((entry, index) => {
      if (entry.type !== 'mix-proof') return [];
      const standing = record.chain.find((mix) => equal(mix.output.sha256, entry.body.output));
      return standing?.proof?.valid && standing.node !== node && index < seen ? [standing.node - 1] : [];
    })
    .sort((a, b) => a - b);
}

/** Whether the picture of a scene that is not the last of its entry lies between the pictures before and after the entry. */
function isBetween(name: SceneName, picture: Tableau, before: Tableau | null, after: Tableau): boolean {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  switch (name) {
    case 'mix-in': {
      const { envelopes, laptops } = after;
      const under = Number(envelopes.at.slice('tray-'.length));
      return same(picture, {
        ...after,
        laptops: laptops.map((one, i) => (i === under ? { ...one, mix: 'mixing' } : one)),
        envelopes: { ...envelopes, at: `lid-${under}`, mixes: envelopes.mixes - 1 },
      });
    }
    case 'share':
      return same(picture, { ...after, envelopes: before?.envelopes });
    case 'confirm':
    case 'witnessed':
      return same(picture, before);
    default:
      return same(picture, after);
  }
}
