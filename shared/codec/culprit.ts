/** Who caused something, as data: words are put to it where people read (`core.culprit` of the texts, or English here). */
import * as v from 'valibot';

/** Those who need no number, name or key, as the command line calls them. */
const english = {
  coordinator: 'the coordinator',
  organiser: 'the organiser',
  'this-laptop': 'this laptop',
  /** Of a board that went on without its last entries. */
  latecomer: 'nobody; this laptop came too late',
  /** Whoever answers at the coordinator’s address and may be another. */
  answerer: 'whoever answers in its place',
  'link-giver': 'the coordinator, or whoever gave out the link',
  /** Of a ballot that holds something else than its device said. */
  sealer: 'the device that sealed it, or the coordinator',
  'file-maker': 'whoever made or altered this file',
  nobody: 'nobody',
} as const;
export type PlainKind = keyof typeof english;
export const plainKinds = Object.keys(english) as PlainKind[];

const line = (most: number) => v.pipe(v.string(), v.maxLength(most));
/** A culprit as another computer names it. */
export const culpritSchema = v.variant('kind', [
  v.strictObject({ kind: v.picklist(plainKinds) }),
  v.strictObject({
    kind: v.literal('node'),
    index: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    name: v.exactOptional(line(40)),
  }),
  /** By the beginning of the key, in hexadecimal. */
  v.strictObject({ kind: v.picklist(['voter', 'stranger']), key: line(64) }),
  v.strictObject({ kind: v.literal('file'), path: line(4096) }),
]);
export type Culprit = Readonly<v.InferOutput<typeof culpritSchema>>;

/** What somebody has to do with a check that failed. */
export interface Blamed {
  readonly who: Culprit;
  readonly did:
    | 'it'
    /** Wrote the entry. */
    | 'said'
    /** Let it stand on the board, under a signature. */
    | 'posted'
    /** Put it where no signature covers it. */
    | 'inserted'
    /** Went on as if it held. */
    | 'let-pass'
    /** Or, if it forked the board, it was the coordinator. */
    | 'may-have-forked';
}

export function culpritInWords(culprit: Culprit): string {
  switch (culprit.kind) {
    case 'node':
      return culprit.name === undefined ? `node ${culprit.index}` : `node ${culprit.index} (${culprit.name})`;
    case 'voter':
      return `voter ${culprit.key}…`;
    case 'stranger':
      return `the holder of key ${culprit.key}…`;
    case 'file':
      return culprit.path;
    default:
      return english[culprit.kind];
  }
}

const deeds: Readonly<Record<Blamed['did'], (who: string) => string>> = {
  it: (who) => who,
  said: (who) => `${who} said it`,
  posted: (who) => `${who} put it on the board`,
  inserted: (who) => `${who} put it there`,
  'let-pass': (who) => `${who} let it pass`,
  'may-have-forked': (who) => `or ${who}, if it forked the board`,
};

/** All who have to do with it, in words; null where nobody is named. */
export const blameInWords = (blamed: readonly Blamed[]): string | null =>
  blamed.length === 0 ? null : blamed.map(({ who, did }) => deeds[did](culpritInWords(who))).join('; ');
