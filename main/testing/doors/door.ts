/** A door: where bytes, text or values from elsewhere come in, with valid examples of what it takes. */
import { OstrakaError } from '../../../shared/codec/error.ts';

/** The forms in which strangers speak; each has edits of its own (edits.ts). */
export type Form =
  /** Bytes that nothing but the decoder gives a structure. */
  | 'bytes'
  /** Bytes that are, from `skip` on, canonical CBOR: edited as a tree as well. */
  | 'cbor'
  | 'text'
  /** Text that is JSON: edited as a tree as well. */
  | 'json'
  /** A value that arrived by structured clone. */
  | 'value';

export interface Door<Input = unknown> {
  readonly name: string;
  readonly form: Form;
  /** Bytes before the tree, where the form is a tree in bytes. */
  readonly skip: number;
  readonly samples: readonly Input[];
  /** Share of the inputs, where one takes much longer than elsewhere; 1 for most. */
  readonly share: number;
  /**
   * Reads the input; throws OstrakaError and nothing else. For what is signed or proven it answers with what the
   * signature or proof vouches for, as text, or null where it does not hold.
   */
  open(input: Input): string | null | undefined | Promise<string | null | undefined>;
}

type Simple = 'open' | 'samples';
type Given<Input> = Pick<Door<Input>, Simple> & Partial<Omit<Door<Input>, Simple>>;

/** A door of bytes, text or values, each entry of `samples` valid. */
export const door = <Input>(name: string, form: Form, given: Given<Input>): Door =>
  ({ name, form, skip: 0, share: 1, ...given }) as Door;

/** What came of an input; anything else than these two is a defect, and thrown. */
export type Passage = { readonly refused: string } | { readonly taken: true };

const CODE = /^[a-z0-9-]{1,64}$/;

/** What a door says of its samples; a forgery would add to it. */
const vouched = new WeakMap<Door, Promise<ReadonlySet<string>>>();

const vouchedBy = async (one: Door): Promise<ReadonlySet<string>> => {
  const said = new Set<string>();
  for (const sample of one.samples) {
    let content: Awaited<ReturnType<Door['open']>>;
    try {
      content = await one.open(sample);
    } catch (cause) {
      throw new Error(`${one.name}: a sample is refused: ${String(cause)}`, { cause });
    }
    if (content === null) throw new Error(`${one.name}: a sample does not hold`);
    if (content !== undefined) said.add(content);
  }
  return said;
};

/**
 * Brings an input to a door. Throws where the door does what no door may: an error that is not typed, a code that is not
 * stable, or an accepted forgery, which is an input that decodes and verifies with another content than any sample.
 */
export async function knock(one: Door, input: unknown): Promise<Passage> {
  let known = vouched.get(one);
  if (!known) {
    known = vouchedBy(one);
    vouched.set(one, known);
  }
  const genuine = await known;
  let content: string | null | undefined;
  try {
    content = await one.open(input);
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw new Error(`${one.name}: not a typed error`, { cause: error });
    if (error.code === 'internal' || !CODE.test(error.code))
      throw new Error(`${one.name}: the code ${error.code}`, { cause: error });
    return { refused: error.code };
  }
  if (content === null) return { refused: 'does-not-hold' };
  if (content !== undefined && !genuine.has(content)) throw new Error(`${one.name}: an accepted forgery: ${content}`);
  return { taken: true };
}
