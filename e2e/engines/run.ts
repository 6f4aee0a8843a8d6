/**
 * `npm run engines -- [--whole] [--loopback] [ENGINE …] [SPEC …]`: the phone's page in Chromium, Firefox and WebKitGTK, over plain
 * HTTP at an address that is not loopback, in a network of its own that nobody outside can reach.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINES } from './driver/phone.ts';
import { pathOf } from './driver/program.ts';

const root = join(import.meta.dirname, '../..');
/** Of no other network: it lies on the loopback interface, for a new network has no other; only 127.0.0.0/8 is loopback to a browser. */
const ADDRESS = '10.77.0.1';
const NEEDS = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['WebKitWebDriver', ...(process.env.DISPLAY ? [] : ['Xvfb'])],
} as const;
const INSTALL =
  'apt-get install chromium firefox-esr webkit2gtk-driver gir1.2-webkit2-4.1 gir1.2-gtk-3.0 python3-gi xvfb iproute2 util-linux';

/** A network and processes of its own, which end with it: whatever a browser leaves running. As another than root it becomes root there. */
const APART = [
  'unshare',
  ...(process.getuid?.() === 0 ? [] : ['--map-root-user']),
  ...['--net', '--pid', '--fork', '--kill-child', '--mount-proc', '--'],
  ...['sh', '-euc', `ip link set lo up; ip address add ${ADDRESS}/32 dev lo; exec "$@"`, 'apart'],
];

function fail(...lines: string[]): never {
  console.error(lines.join('\n'));
  process.exit(1);
}

const { values, positionals } = parseArgs({
  options: { whole: { type: 'boolean' }, loopback: { type: 'boolean' } },
  allowPositionals: true,
});
const engines = ENGINES.filter((name) => positionals.includes(name));
const wanted = engines.length > 0 ? engines : ENGINES;
const named = positionals.filter((name) => !ENGINES.some((engine) => engine === name));
const specs = globSync('e2e/engines/specs/*.test.ts', { cwd: root })
  .filter((path) => named.length === 0 || named.some((name) => path.includes(name)))
  .sort();
if (specs.length === 0) fail(`error: no spec is called ${named.join(' or ')}`);
if (!existsSync(join(root, 'dist/renderer/vote.html'))) fail('error: the page is not built: npm run build');
const lacking = wanted.flatMap((name) => NEEDS[name]).filter((program) => !pathOf(program));
if (lacking.length > 0) fail(`error: not installed: ${lacking.join(', ')}`, `on Debian, as root: ${INSTALL}`);

if (!values.loopback) {
  const [program, ...words] = [...APART, 'true'];
  const { status, stderr, error } = spawnSync(program!, words, { encoding: 'utf8' });
  if (status !== 0)
    fail(
      `error: this computer makes no network of its own for a test: ${error?.message ?? stderr.trim()}`,
      'Without one the page would be a secure one to the browsers, which it is on no phone: nothing was tested.',
      'As root it is made without more; in a container, one must be allowed to (CAP_SYS_ADMIN).',
      'To test the page as a secure one all the same: npm run engines -- --loopback',
    );
}
const [program, ...words] = [
  ...(values.loopback ? [] : APART),
  ...[process.execPath, 'main/launch/run-tests.mjs', '--second-run', '--disable-warning=ExperimentalWarning'],
  ...['--test-concurrency=1', '--test-reporter=spec', ...specs],
];
const { status } = spawnSync(program!, words, {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    ENGINES: wanted.join(),
    ENGINES_WHOLE: values.whole ? '1' : '',
    ENGINES_ADDRESS: values.loopback ? '127.0.0.1' : ADDRESS,
  },
});
if (values.loopback)
  console.log('Tested on loopback: to these browsers the page was a secure one, as it is on no phone.');
process.exitCode = status ?? 1;
