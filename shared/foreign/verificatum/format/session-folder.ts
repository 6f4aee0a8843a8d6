/** The files of one session: where they lie among those that were given, and which there must be (VMNV 9.1). */
import { type Bytes, readUtf8 } from '../../../codec/bytes.ts';
import { CheckFailed, NotCovered } from '../../checklist.ts';
import type { ProofFile } from './element-file.ts';
import { MOST_WIDTH, type ProtocolInfo } from './protocol-info.ts';

export type SessionType = 'mixing' | 'shuffling' | 'decryption';
const TYPES: readonly string[] = ['mixing', 'shuffling', 'decryption'] satisfies SessionType[];

/** So many names stand in a verdict: there may be thousands, each as long as a path. */
const MOST_NAMED = 10;
const someOf = (names: readonly string[]): string =>
  `${names.slice(0, MOST_NAMED).join(', ')}${names.length > MOST_NAMED ? ' and others' : ''}`;

/** A folder of proofs, and the protocol info beside or above it. */
export class SessionFolder {
  readonly info: ProofFile | null;
  /** Of the folder of proofs; '' where it is all. */
  readonly path: string;
  /** By their names in that folder. */
  readonly #files: ReadonlyMap<string, Bytes>;
  /** Of what was given, what is neither. */
  readonly beside: readonly string[];

  /** @throws CheckFailed where there is no session in it, or more than one */
  constructor(files: ReadonlyMap<string, Bytes>) {
    const paths = [...files.keys()];
    const infos = paths.filter((path) => /(^|\/)protInfo\.xml$/.test(path));
    const folders = paths
      .filter((path) => /(^|\/)type$/.test(path) && files.has(path.replace(/type$/, 'FullPublicKey.bt')))
      .map((path) => path.replace(/type$/, ''));
    if (folders.length !== 1)
      throw new CheckFailed(
        folders.length === 0
          ? 'there is no folder of proofs in it, with its files type and FullPublicKey.bt'
          : `there are ${folders.length} folders of proofs in it: give one at a time, with its protInfo.xml`,
        { where: folders.length === 0 ? 'type' : someOf(folders) },
      );
    if (infos.length > 1)
      throw new CheckFailed('there is more than one protInfo.xml in it: give the one of this session', {
        where: someOf(infos),
      });
    const [info] = infos;
    this.path = folders[0]!;
    this.info = info === undefined ? null : { path: info, bytes: files.get(info)! };
    const own = paths.filter((path) => path.startsWith(this.path) && path !== info);
    this.#files = new Map(own.map((path) => [path.slice(this.path.length), files.get(path)!]));
    this.beside = paths.filter((path) => path !== info && !path.startsWith(this.path));
  }

