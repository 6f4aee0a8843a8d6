/**
 * Debian's proxies, set up by the very blocks of docs/PROXY.md. What a person fills in is replaced: names, ports and
 * certificates; and what a system brings that has them installed stands around the blocks.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { connect } from 'node:tls';
import type { Certificate } from './certificate.ts';

export const PROXIES = ['nginx', 'caddy'] as const;
export type ProxyName = (typeof PROXIES)[number];

export interface Setting extends Certificate {
  /** For what the proxy writes; everybody may enter it. */
  readonly directory: string;
  /** Where it answers, of 127.0.0.1. */
  readonly port: number;
  /** Where the coordinator does. */
  readonly behind: number;
}

const PATH = `${process.env.PATH}:/usr/sbin:/usr/local/sbin`;

/** Whether this computer has it. */
export const isInstalled = (name: ProxyName): boolean =>
  spawnSync(name, [name === 'nginx' ? '-v' : 'version'], { env: { PATH } }).status === 0;

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Runs until it is stopped, as nobody where this is run as root. */
export class RunningProxy {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async start(name: ProxyName, setting: Setting): Promise<RunningProxy> {
    const file = join(setting.directory, name === 'nginx' ? 'nginx.conf' : 'Caddyfile');
    writeFileSync(file, configurations[name](blockOf(name), setting));
    const isRoot = process.getuid?.() === 0;
    if (isRoot)
      for (const path of [setting.directory, setting.certificate, setting.key]) chownSync(path, NOBODY, NOBODY);
    const words = name === 'nginx' ? ['-c', file, '-p', setting.directory, '-e', 'stderr'] : ['run', '--config', file];
    const child = spawn(name, words, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH, HOME: setting.directory, XDG_DATA_HOME: setting.directory, XDG_CONFIG_HOME: setting.directory },
      cwd: setting.directory,
      ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
    });
    const log = createWriteStream(join(setting.directory, `${name}.log`));
    child.stdout!.pipe(log);
    child.stderr!.pipe(log);
    let gone = false;
    child.once('exit', () => {
      gone = true;
    });
    while (!(await answers(setting.port)))
      if (gone) throw new Error(`${name} has ended: ${readFileSync(join(setting.directory, `${name}.log`), 'utf8')}`);
    return new RunningProxy(child);
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await gone;
  }
}

const NOBODY = 65_534;

/** Whether somebody speaks TLS there; whose certificate it is, is for the clients to look at. */
const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, servername: 'localhost', rejectUnauthorized: false });
    socket.once('secureConnect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
    socket.once('secureConnect', () => socket.destroy());
  });

/** As the guide has it. */
function blockOf(name: ProxyName): string {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/PROXY.md'), 'utf8');
  const language = name === 'nginx' ? 'nginx' : 'caddyfile';
  const block = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(guide)?.[1];
  if (block === undefined) throw new Error(`docs/PROXY.md has no block for ${name}`);
  return block;
}

/** Each of these, which must be there, by what a test has in its place. */
function filledIn(block: string, ...replaced: readonly (readonly [text: string, by: string])[]): string {
  let filled = block;
  for (const [text, by] of replaced) {
    if (!filled.includes(text)) throw new Error(`docs/PROXY.md says “${text}” no longer`);
    filled = filled.replaceAll(text, by);
  }
  return filled;
}

const COORDINATOR = '127.0.0.1:4790';

const configurations: { readonly [N in ProxyName]: (block: string, setting: Setting) => string } = {
  nginx(block, { directory, port, behind, certificate, key }) {
    const site = filledIn(
      block,
      // Its plain half, which only leads here, has no port of its own in a test.
      [/^server \{\n {4}listen 80;.*?^\}$/ms.exec(block)?.[0] ?? 'listen 80;', ''],
      ['    listen [::]:443 ssl;\n', ''],
      ['listen 443 ssl', `listen 127.0.0.1:${port} ssl`],
      ['/etc/letsencrypt/live/vote.example.org/fullchain.pem', certificate],
      ['/etc/letsencrypt/live/vote.example.org/privkey.pem', key],
      ['vote.example.org', 'localhost'],
      [COORDINATOR, `127.0.0.1:${behind}`],
    );
    const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (what) => `${what}_temp_path ${join(directory, what)};`,
    );
    return `daemon off;\npid ${join(directory, 'pid')};\nerror_log stderr;\nevents {}\nhttp {\n${scratch.join('\n')}\n${site}}\n`;
  },
  caddy(block, { port, behind, certificate, key }) {
    const site = filledIn(
      block,
      ['vote.example.org {', `https://localhost:${port} {\n\tbind 127.0.0.1\n\ttls ${certificate} ${key}`],
      [COORDINATOR, `127.0.0.1:${behind}`],
    );
    return `{\n\tadmin off\n\tauto_https off\n}\n${site}`;
  },
};
