/**
 * Verificatum's mix-net (vmn), by its own commands: all mix servers at once on this computer, over its own HTTP servers. It
 * makes its own ballots, all alike and without proofs or signatures, as many as there are voters: what a ciphertext holds
 * changes nothing of what it costs. It has as many shuffles as its threshold says, each checked by the other servers as it is
 * made, and all servers decrypt.
 */
import type { Job, Read, Step, System } from './system.ts';
import { upTo } from './system.ts';

export const COMMANDS = ['vmn', 'vmni', 'vmnd', 'vmnc', 'vmnv', 'vog'] as const;
export const HOW_TO_GET =
  'it is built from Verificatum’s public sources (gmpmee, vmgj, vec, vecj, vcr, vmn); docs/PEERS.md says how';

interface Group {
  readonly name: string;
  /** For `vog -gen`. */
  readonly generator: string;
  /** NIST SP 800-57 part 1, rev. 5, table 2. */
  readonly securityBits: number;
}

export const GROUPS: readonly Group[] = [
  { name: 'P-256', generator: 'ECqPGroup -name P-256', securityBits: 128 },
  { name: 'safe-prime-2048', generator: 'ModPGroup -fixed 2048', securityBits: 112 },
];

/** What its arithmetic was built with, as the name of its archive says in the wrapper script of `vmn`. */
export function engineOf(wrapper: string): string {
  const parts = /verificatum-vcr((?:-[a-z]+)*)-\d/.exec(wrapper)?.[1]?.split('-').filter(Boolean) ?? [];
  return ['Java', ...parts].join('+');
}

/** Where its tools keep and find which generator they use: not in the user's home. */
const RANDOMNESS = 'export VERIFICATUM_RANDOM_SOURCE="$PWD/random-source" VERIFICATUM_RANDOM_SEED="$PWD/random-seed"';

/** @param home where its commands lie, where they are not on the PATH */
export function verificatum(version: string, engine: string, group: Group, home: string | null): System {
  return {
    name: 'verificatum',
    version,
    engine,
    group: group.name,
    securityBits: group.securityBits,
    environment: home === null ? {} : { PATH: `${home}:${process.env.PATH ?? ''}` },
    inputs: () => ({}),
    steps: (job) => steps(job, group).map(({ name, script }) => ({ name, script: `${RANDOMNESS}\n${script}` })),
    opened: (read) => lines(read, 'p1/plaintexts.txt'),
  };
}

/** One line a plaintext; its own ballots hold empty ones. */
const lines = (read: Read, name: string): number => read(name).split('\n').length - 1;

function steps({ ballots, trustees, threshold, ports }: Job, { generator }: Group): Step[] {
  const all = upTo(trustees);
  const locals = Array.from({ length: trustees }, (_, i) => `../local${i + 1}.xml`).join(' ');
  // One that fails ends the script, and the meter then the others: they would wait for it for ever.
  const servers = (command: string): string =>
    `for server in ${all}; do (cd "p$server" && ${command}) || kill $$ & done\nwait`;
  const party = (server: number): string => {
    const [http, hint] = [ports[2 * server - 2], ports[2 * server - 1]];
    return [
      `mkdir p${server}`,
      `(cd p${server} && vmni -party -name Server${server} -http http://127.0.0.1:${http} -hint 127.0.0.1:${hint} \\`,
      `  -arrays ram ../stub.xml privInfo.xml ../local${server}.xml)`,
    ].join('\n');
  };
  return [
    { name: 'start', script: 'vmn -version' },
    {
      name: 'setup',
      script: [
        'vog -rndinit RandomDevice /dev/urandom',
        `group=$(vog -gen ${generator})`,
        `vmni -prot -sid Bench -name Bench -nopart ${trustees} -thres ${threshold} -pgroup "$group" -corr noninteractive stub.xml`,
        ...Array.from({ length: trustees }, (_, i) => party(i + 1)),
        `for server in ${all}; do (cd "p$server" && vmni -merge ${locals} protInfo.xml); done`,
        servers('vmn -keygen publicKey'),
      ].join('\n'),
    },
    {
      name: 'ballots',
      script: [
        `vmnd -ciphs p1/publicKey ${ballots.length} ciphertexts`,
        `for server in ${all}; do cp ciphertexts "p$server/"; done`,
      ].join('\n'),
    },
    { name: 'shuffle', script: servers('vmn -shuffle ciphertexts shuffled') },
    { name: 'decrypt', script: servers('vmn -decrypt shuffled plaintexts') },
    { name: 'result', script: 'cd p1 && vmnc -plain -outi native protInfo.xml plaintexts plaintexts.txt' },
    { name: 'verify', script: 'vmnv -mix p1/protInfo.xml p1/dir/nizkp/default' },
  ];
}
