import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base64 } from '@scure/base';
import fc from 'fast-check';
import { type Bytes, utf8 } from '../codec/bytes.ts';
import { signingKey } from '../crypto/signature.ts';
import {
  cosignedBy,
  cosignText,
  decodeBase64,
  formatNote,
  MAX_NOTE_BYTES,
  MAX_NOTE_SIGNATURES,
  parseNote,
  parseSignature,
  signedBy,
  signText,
} from './note.ts';

/** A verifier key as C2SP writes it: name+key ID+base64(type ‖ public key). */
const vkey = (text: string): { name: string; publicKey: Bytes } => {
  const [, name, encoded] = /^([^+]+)\+[0-9a-f]{8}\+(.+)$/.exec(text)!;
  return { name: name!, publicKey: base64.decode(encoded!).slice(1) };
};

// The example of golang.org/x/mod/sumdb/note.
const NEUMANN = {
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  line: '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=',
  seed: base64.decode('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz').slice(1),
  key: vkey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'),
};

// A checkpoint of a certificate transparency log with the co-signatures of public witnesses (github.com/florolf/tlog-scales).
const ARCHE = `arche2025h1.staging.ct.transparency.dev
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

— arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
— transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
— witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
— witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
`;
const ARCHE_LOG = vkey('arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f');
const WITNESSES = [
  vkey('transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM'),
  vkey('witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO'),
  vkey('remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2'),
  vkey('witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv'),
];

const key = signingKey(new Uint8Array(32).fill(7));

test('the signed note of the Go reference is made and verified byte for byte', () => {
  const line = signText(NEUMANN.text, NEUMANN.key.name, signingKey(NEUMANN.seed));
  assert.equal(line.line, NEUMANN.line);
  const note = parseNote(`${NEUMANN.text}\n${NEUMANN.line}\n`);
  assert.equal(note.text, NEUMANN.text);
  assert.equal(signedBy(note, NEUMANN.key.name, NEUMANN.key.publicKey), true);
  assert.equal(signedBy(note, 'Peter', NEUMANN.key.publicKey), false);
  assert.equal(signedBy(note, NEUMANN.key.name, key.publicKey), false);
  assert.equal(signedBy({ ...note, text: `${note.text}\n` }, NEUMANN.key.name, NEUMANN.key.publicKey), false);
});

test('a public log’s checkpoint and the co-signatures of four public witnesses verify', () => {
  const note = parseNote(ARCHE);
  assert.equal(formatNote(note), ARCHE);
  assert.equal(signedBy(note, ARCHE_LOG.name, ARCHE_LOG.publicKey), true);
  for (const { name, publicKey } of WITNESSES) {
    assert.equal(cosignedBy(note, name, publicKey), true);
    assert.equal(signedBy(note, name, publicKey), false, 'a co-signature is no plain signature');
    assert.equal(cosignedBy({ ...note, text: note.text.replace('1432', '1433') }, name, publicKey), false);
  }
  assert.equal(cosignedBy(note, ARCHE_LOG.name, ARCHE_LOG.publicKey), false, 'nor the reverse');
});

test('a co-signature covers its timestamp, and one beyond 2^63 − 1 is refused', () => {
  const text = 'board\n1\n';
  const good = cosignText(text, 'node', key, 1_700_000_000);
  assert.equal(cosignedBy({ text, signatures: [good] }, 'node', key.publicKey), true);
  for (const at of [0, 7, 8, 71]) {
    const signature = good.signature.slice();
    signature[at]! ^= 1;
    assert.equal(cosignedBy({ text, signatures: [{ ...good, signature }] }, 'node', key.publicKey), false);
  }
  for (const signature of [
    good.signature.slice(0, -1),
    good.signature.slice(8),
    good.signature.slice(0, 3),
    new Uint8Array(73),
  ])
    assert.equal(cosignedBy({ text, signatures: [{ ...good, signature }] }, 'node', key.publicKey), false);

  const last = cosignText(text, 'node', key, 2 ** 62);
  assert.equal(cosignedBy({ text, signatures: [last] }, 'node', key.publicKey), true);
  const beyond = cosignText(text, 'node', key, 2 ** 63);
  assert.equal(cosignedBy({ text, signatures: [beyond] }, 'node', key.publicKey), false);
});

test('a line under another name does not count, even where the key ID is the right one', () => {
  const text = 'board\n1\n';
  for (const line of [signText(text, 'ada', key), cosignText(text, 'ada', key, 5)]) {
    const renamed = parseSignature(line.line.replace('ada', 'bob'));
    assert.deepEqual(renamed.keyId, line.keyId);
    for (const name of ['ada', 'bob']) {
      assert.equal(signedBy({ text, signatures: [renamed] }, name, key.publicKey), false);
      assert.equal(cosignedBy({ text, signatures: [renamed] }, name, key.publicKey), false);
    }
  }
});

