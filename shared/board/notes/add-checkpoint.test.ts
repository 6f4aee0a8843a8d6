import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base64 } from '@scure/base';
import { unhex } from '../../codec/bytes.ts';
import { signingKey } from '../../crypto/signature.ts';
import { verifyConsistency } from '../merkle.ts';
import { cosignText, parseNote, signedBy, signText } from '../note.ts';
import { addCheckpointRequest, cosignatureIn, sizeInAnswer } from './add-checkpoint.ts';

// The log, its checkpoints of one, three and five entries and the requests for them, of github.com/FiloSottile/torchwood (internal/witness).
const LOG = unhex('ffdc2d4d98e4124d3feaf788c0c2f9abfd796083d1f0495437f302ec79cf100f');
const ORIGIN = 'sigsum.org/v1/tree/4d6d8825a6bb689d459628312889dfbb0bcd41b5211d9e1ce768b0ff0309e562';
const ROOTS = {
  1: 'KgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
  3: 'RcCI1Nk56ZcSmIEfIn0SleqtV7uvrlXNccFx595Iwl0=',
  5: 'QrtXrQZCCvpIgsSmOsah7HdICzMLLyDfxToMql9WTjY=',
} as const;
const SIGNATURES = {
  1: 'UgIom7fPZTqpxWWhyjWduBvTvGVqsokMbqTArsQilegKoFBJQjUFAmQ0+YeSPM3wfUQMFSzVnnNuWRTYrajXpNUbIQY=',
  3: 'UgIom2VbtIcdFbwFAy1n7s6IkAxIY6J/GQOTuZF2ORV39d75cbAj2aQYwyJre36kezNobZs4SUUdrcawfAB8WVrx6go=',
  5: 'UgIomw/EOJmWi0i1FQsOj+etB7F8IccFam/jgd6wzRns4QPVmyEZtdvl1U2KEmLOZ/ASRcWJi0tW90dJWAShei7sDww=',
} as const;
const noteOf = (size: 1 | 3 | 5) => `${ORIGIN}\n${size}\n${ROOTS[size]}\n\n— ${ORIGIN} ${SIGNATURES[size]}\n`;
const PROOFS = [
  {
    to: 3,
    proof: ['KgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=', 'KgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='],
  },
  {
    to: 5,
    proof: [
      'KgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
      '+fUDV+k970B4I3uKrqJM4aP1lloPZP8mvr2Z4wRw2LI=',
      'KgQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
    ],
  },
] as const;

test('the checkpoints and proofs of a published witness test hold, and its requests are ours to the letter', () => {
  for (const size of [1, 3, 5] as const) assert.equal(signedBy(parseNote(noteOf(size)), ORIGIN, LOG), true);
  assert.equal(addCheckpointRequest(0, [], noteOf(1)), `old 0\n\n${noteOf(1)}`);
  for (const { to, proof } of PROOFS) {
    const hashes = proof.map((hash) => base64.decode(hash));
    assert.equal(verifyConsistency(1, base64.decode(ROOTS[1]), to, base64.decode(ROOTS[to]), hashes), true);
    assert.equal(addCheckpointRequest(1, hashes, noteOf(to)), `old 1\n${proof.join('\n')}\n\n${noteOf(to)}`);
  }
});

test('the size in a conflict is a number and a newline, and nothing else', () => {
  assert.equal(sizeInAnswer('20852014\n'), 20852014);
  assert.equal(sizeInAnswer('0\n'), 0);
  for (const answer of ['', '5', '05\n', '-1\n', '5\n5\n', '5 \n', '9007199254740993\n', '1e3\n', 'x\n'])
    assert.equal(sizeInAnswer(answer), null, answer);
});

test('of an answer only the witness’s own line that holds is taken', () => {
  const key = signingKey(new Uint8Array(32).fill(9));
  const witness = { name: 'witness.example/w1', publicKey: key.publicKey };
  const note = noteOf(3);
  const { text } = parseNote(note);
  const own = cosignText(text, witness.name, key, 1_700_000_000);
  const others = [
    cosignText(text, 'witness.example/w2', key, 5),
    cosignText(`${text}x\n`, witness.name, key, 5),
    signText(text, witness.name, key),
  ].map(({ line }) => `${line}\n`);
  assert.equal(cosignatureIn(`${others.join('')}${own.line}\n`, note, witness)?.line, own.line);
  for (const answer of ['', others.join(''), own.line.slice(1), `x${own.line}`, '\u0000'])
    assert.equal(cosignatureIn(answer, note, witness), null);
});
