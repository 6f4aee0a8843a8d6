/**
 * belenios-tool, by its own commands: an election with one question of its mixnet (“NonHomomorphic”), in which a voter gives
 * every option a number. Version 2.0 knows finite fields only, no elliptic curve, and of its two groups the one into
 * which choices can be embedded: RFC-3526-2048, whose modulus of 2048 bits counts as 112 bits (NIST SP 800-57 part 1,
 * rev. 5, table 2).
 */
import type { Job, Read, Step, StepName, System } from './system.ts';
import { upTo } from './system.ts';

export const COMMAND = 'belenios-tool';
export const HOW_TO_GET = 'Debian and Ubuntu have it: the package belenios-tool';
const GROUP = 'RFC-3526-2048';

/** As `belenios-tool --version` prints it: “2.0 (20230102)”. */
export const versionOf = (printed: string): string => printed.trim().split(' ')[0] ?? '';

/**
 * How often a step checks every ballot's proof and signature over again: each process of these commands does, before its
 * own work.
 */
export const checksWithin = (step: StepName, { trustees, threshold }: Pick<Job, 'trustees' | 'threshold'>): number =>
  ({ close: 1, shuffle: trustees, decrypt: threshold, result: 1 })[step as string] ?? 0;

export function belenios(version: string): System {
  return {
    name: 'belenios',
    version,
    engine: 'OCaml+GMP',
    group: GROUP,
    securityBits: 112,
    environment: { BELENIOS_USE_URANDOM: '1' },
    inputs,
    steps,
    opened,
  };
}

const inputs = ({ ballots, options }: Job) => ({
  'question.json': JSON.stringify({
    description: 'A benchmark',
    name: 'A benchmark',
    questions: [{ type: 'NonHomomorphic', value: { answers: options, question: 'Which?' } }],
  }),
  'choices.txt': ballots.map((numbers) => `[${JSON.stringify(numbers)}]\n`).join(''),
});

function steps({ ballots, trustees, threshold }: Job): Step[] {
  const tool = `${COMMAND} election`;
  const add = (type: string) => `${COMMAND} archive add-event --type=${type}`;
  return [
    { name: 'start', script: `${COMMAND} --version` },
    { name: 'setup', script: setup(trustees, threshold) },
    {
      name: 'credentials',
      script: [
        `${COMMAND} setup generate-credentials --uuid "$(cat uuid)" --group ${GROUP} --count ${ballots.length}`,
        'mv *.pubcreds public_creds.json',
        'mv *.privcreds private_creds.txt',
        `${COMMAND} archive init`,
        'rm election.json trustees.json public_creds.json',
      ].join('\n'),
    },
    {
      name: 'ballots',
      script: [
        'mkdir ballots',
        'while read -r number credential <&3 && read -r choice <&4; do',
        '  printf "%s\\n" "$credential" > credential',
        '  printf "%s\\n" "$choice" > choice',
        `  ${tool} generate-ballot --privcred credential --ballot choice > "ballots/$number"`,
        'done 3< private_creds.txt 4< choices.txt',
        'rm credential choice private_creds.txt',
      ].join('\n'),
    },
    { name: 'record', script: `for ballot in ballots/*; do ${add('Ballot')} < "$ballot"; done` },
    { name: 'check', script: `${tool} verify` },
    {
      name: 'close',
      script: [`${add('EndBallots')} < /dev/null`, `${tool} compute-encrypted-tally | ${add('EncryptedTally')}`].join(
        '\n',
      ),
    },
    {
      name: 'shuffle',
      script: [
        `for trustee in ${upTo(trustees)}; do`,
        `  ${tool} shuffle --trustee-id "$trustee" | ${add('Shuffle')}`,
        'done',
        `${add('EndShuffles')} < /dev/null`,
      ].join('\n'),
    },
    {
      name: 'decrypt',
      script: [
        `for trustee in ${upTo(threshold)}; do`,
        '  key=$(sed -n "$trustee"p keys.txt)',
        `  ${tool} decrypt-threshold --key "$key.key" --decryption-key "$key.dkey" --trustee-id "$trustee" |`,
        `    ${add('PartialDecryption')}`,
        'done',
      ].join('\n'),
    },
    { name: 'result', script: `${tool} compute-result | tee result.json | ${add('Result')}` },
    { name: 'verify', script: `${tool} verify` },
  ];
}

/** Pedersen's key generation in the tool's six steps, and the election's parameters. */
function setup(trustees: number, threshold: number): string {
  const tool = `${COMMAND} setup generate-trustee-key-threshold --group ${GROUP}`;
  const certified = `${tool} --certs certs.jsons`;
  return [
    `${COMMAND} setup generate-token > uuid`,
    `for trustee in ${upTo(trustees)}; do ${tool} --step 1; done`,
    // Trustees are counted in the order of their certificates.
    'for key in *.key; do basename "$key" .key; done > keys.txt',
    'cat *.cert > certs.jsons',
    `${certified} --step 2`,
    `for key in *.key; do ${certified} --key "$key" --step 3 --threshold ${threshold}; done > polynomials.jsons`,
    `${certified} --step 4 --polynomials polynomials.jsons`,
    `for key in $(cat keys.txt); do ${certified} --key "$key.key" --step 5 < "$key.vinput" > "$key.voutput"; done`,
    `cat *.voutput | ${certified} --step 6 --polynomials polynomials.jsons > threshold.json`,
    ': > public_keys.jsons',
    `${COMMAND} setup make-trustees`,
    `${COMMAND} setup make-election --uuid "$(cat uuid)" --group ${GROUP} --template question.json`,
  ].join('\n');
}

function opened(read: Read): number[][] {
  const { result } = JSON.parse(read('result.json')) as { result: [number[][]] };
  return result[0];
}