  get names(): readonly string[] {
    return [...this.#files.keys()];
  }

  has(name: string): boolean {
    return this.#files.has(name);
  }

  /** @throws CheckFailed where it is missing */
  file(name: string): ProofFile {
    const bytes = this.#files.get(name);
    if (!bytes) throw new CheckFailed('this file is missing', { where: name });
    return { path: name, bytes };
  }

  /** A file that is one line without an end. @throws CheckFailed */
  text(name: string, form: RegExp): string {
    const text = readUtf8(this.file(name).bytes);
    if (text === null || text.length > 1024 || !form.test(text))
      throw new CheckFailed('this file does not say what it must', { where: name });
    return text;
  }

  /** Null where it does not say it. */
  get type(): SessionType | null {
    const text = readUtf8(this.#files.get('type') ?? new Uint8Array(0)) ?? '';
    return TYPES.includes(text) ? (text as SessionType) : null;
  }

  /** A session that only decrypts has nothing to compute beforehand. */
  get isPrecomputed(): boolean {
    return this.type !== 'decryption' && this.has('proofs/maxciph');
  }
}

/** What the small files say, and who has left what. */
export interface Layout {
  readonly type: SessionType;
  readonly version: string;
  readonly auxsid: string;
  readonly width: number;
  /** For how many ciphertexts the permutations were committed to beforehand; null where they were not. */
  readonly precomputed: number | null;
  /** False while there is nothing but what was computed beforehand. */
  readonly hasCiphertexts: boolean;
  /** Numbers of the servers that have shuffled, in that order. */
  readonly shufflers: readonly number[];
  /** The file with what each of them has made of it. */
  readonly outputs: readonly string[];
  /** The file with what came out of the last; null where that is its output itself. */
  readonly lastOutput: string | null;
}

const OF_SHUFFLERS = {
  plain: ['PermutationCommitment', 'PoSCommitment', 'PoSReply'],
  before: ['PermutationCommitment', 'PoSCCommitment', 'PoSCReply'],
  behind: ['KeepList', 'CCPoSCommitment', 'CCPoSReply'],
} as const;
const OF_DECRYPTION = ['DecryptionFactors', 'DecrFactCommitment', 'DecrFactReply'] as const;
const INTEGER = /^[1-9][0-9]{0,8}$/;

/** A file of a server. */
export const proofFile = (name: string, server: number): string =>
  `proofs/${name}${String(server).padStart(2, '0')}.bt`;

/** Reads the small files and holds the list of files against what must be there. @throws CheckFailed */
export function readLayout(folder: SessionFolder, info: ProtocolInfo): Layout {
  const version = folder.text('version', /^[0-9.]{1,20}$/);
  if (version !== info.version)
    throw new CheckFailed(`the session is of version ${version}, and its protocol info of ${info.version}`, {
      where: 'version',
    });
  const type = folder.text('type', /^(mixing|shuffling|decryption)$/) as SessionType;
  const auxsid = folder.text('auxsid', /^[0-9A-Za-z_]{1,256}$/);
  const width = Number(folder.text('width', INTEGER));
  if (width * info.keyWidth > MOST_WIDTH)
    throw new CheckFailed(`ciphertexts of a width of ${width} are wider than is judged`, { where: 'width' });
  const active = Number(folder.text('proofs/activethreshold', INTEGER));
  const servers = info.servers.length;
  if (active < info.threshold || active > servers)
    throw new CheckFailed(`it must be from ${info.threshold} to ${servers}`, { where: 'proofs/activethreshold' });
  const precomputed = folder.isPrecomputed ? Number(folder.text('proofs/maxciph', INTEGER)) : null;

  const shuffles = type !== 'decryption';
  const shufflers = shuffles ? shufflersIn(folder, active, info.threshold) : [];
  // Until ciphertexts are there, a session is of the type that shuffles.
  const hasCiphertexts = type !== 'shuffling' || precomputed === null || folder.has('Ciphertexts.bt');
  const [outputs, lastOutput] =
    hasCiphertexts && shuffles ? outputsOf(type, shufflers, info.threshold, precomputed !== null) : [[], null];
  const names =
    precomputed === null
      ? OF_SHUFFLERS.plain
      : [...OF_SHUFFLERS.before, ...(hasCiphertexts ? OF_SHUFFLERS.behind : [])];
  const numbered = [
    ...shufflers.flatMap((l) => names.map((name) => proofFile(name, l))),
    ...(type === 'shuffling'
      ? []
      : info.servers.flatMap((_, i) => OF_DECRYPTION.map((name) => proofFile(name, i + 1)))),
  ];
  const expected = new Set([
    ...['version', 'type', 'auxsid', 'width', 'FullPublicKey.bt', 'proofs/activethreshold'],
    ...(precomputed === null ? [] : ['proofs/maxciph']),
    ...(hasCiphertexts ? ['Ciphertexts.bt'] : []),
    ...(type === 'shuffling' ? [] : ['Plaintexts.bt', 'proofs/PolynomialInExponent.bt', 'proofs/CorrectIndices.bt']),
    ...numbered,
    ...outputs,
    ...(lastOutput === null ? [] : [lastOutput]),
  ]);
  for (const name of expected) folder.file(name);
  // A key that was made elsewhere has none.
  expected.add('proofs/PolynomialInExponent.bt');
  const over = folder.names.filter((name) => !expected.has(name));
  if (over.length > 0)
    throw new CheckFailed(`no session of this type has ${over.length === 1 ? 'this file' : 'these files'}`, {
      where: someOf(over),
    });
  return { type, version, auxsid, width, precomputed, hasCiphertexts, shufflers, outputs, lastOutput };
}

/** Whoever has left any part of a proof. */
function shufflersIn(folder: SessionFolder, active: number, threshold: number): number[] {
  const names = new Set<string>(Object.values(OF_SHUFFLERS).flat());
  const found = Array.from({ length: active }, (_, i) => i + 1).filter((l) =>
    [...names].some((name) => folder.has(proofFile(name, l))),
  );
  if (found.length < threshold)
    throw new CheckFailed(`${found.length} servers have shuffled where ${threshold} must`, { where: 'proofs' });
  if (found.at(-1) !== active)
    throw new CheckFailed(`the shuffle of server ${active}, which was the last, is missing`, { where: 'proofs' });
  return found;
}

/** In a session that decrypts, the last list takes the name of the server whose number is the threshold. */
function outputsOf(
  type: SessionType,
  shufflers: readonly number[],
  threshold: number,
  precomputed: boolean,
): [outputs: string[], last: string | null] {
  const last = shufflers.at(-1)!;
  if (type === 'mixing' && shufflers.slice(0, -1).includes(threshold))
    throw new NotCovered(
      `the list that server ${threshold} has put out was overwritten by the last, as Verificatum does where this server is not the last: these shuffles cannot be judged`,
      { where: proofFile('Ciphertexts', threshold) },
    );
  const final = type === 'shuffling' ? 'ShuffledCiphertexts.bt' : proofFile('Ciphertexts', threshold);
  const own = shufflers.map((l) => (l === last && precomputed ? final : proofFile('Ciphertexts', l)));
  return [own, own.at(-1) === final ? null : final];
}
