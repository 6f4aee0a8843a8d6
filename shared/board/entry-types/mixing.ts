/** The chain of mixes: output first, proof after; what was built on a bad output is cut out. */
import * as v from 'valibot';
import { equal, hex } from '../../codec/bytes.ts';
import { blob, digest } from '../../codec/schema.ts';
import { MAX_NODES } from '../../crypto/ceremony/bounds.ts';
import { tooFewAtClose } from '../../election/too-few.ts';
import { nodeIndex } from '../bodies.ts';
import { type ElectionRecord, nextMixer, provenChain, tipOf } from '../record.ts';
import { entryType, noBlobs, node, noteFault, refuse, speaker } from './entry-type.ts';
import { closeUnwitnessed, timeOf } from './witness.ts';

/** Takes `from` and all that was built on it out of the chain; their nodes, `from`'s excepted, get a new turn. */
function cut(record: ElectionRecord, from: number): void {
  const mix = record.chain[from];
  if (!mix) return;
  record.excluded.add(mix.node);
  record.chain = record.chain.slice(0, from);
}

export const mixType = entryType({
  body: v.strictObject({
    input: digest,
    output: blob,
    /** The checkpoint over `close` with the co-signatures of q nodes, as a signed note. */
    witness: v.pipe(v.string(), v.maxLength(16_384)),
  }),
  author: 'node',
  since: 1,
  check: 'V11',
  judgedByDevices: false,
  independent: false,
  blobs: ({ output }) => [output],
  admit(context) {
    const { record, body } = context;
    const by = speaker(context);
    if (!record.closing) return refuse(context, 'out-of-phase', 'voting has not closed');
    const few = tooFewAtClose(record);
    if (few)
      return refuse(context, 'too-few-ballots', `${few.ballots} ballots count, and none is mixed below ${few.needed}`);
    if (record.finalList) return refuse(context, 'after-seal', 'the list is final, and nothing is mixed any more');
    if (record.excluded.has(by)) return refuse(context, 'not-your-turn', 'this node has lost its turn');
    if (record.mixed.has(`${by}/${hex(body.input)}`))
      return refuse(context, 'said-before', 'this node has mixed this list already');
    if (nextMixer(record) !== by) return refuse(context, 'not-your-turn', 'it is another node’s turn to mix');
    if (!equal(body.input, tipOf(record)!)) return refuse(context, 'wrong-input', 'this is not the list to mix now');
    if (body.output.length !== record.closing.list.length)
      return refuse(context, 'wrong-length', 'the output has another length than the input');
    // Lists are known by their hash: a list that came back would be two places in the chain.
    if (record.lists.has(hex(body.output.sha256)))
      return refuse(context, 'said-before', 'the output is a list that is on the board already');
    // The first mix's note goes on holding, under another coordinator too.
    const missing = body.witness === record.closeNote ? null : closeUnwitnessed(record, body.witness);
    return missing ? refuse(context, 'unwitnessed-close', missing) : null;
  },
  evidence: null,
  found: null,
  faults: [],
  apply(context) {
    const { record, body, index } = context;
    const by = speaker(context);
    if (record.closeNote === null) {
      record.closeNote = body.witness;
      record.hours.closed = timeOf(record, body.witness);
    }
    record.mixed.add(`${by}/${hex(body.input)}`);
    record.lists.add(hex(body.output.sha256));
    record.chain.push({ node: by, index, input: body.input, output: body.output, proof: null });
  },
});

const standing = (record: ElectionRecord, output: Uint8Array) =>
  record.chain.findIndex((mix) => equal(mix.output.sha256, output));

