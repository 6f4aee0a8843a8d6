/**
 * Verifier keys as C2SP writes them (signed-note, Verifier keys): `<name>+<key ID in hexadecimal>+<base64 of type ‖ key>`. By
 * such a line an outside witness is known, and a witness knows the coordinator of a board.
 */
import { type Bytes, concat, equal, hex } from '../../codec/bytes.ts';
import { SPACES } from '../../codec/characters.ts';
import { OstrakaError } from '../../codec/error.ts';
import { isStrictKey } from '../../crypto/signature.ts';
import { COSIGNATURE_TYPE, decodeBase64, ED25519_TYPE, encodeBase64, keyId } from '../note.ts';

/** A witness outside of the election, whose word no rule counts. */
export interface Witness {
  readonly name: string;
  /** Ed25519, 32 bytes. */
  readonly publicKey: Bytes;
}

/** A longer one is refused: an Ed25519 key and the name of a witness take less. */
export const MAX_VKEY_LENGTH = 512;

const parts = new RegExp(`^([^+${SPACES}]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)$`, 'u');

const spaces = new RegExp(`[${SPACES}]+`, 'u');

/** Types that a key is known for and this program does not read. */
const others: Readonly<Record<number, string>> = {
  2: 'ECDSA',
  5: 'RFC 6962 tree heads',
  6: 'ML-DSA-44',
};

/**
 * The witness that a line names. Beside type 4, of co-signatures, type 1 is taken for the same Ed25519 key, under which older
 * witnesses publish theirs. Throws `bad-vkey`.
 */
export function readVkey(line: string): Witness {
  const text = line.trim();
  const [, name, id, encoded] = (text.length <= MAX_VKEY_LENGTH && parts.exec(text)) || [];
  const bytes = encoded === undefined ? null : decodeBase64(encoded);
  if (name === undefined || id === undefined || !bytes || bytes.length < 2)
    throw badVkey('it is not a name, eight digits and a key, joined by plus signs');
  const [type] = bytes as Uint8Array & [number];
  const publicKey = bytes.slice(1);
  const other = others[type];
  if (other) throw badVkey(`it is a key of another kind (${other}), and only those of Ed25519 co-signatures are read`);
  if ((type !== COSIGNATURE_TYPE && type !== ED25519_TYPE) || publicKey.length !== 32 || !isStrictKey(publicKey))
    throw badVkey('it holds no Ed25519 key');
  if (hex(keyId(name, type, publicKey)) !== id) throw badVkey('its name, digits and key do not belong together');
  return { name, publicKey };
}

/** The line by which a witness comes to know who signs a board, or others a witness; the inverse of `readVkey`. */
export function writeVkey({ name, publicKey }: Witness, kind: 'log' | 'witness'): string {
  const type = kind === 'log' ? ED25519_TYPE : COSIGNATURE_TYPE;
  return `${name}+${hex(keyId(name, type, publicKey))}+${encodeBase64(concat(Uint8Array.of(type), publicKey))}`;
}

/** All keys of a text, between spaces or line by line, each once. Throws `bad-vkey`. */
export function readVkeys(text: string): Witness[] {
  const witnesses: Witness[] = [];
  for (const key of text.split(spaces)) {
    if (key === '') continue;
    const witness = readVkey(key);
    if (!witnesses.some(({ name, publicKey }) => name === witness.name && equal(publicKey, witness.publicKey)))
      witnesses.push(witness);
  }
  return witnesses;
}

const badVkey = (why: string) =>
  new OstrakaError('bad-vkey', `this is not the key of a witness: ${why}`, {
    hint: 'take the line as whoever runs the witness publishes it, such as witness.example/w1+b28de6ef+BD…',
  });
