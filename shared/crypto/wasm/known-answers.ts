/**
 * What an engine must know before it is used: some dozen points through every kind of multiplication, against constants.
 * The points are 0·B … 15·B of RFC 9496 appendix A.1; the scalars are k_i = 3^(150 + i) mod ℓ; the two results below were
 * computed by noble. A kernel whose products are wrong in a single bit fails every line.
 */
import { type Bytes, equal, piece, unhex } from '../../codec/bytes.ts';
import type { Engine } from '../arithmetic/engine.ts';
import { mod, packScalars, scalarBytes } from '../arithmetic/scalar.ts';

/** 0·B … 15·B, in hexadecimal. */
export const MULTIPLES: readonly string[] = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  'e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76',
  '6a493210f7499cd17fecb510ae0cea23a110e8d5b901f8acadd3095c73a3b919',
  '94741f5d5d52755ece4f23f044ee27d5d1ea1e2bd196b462166b16152a9d0259',
  'da80862773358b466ffadfe0b3293ab3d9fd53c5ea6c955358f568322daf6a57',
  'e882b131016b52c1d3337080187cf768423efccbb517bb495ab812c4160ff44e',
  'f64746d3c92b13050ed8d80236a7f0007c3b3f962f5ba793d19a601ebb1df403',
  '44f53520926ec81fbd5a387845beb7df85a96a24ece18738bdcfa6a7822a176d',
  '903293d8f2287ebe10e2374dc1a53e0bc887e592699f02d077d5263cdd55601c',
  '02622ace8f7303a31cafc63f8fc48fdc16e1c8c8d234b2f0d6685282a9076031',
  '20706fd788b2720a1ed2a5dad4952b01f413bcf0e7564de8cdc816689e2db95f',
  'bce83f8ba5dd2fa572864c24ba1810f9522bc6004afe95877ac73241cafdab42',
  'e4549ee16b9aa03099ca208c67adafcafa4c3f3e4e5303de6026e3ca8ff84460',
  'aa52e000df2e16f55fb1032fc33bc42742dad6bd5a8fc0be0167436c5948501f',
  '46376b80f409b29dc2b5f6f0c52591990896e5716f41477cd30085ab7f10301e',
  'e0c418f7c8d9c4cdd7395b93ea124f3ad99021bb681dfc3302a9d99a2e53e64e',
];
/** Σ k_i·(i·B). */
const SUM = unhex('a4a2b6e597d60afdc78c17c80cf6b1bdb97e554315a6bfdfcfec15c191a3e95d');
/** k_15·(15·B). */
const PRODUCT = unhex('8c907f26bee886ac2c814848b534df74d55fcbb7ed98bded5f1686af021c0f2f');

/** The first answer that is not the known one, in words; undefined where all are. */
export function wrongAnswer(engine: Engine): string | undefined {
  const multiples = unhex(MULTIPLES.join(''));
  const points = engine.decode(multiples);
  const k = Array.from({ length: 16 }, (_, i) => mod(3n ** BigInt(150 + i)));
  const K = packScalars(k);
  const B = engine.prepareBase(piece(multiples, 1));
  const last = engine.slice(points, 15, 16);
  const answers: [what: string, given: Bytes, known: Bytes][] = [
    ['decode and encode', engine.encode(points), multiples],
    ['double', piece(engine.encodeDoubles(points), 7), piece(multiples, 14)],
    ['sum of products', engine.encode(engine.multiScalar([{ points, scalars: K }])), SUM],
    ['variable base', piece(engine.encode(engine.multiply(points, K)), 15), PRODUCT],
    ['one scalar', engine.encode(engine.scale(last, piece(K, 15))), PRODUCT],
    ['fixed base', engine.encode(engine.multiplyBase(B, scalarBytes(mod(15n * k[15]!)))), PRODUCT],
    ['scalars', engine.scalars.scale(scalarBytes(15n), piece(K, 15)), scalarBytes(mod(15n * k[15]!))],
  ];
  return answers.find(([, given, known]) => !equal(given, known))?.[0];
}
