import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha512 } from '@noble/hashes/sha2.js';
import { base64 } from '@scure/base';
import { utf8 } from '../../../codec/bytes.ts';
import { BallotFolderReader } from '../folder.ts';
import { notes } from '../testing/read.ts';

const VOTE = `candidates:
  - >
    Lorem ipsum dolor sit amet,
    consectetur
  - Bob

allowedVoters:
  - Riri <riri@example.org>
method: "Condorcet"
publicKey: |
  -----BEGIN PUBLIC KEY-----
  MIIB/+x
  -----END PUBLIC KEY-----
headerInstructions: |-
  Please: vote
footerInstructions: "Thank you"
subject: 'Who''s next'
`;
const ballot = (lorem: unknown, bob: unknown, more = 'author: ', vote = VOTE) =>
  `# Please set a score
# to each candidate
preferences:
  - title: >
      Lorem ipsum dolor sit
      amet, consectetur
    score: ${lorem}
  - title: Bob
    score: ${bob}
${more === 'author: ' ? `author: V${++number}\n` : more}poolChecksum: >-
  ${base64.encode(sha512(utf8(vote)))}
`;
let number = 0;

function folder(ballots: readonly string[], vote = VOTE) {
  const files = new Map([['vote.yml', vote], ...ballots.map((text, i): [string, string] => [`ballot ${i}.yml`, text])]);
  const reader = new BallotFolderReader('votes/next', [...files.keys(), 'key.pem']);
  for (const name of reader.files) {
    const file = reader.take(name);
    for (const byte of utf8(files.get(name)!)) file.push(Uint8Array.of(byte));
    file.finish();
  }
  return reader.finish();
}

test('a higher score is better, whatever it is; all on one score abstain', () => {
  const file = folder([
    ballot(1, 0),
    ballot(-3, 7),
    ballot(100, 99),
    ballot(4, 4),
    ballot(0, 1).replaceAll('\n', '\r\n'),
  ]);
  assert.deepEqual(
    { ...file, notes: notes(file) },
    {
      ballot: 'ranking',
      title: 'Who’s next'.replace('’', "'"),
      options: ['Lorem ipsum dolor sit amet, consectetur', 'Bob'],
      ballots: [
        { count: 2, ranks: [[0], [1]] },
        { count: 2, ranks: [[1], [0]] },
        { count: 1, ranks: [] },
      ],
      ties: false,
      voters: 5,
      scale: 1,
      notes: ['settings for another counting program are left out: Condorcet'],
    },
  );
});

test('what could mean two things, or is not known, is refused', () => {
  const at = 'votes/next/ballot 0.yml';
  const good = ballot(1, 0);
  const twice = [ballot(1, 0, 'author: Zoe\n'), ballot(0, 1, 'author: Zoe\n')];
  const wrong: readonly (readonly [ballots: readonly string[], message: string])[] = [
    [[ballot(1, '99999999999999999999')], `${at}:8: a score must be a whole number, in digits`],
    [[ballot(1, '"1"')], `${at}:8: a score must be a whole number, in digits`],
    [[ballot(1, '010')], `${at}:8: a score must be a whole number, in digits`],
    [[ballot(1, '1.5')], `${at}:8: a score must be a whole number, in digits`],
    [[ballot(1, '')], `${at}:8: a score must be a whole number, in digits`],
    [
      [good.replace('  - title: Bob\n    score: 0\n', '')],
      `${at}:1: the ballot scores 1 of 2 candidates, and caritat counts none that leaves one out`,
    ],
    [[good.replace('Bob', 'bob')], `${at}:8: “bob” is not among the candidates of vote.yml`],
    [
      [good.replace('title: Bob', 'title: yes')],
      `${at}:8: “yes” is a title that readers of YAML take for no text: put it in single quotation marks`,
    ],
    [
      [good.replace('title: Bob', 'title: 2020-01-01')],
      `${at}:8: “2020-01-01” is a title that readers of YAML take for no text: put it in single quotation marks`,
    ],
    [
      [good.replace('title: Bob', 'title: Bob: one')],
      `${at}:8: it is no YAML: Nested mappings are not allowed in compact mappings`,
    ],
    [[good.replace('title: Bob', 'title: &a Bob')], `${at}:8: a value carries an anchor or a tag`],
    [
      [good.replace('title: Bob', 'title: Bob\n      more')],
      `${at}:8: “Bob more” is not among the candidates of vote.yml`,
    ],
    [[good.replace('title: Bob', 'title: *a')], `${at}:8: a value refers to another one`],
    [[good.replace('title: Bob', 'title: !!str Bob')], `${at}:8: a value carries an anchor or a tag`],
    [[`${good}---\n${good}`], `${at}:13: another document begins here`],
    [['- Bob\n'], `${at}:1: it holds no names with values`],
    [[good.replace('score: 0', 'score: 0\n    score: 1')], `${at}:10: it is no YAML: Map keys must be unique`],
    [
      [good.replace('score: 0', 'score: 0\n    weight: 2')],
      `${at}:1: a preference has “weight”, which is not known and could change the count`,
    ],
    [[`${good}weight: 2\n`], `${at}:1: the ballot has “weight”, which is not known and could change the count`],
    [
      [`${good}weight: 2\n`.replace('preferences', 'references')],
      `${at}:1: the ballot has “references”, which is not known and could change the count`,
    ],
    [
      [good.replace('    score', '\tscore')],
      `${at}:7: it is no YAML: Block scalar lines must not be less indented than their first line`,
    ],
    [
      [ballot(1, 0, 'author: ', `${VOTE}\n`)],
      `${at}:1: the ballot is not for vote.yml as it stands here, by its checksum: caritat would not count it`,
    ],
    [
      twice,
      'votes/next/ballot 1.yml:1: “Zoe” has cast ballot 0.yml as well, and only one of them counts: leave the other out of the folder',
    ],
  ];
  for (const [ballots, message] of wrong) assert.throws(() => folder(ballots), { message });
  assert.throws(() => folder([good], `${VOTE}quota: 3\n`), {
    message: 'votes/next/vote.yml:1: the vote has “quota”, which is not known and could change the count',
  });
});
