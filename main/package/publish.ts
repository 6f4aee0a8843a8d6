/**
 * `npm run package:publish -- DIRECTORY`: drafts a release of this version's tag with every file of a directory, by GitHub's own `gh`, which takes its
 * token from the environment. A person reads it and publishes it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import about from '../../package.json' with { type: 'json' };

function fail(message: string): never {
  console.error(`error: ${message}`);
  process.exit(2);
}

const [directory] = process.argv.slice(2);
if (directory === undefined) fail('usage: npm run package:publish -- DIRECTORY');
if (!existsSync(directory)) fail(`${directory} is not there: it holds what npm run package has made`);
const tag = `v${about.version}`;
const { GITHUB_REF_NAME: pushed = tag } = process.env;
if (pushed !== tag) fail(`the tag ${pushed} is not of version ${about.version}, which package.json says`);
const files = readdirSync(directory).map((name) => join(directory, name));
const words = [
  'release',
  'create',
  tag,
  '--draft',
  '--verify-tag',
  '--title',
  `Ostraka ${about.version}`,
  '--generate-notes',
];
const { error, status } = spawnSync('gh', [...words, ...files], { stdio: 'inherit' });
if (error) fail(`gh cannot be started: ${error.message}`);
process.exitCode = status ?? 1;