test('a false line voids a signer’s plain signature, but not its co-signature', () => {
  const text = 'board\n1\n';
  const plain = signText(text, 'coordinator', key);
  const falsePlain = signText('another\n', 'coordinator', key);
  assert.equal(signedBy({ text, signatures: [plain] }, 'coordinator', key.publicKey), true);
  assert.equal(signedBy({ text, signatures: [plain, falsePlain] }, 'coordinator', key.publicKey), false);
  const cosigned = cosignText(text, 'node', key, 5);
  const falseCosigned = cosignText('another\n', 'node', key, 5);
  assert.equal(cosignedBy({ text, signatures: [falseCosigned] }, 'node', key.publicKey), false);
  assert.equal(cosignedBy({ text, signatures: [falseCosigned, cosigned] }, 'node', key.publicKey), true);
});

test('whatever is not exactly a signed note is refused as bad-note', () => {
  const good = `${NEUMANN.text}\n${NEUMANN.line}\n`;
  const refused: Record<string, string> = {
    empty: '',
    'no signature': NEUMANN.text,
    'no signature after the blank line': `${NEUMANN.text}\n`,
    'no text': `\n\n${NEUMANN.line}\n`,
    'no blank line': `${NEUMANN.text}${NEUMANN.line}\n`,
    'no final newline': good.slice(0, -1),
    'another character for the final newline': good.replace(/\n$/, 'A'),
    'a trailing blank line': `${good}\n`,
    'carriage returns': good.replaceAll('\n', '\r\n'),
    'a tab': good.replace('If you', 'If\tyou'),
    'a NUL': `\0${good}`,
    'a lone surrogate': good.replace('If', '\ud800'),
    'a hyphen for the dash': good.replace('—', '-'),
    'two spaces': good.replace('— ', '—  '),
    'a trailing space': good.replace(/\n$/, ' \n'),
    'a plus in the name': good.replace('PeterNeumann', 'Peter+Neumann'),
    'an odd space in the name': good.replace('PeterNeumann', 'Peter\u00a0Neumann'),
    'no name': good.replace('— PeterNeumann', '—'),
    'unpadded base64': good.replace('JnAM=', 'JnAM'),
    'loose bits in base64': good.replace('JnAM=', 'JnAN='),
    'URL-safe base64': good.replaceAll('/', '_'),
    'only a key ID': good.replace(/x08go.*/, 'x08gow=='),
    'too many signatures': `${NEUMANN.text}\n${`${NEUMANN.line}\n`.repeat(MAX_NOTE_SIGNATURES + 1)}`,
    'too many bytes': 'é'.repeat(MAX_NOTE_BYTES / 2) + good,
  };
  parseNote(good);
  for (const [what, note] of Object.entries(refused)) assert.throws(() => parseNote(note), { code: 'bad-note' }, what);
  assert.throws(() => parseSignature(`${NEUMANN.line}\n`), { code: 'bad-note' });
});

test('the named limits themselves are allowed', () => {
  assert.equal(
    parseNote(`t\n\n${'— n AAAAAAA=\n'.repeat(MAX_NOTE_SIGNATURES)}`).signatures.length,
    MAX_NOTE_SIGNATURES,
  );
  const longest = `${'t'.repeat(MAX_NOTE_BYTES - utf8('\n\n— n AAAAAAA=\n').length)}\n\n— n AAAAAAA=\n`;
  assert.equal(utf8(longest).length, MAX_NOTE_BYTES);
  parseNote(longest);
  assert.throws(() => parseNote(`t${longest}`), { code: 'bad-note' });
});

test('a note with sixteen signatures as long as post-quantum ones get is read, beside those of ten nodes', () => {
  const text = 'board\n1\n';
  const long = Array.from({ length: 16 }, (_, i) => {
    const signature = new Uint8Array(4 + 5 * 1024).fill(i);
    return parseSignature(`— ${'w'.repeat(200)}.example/${i} ${base64.encode(signature)}`);
  });
  const own = Array.from({ length: 10 }, (_, i) => cosignText(text, `node${i}`, key, 5));
  const read = parseNote(formatNote({ text, signatures: [...long, ...own] }));
  assert.equal(read.signatures.length, 26);
  assert.equal(cosignedBy(read, 'node9', key.publicKey), true);
});

test('parsing any text throws nothing but bad-note, and what parses formats back to itself', () => {
  const fragment = fc.oneof(
    fc.constantFrom('\n', '\n\n', '— ', 'name ', 'AAAAAAA=', '=', '+', NEUMANN.line),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );
  let parsed = 0;
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 8 }), (fragments) => {
      for (const note of [fragments.join(''), `${fragments.join('')}\n\n${NEUMANN.line}\n`]) {
        try {
          assert.equal(formatNote(parseNote(note)), note);
          parsed++;
        } catch (error) {
          assert.equal((error as { code?: string }).code, 'bad-note');
        }
      }
    }),
  );
  assert.ok(parsed > 10, 'some of these notes are good ones');
});

test('base64 has one spelling', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      assert.deepEqual(decodeBase64(Buffer.from(bytes).toString('base64')), bytes);
    }),
  );
  for (const text of ['AA', 'AA=', 'AB==', 'A A==', 'AA==\n', 'A===', '-_8=']) assert.equal(decodeBase64(text), null);
});
