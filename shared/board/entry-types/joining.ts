/**
 * Written-in names joined by hand, where the plan allows it: once the ballots can be opened and before the result, the
 * coordinator proposes that some names are one person, and what t holders of key shares agree to is counted so. Nothing
 * parts names again.
 */
import * as v from 'valibot';
import { equal } from '../../codec/bytes.ts';
import { digest } from '../../codec/schema.ts';
import { askedIn } from '../../election/contest.ts';
import { mayJoinNames } from '../../election/manifest.ts';
import { fold } from '../../election/write-ins/fold.ts';
import { joinBody } from '../bodies.ts';
import { leafHash } from '../merkle.ts';
import { openingOf, sharesThatCount } from '../record.ts';
import { type Context, entryType, noBlobs, refuse, speaker } from './entry-type.ts';

/** Each is checked against all opened ballots. */
const MAX_PROPOSALS = 16;

const tooLate = (context: Context) =>
  context.record.result ? refuse(context, 'out-of-phase', 'the result is posted: names are joined before') : null;

export const joinType = entryType({
  body: joinBody,
  author: 'coordinator',
  since: 2,
  check: 'V16',
  judgedByDevices: false,
  independent: false,
  blobs: noBlobs,
  admit(context) {
    const { record, body } = context;
    const { manifest, joins } = record;
    const bad = (message: string) => refuse(context, 'bad-join', message);
    if (!mayJoinNames(manifest)) return bad('the plan of this election says nothing of joining written-in names');
    const late = tooLate(context);
    if (late) return late;
    if (sharesThatCount(record).length < manifest.threshold)
      return refuse(context, 'out-of-phase', 'no name is known before the ballots can be opened');
    if (joins.length >= MAX_PROPOSALS)
      return refuse(context, 'over-limit', `names have been proposed for joining ${MAX_PROPOSALS} times`);
    for (const { contest, names } of body.joins) {
      const asked = manifest.contests[contest];
      if (!asked?.writeIn) return bad('a question is named that takes no written-in names');
      const options = new Set(asked.options.map(fold));
      const folded = names.map(({ name }) => fold(name));
      const listed = names.find((_, i) => options.has(folded[i]!));
      if (listed) return bad(`“${listed.name}” is an option of “${asked.title}”: nothing is joined with an option`);
      if (new Set(folded).size < names.length) return bad('two of the names are one already');
    }
    return null;
  },
  evidence: ({ record, body }) => ({
    kind: 'join',
    asked: askedIn(record.manifest),
    ...openingOf(record),
    joins: body.joins,
  }),
  found: null,
  faults: [],
  apply({ record, body, entry }) {
    record.joins.push({ hash: leafHash(entry.leaf), joins: body.joins, agreed: new Set() });
  },
});

export const agreeType = entryType({
  body: v.strictObject({ join: digest }),
  author: 'node',
  since: 2,
  check: 'V16',
  judgedByDevices: false,
  independent: false,
  blobs: noBlobs,
  admit(context) {
    const { record, body } = context;
    const by = speaker(context);
    const late = tooLate(context);
    if (late) return late;
    const proposal = record.joins.find(({ hash }) => equal(hash, body.join));
    if (!proposal) return refuse(context, 'bad-join', 'this agrees to a joining that nobody proposed');
    if (!record.key!.trustees.includes(by)) return refuse(context, 'wrong-author', 'this node holds no key share');
    return proposal.agreed.has(by) ? refuse(context, 'said-before', 'this node has agreed already') : null;
  },
  evidence: null,
  found: null,
  faults: [],
  apply(context) {
    const { record, body } = context;
    record.joins.find(({ hash }) => equal(hash, body.join))!.agreed.add(speaker(context));
  },
});