export const mixProofType = entryType({
  body: v.strictObject({ output: digest, proof: blob }),
  author: 'node',
  since: 1,
  check: 'V12',
  judgedByDevices: false,
  independent: false,
  blobs: ({ proof }) => [proof],
  admit(context) {
    const { record, body } = context;
    if (!record.closing) return refuse(context, 'out-of-phase', 'voting has not closed');
    if (record.finalList) return refuse(context, 'after-seal', 'the list is final, and nothing is mixed any more');
    const mix = record.chain[standing(record, body.output)];
    if (!mix || mix.node !== speaker(context))
      return refuse(context, 'unknown-mix', 'no standing mix of this node has this output');
    return mix.proof ? refuse(context, 'said-before', 'this mix has its proof already') : null;
  },
  evidence: (context) => {
    const { record, body } = context;
    const mix = record.chain[standing(record, body.output)]!;
    return {
      kind: 'mix-proof',
      fingerprint: record.fingerprint,
      publicKey: record.key!.publicKey,
      width: record.width,
      node: mix.node,
      input: mix.input,
      output: mix.output.sha256,
      proof: body.proof.sha256,
    };
  },
  found: null,
  faults: ['bad-shuffle'],
  apply(context, finding) {
    const { record, body } = context;
    const at = standing(record, body.output);
    const mix = record.chain[at]!;
    mix.proof = { blob: body.proof, valid: finding.ok };
    if (finding.ok) return;
    noteFault(context, node(mix.node), 'bad-shuffle', finding.message);
    cut(record, at);
  },
});

/** The nodes whose mix or proof the chain awaits. */
export function awaitedInMixing(
  record: ElectionRecord,
): { node: number; missing: 'mix' | 'proof'; input: Uint8Array }[] {
  const unproven = record.chain
    .filter((mix) => !mix.proof)
    .map((mix) => ({ node: mix.node, missing: 'proof' as const, input: mix.input }));
  const next = nextMixer(record);
  return next === null ? unproven : [...unproven, { node: next, missing: 'mix' as const, input: tipOf(record)! }];
}

export const skipType = entryType({
  body: v.strictObject({ node: nodeIndex, missing: v.picklist(['mix', 'proof']), input: digest }),
  author: 'coordinator',
  since: 1,
  check: 'V11',
  judgedByDevices: false,
  independent: false,
  blobs: noBlobs,
  admit(context) {
    const { record, body } = context;
    if (!record.closing || record.finalList) return refuse(context, 'out-of-phase', 'no mix is under way');
    const due = awaitedInMixing(record).some(
      (one) => one.node === body.node && one.missing === body.missing && equal(one.input, body.input),
    );
    return due
      ? null
      : refuse(context, 'bad-skip', `the board awaits no ${body.missing} of node ${body.node} for this list`);
  },
  evidence: null,
  found: null,
  faults: [],
  apply(context) {
    const { record, body } = context;
    noteFault(
      context,
      node(body.node),
      'time-out',
      `the coordinator says that node ${body.node} sent no ${body.missing}`,
      false,
    );
    record.excluded.add(body.node);
    if (body.missing === 'proof')
      cut(
        record,
        record.chain.findIndex((mix) => mix.node === body.node && equal(mix.input, body.input)),
      );
  },
});

export const sealType = entryType({
  body: v.strictObject({ list: digest, mixers: v.pipe(v.array(nodeIndex), v.maxLength(MAX_NODES)) }),
  author: 'coordinator',
  since: 1,
  check: 'V13',
  judgedByDevices: false,
  independent: false,
  blobs: noBlobs,
  admit(context) {
    const { record, body } = context;
    if (!record.closing || record.finalList) return refuse(context, 'out-of-phase', 'no list is to be made final');
    const proven = provenChain(record);
    const bad = (message: string) => refuse(context, 'bad-seal', message);
    if (proven.length < record.manifest.leastMixes)
      return bad(`${proven.length} proven mixes, and the manifest asks for ${record.manifest.leastMixes}`);
    if (!equal(body.list, proven.at(-1)!.output.sha256)) return bad('the seal must name the longest proven chain');
    return proven.length === body.mixers.length && proven.every((mix, i) => mix.node === body.mixers[i])
      ? null
      : bad('the seal names other mixers than the chain');
  },
  evidence: null,
  found: null,
  faults: [],
  apply({ record, body, index }) {
    record.finalList = { index, list: body.list, mixers: body.mixers };
    record.chain = provenChain(record);
  },
});
