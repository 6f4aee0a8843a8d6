/**
 * The constants of edwards25519, −x² + y² = 1 + dx²y² over F_p, and of ristretto255 (RFC 9496 §4.1), as pairs, the
 * first half of which is a pack. d = −121665/121666, a = −1. Kernels are tested against relations that determine them.
 */
import { fromBytes, PAIR, small } from './pair';

/** Four little-endian words each. */
const WORDS: usize = memory.data<u64>([
  0x75eb4dca135978a3, 0x00700a4d4141d8ab, 0x8cc740797779e898, 0x52036cee2b6ffe73, // d
  0xebd69b9426b2f159, 0x00e0149a8283b156, 0x198e80f2eef3d130, 0x2406d9dc56dffce7, // 2d
  0xc4ee1b274a0ea0b0, 0x2f431806ad2fe478, 0x2b4d00993dfbd7a7, 0x2b8324804fc1df0b, // √−1
  0x7e97f6a0497b2e1b, 0xaf9d8e0c1b7854bd, 0x0f3cfcc931f5d1fd, 0x376931bf2b8348ac, // √(ad − 1)
  0x99c8fdaa805d40ea, 0x9d2f16175a4172be, 0x16c27b91fe01d840, 0x786c8905cfaffca2, // 1/√(a − d)
  0xe27c09c1945fc176, 0x2c81a138cd5e350f, 0x9994abddbe70dfe4, 0x029072a8b2b3e0d7, // 1 − d²
  0x31ad5aaa44ed4d20, 0xd29e4a2cb01e1999, 0x4cdcd32f529b4eeb, 0x5968b37af66c2241, // (d − 1)²
  0xfffffffffffffff2, 0xffffffffffffffff, 0xffffffffffffffff, 0x5fffffffffffffff, // ¼
], 16);

const CONSTANTS: usize = memory.data(9 * PAIR, 16);
export const ONE: usize = CONSTANTS;
export const D: usize = CONSTANTS + 1 * PAIR;
export const D2: usize = CONSTANTS + 2 * PAIR;
export const SQRT_M1: usize = CONSTANTS + 3 * PAIR;
export const SQRT_AD_MINUS_ONE: usize = CONSTANTS + 4 * PAIR;
export const INVSQRT_A_MINUS_D: usize = CONSTANTS + 5 * PAIR;
export const ONE_MINUS_D_SQ: usize = CONSTANTS + 6 * PAIR;
export const D_MINUS_ONE_SQ: usize = CONSTANTS + 7 * PAIR;
export const QUARTER: usize = CONSTANTS + 8 * PAIR;

small(ONE, 1);
for (let i = 0; i < 8; i++) fromBytes(CONSTANTS + (i + 1) * PAIR, WORDS + 32 * i, 0, 1);
