/** Another coordinator goes on where q nodes say the board stood. */
import { equal, u64 } from '../../codec/bytes.ts';
import { signedBytes } from '../../crypto/labelled.ts';
import { labels } from '../../crypto/labels.ts';
import { isStrictKey, verifies } from '../../crypto/signature.ts';
import { arePrimeOrderKeys } from '../../crypto/signature-batch.ts';
import { closeQuorum, fingerprintOf, type Manifest, registrarOf } from '../../election/manifest.ts';
import { type Head, type TakeoverBody, takeoverBody } from '../bodies.ts';
import { isWitnessed } from '../record.ts';
import { entryType, noBlobs, refuse } from './entry-type.ts';

/** What a node signs to report its highest head to the coordinator of a new epoch. */
export const reportBytes = (election: Uint8Array, epoch: number, coordinator: Uint8Array, head: Head): Uint8Array =>
  signedBytes(labels.reportSignature, election, u64(epoch), coordinator, u64(head.size), head.root);

/** By takeover, and the manifest under which it was judged: a verifier folds a board again behind each proof that fails. */
const judged = new WeakMap<TakeoverBody, { readonly manifest: Manifest; readonly fault: string | null }>();

/** Why these reports do not make a coordinator, or null: q distinct nodes have signed one each. */
export function reportsFault(manifest: Manifest, takeover: TakeoverBody): string | null {
  const known = judged.get(takeover);
  if (known?.manifest === manifest) return known.fault;
  const fault = judgeReports(manifest, takeover);
  judged.set(takeover, { manifest, fault });
  return fault;
}

function judgeReports(manifest: Manifest, { epoch, coordinator, reports }: TakeoverBody): string | null {
  const fingerprint = fingerprintOf(manifest);
  const honest = reports.every(({ node, head, signature }) => {
    const key = manifest.nodes[node - 1]?.key;
    return key && verifies(signature, reportBytes(fingerprint, epoch, coordinator, head), key);
  });
  const reporters = new Set(reports.map(({ node }) => node));
  if (!honest || reporters.size !== reports.length) return 'a report is not signed by its node';
  const needed = closeQuorum(manifest);
  return reporters.size < needed ? `${reporters.size} of the needed ${needed} nodes have reported` : null;
}

export const takeoverType = entryType({
  body: takeoverBody,
  author: 'stranger',
  since: 1,
  check: 'V18',
  judgedByDevices: true,
  independent: false,
  blobs: noBlobs,
  admit(context) {
    const { record, body, entry } = context;
    const { manifest, log } = record;
    const bad = (message: string) => refuse(context, 'bad-takeover', message);
    if (!equal(entry.author, body.coordinator)) return bad('a takeover is signed by the new coordinator’s key');
    if (body.epoch !== record.epoch + 1) return bad(`the next epoch is ${record.epoch + 1}`);
    // Without q attestations the end still needs a coordinator; behind them nothing is left to lead.
    if (manifest.version !== 1 && isWitnessed(record)) return bad('q nodes have attested the end of this election');
    const deposed = manifest.version === 1 ? [] : record.deposed;
    const registrar = registrarOf(manifest);
    const others = [...manifest.nodes.map(({ key }) => key), ...(registrar ? [registrar] : [])];
    const taken = [record.coordinator, ...deposed, ...others];
    const votes = record.signers.has(body.coordinator) || record.voters?.has(body.coordinator);
    const isKey = manifest.version === 1 ? isStrictKey(body.coordinator) : arePrimeOrderKeys(body.coordinator);
    if (!isKey || taken.some((key) => equal(key, body.coordinator)) || votes)
      return bad('the new coordinator needs a key of its own');
    const fault = reportsFault(manifest, body);
    if (fault !== null) return bad(fault);
    const largest = Math.max(...body.reports.map(({ head }) => head.size));
    const agrees = body.reports.every(({ head }) => head.size <= log.size && equal(log.root(head.size), head.root));
    if (!agrees) return bad('the reports are of different boards');
    return body.head.size === largest && log.size === largest && equal(body.head.root, log.root())
      ? null
      : bad('a takeover starts from the largest head reported');
  },
  evidence: null,
  found: null,
  faults: [],
  apply({ record, body }) {
    record.deposed.push(record.coordinator);
    record.coordinator = body.coordinator;
    record.epoch = body.epoch;
    record.takeover = body;
  },
});
