import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { equal, unhex, utf8 } from '../codec/bytes.ts';
import { isStrictKey, sign, verifies } from '../crypto/signature.ts';
import { CODE_BYTES, codeKey, formatCode, newCode, parseCode } from './credential.ts';

const random = (length: number) => Uint8Array.from(randomBytes(length));
const anyCode = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a one-time code', () => {
  it('is four groups of four symbols and a check symbol, and reads back', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const shown = formatCode(code);
        assert.match(shown, /^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]$/);
        assert.deepEqual(parseCode(shown), code);
      }),
    );
  });

  it('holds 80 bits of the random argument', () => {
    const code = unhex('00112233445566778899');
    const asked: number[] = [];
    const shown = newCode((length) => {
      asked.push(length);
      return code;
    });
    assert.deepEqual(asked, [10]);
    assert.deepEqual(parseCode(shown), code);
    assert.notEqual(newCode(random), newCode(random));
  });

  it('keeps its form for good: printed codes outlive a version', () => {
    assert.equal(formatCode(unhex('00000000000000000000')), '0000-0000-0000-0000-0');
    // x^1·1 = 2 for the last symbol alone; x^5 = x^2 + 1 = 5 for the fifth from the end
    assert.equal(formatCode(unhex('00000000000000000001')), '0000-0000-0000-0001-2');
    assert.equal(formatCode(unhex('00000000000000100000')), '0000-0000-0001-0000-5');
  });

  it('may be typed in lower case, with other dashes and spaces, with I or L for 1 and O for 0', () => {
    const code = unhex('08420842084208420842');
    const shown = formatCode(code);
    assert.match(shown, /1/);
    const typings = [
      shown.toLowerCase(),
      shown.replaceAll('-', ''),
      ` ${shown.replaceAll('-', ' – ')}\n`,
      shown.replaceAll('1', 'I'),
      shown.replaceAll('1', 'l'),
      shown.replaceAll('0', 'o'),
    ];
    for (const typed of typings) assert.deepEqual(parseCode(typed), code);
    assert.deepEqual(parseCode('oOoO-0000-0000-0000-0'), new Uint8Array(10));
  });

  it('is refused with any one symbol wrong', () => {
    const symbols = newCode(random).replaceAll('-', '');
    for (let at = 0; at < symbols.length; at++)
      for (const wrong of SYMBOLS)
        if (wrong !== symbols[at]) {
          const typed = symbols.slice(0, at) + wrong + symbols.slice(at + 1);
          assert.throws(() => parseCode(typed), { code: 'bad-code', message: /typing mistake/ });
        }
  });

  it('is refused with any two different symbols swapped', () => {
    const symbols = [...newCode(random).replaceAll('-', '')];
    for (let a = 0; a < symbols.length; a++)
      for (let b = a + 1; b < symbols.length; b++)
        if (symbols[a] !== symbols[b]) {
          const typed = symbols.with(a, symbols[b]!).with(b, symbols[a]!).join('');
          assert.throws(() => parseCode(typed), { code: 'bad-code', message: /typing mistake/ });
        }
  });

  it('is refused with a hint where a symbol is missing, too many or foreign', () => {
    const shown = newCode(random);
    assert.throws(() => parseCode(shown.slice(0, -1)), {
      code: 'bad-code',
      message: /this one has 16/,
      hint: /left out/,
    });
    assert.throws(() => parseCode(`${shown}0`), { code: 'bad-code', message: /this one has 18/ });
    assert.throws(() => parseCode(''), { code: 'bad-code', message: /this one has 0/ });
    assert.throws(() => parseCode(`U${shown.slice(1)}`), {
      code: 'bad-code',
      message: /“U”/,
      hint: /without the letter U/,
    });
    assert.throws(() => parseCode(`😀${shown.slice(1)}`), { code: 'bad-code', message: /“😀”/ });
  });

  it('gives a signing key that the roll may hold, another one in each election', () => {
    const [election, another] = [random(32), random(32)];
    const code = random(CODE_BYTES);
    const key = codeKey(election, code);
    assert.ok(isStrictKey(key.publicKey));
    assert.ok(verifies(sign(utf8('bind'), key), utf8('bind'), key.publicKey));
    assert.deepEqual(codeKey(election, code), key);
    assert.ok(!equal(codeKey(another, code).publicKey, key.publicKey));
    assert.ok(!equal(codeKey(election, random(CODE_BYTES)).publicKey, key.publicKey));
  });
});
