/**
 * What is in the packages, for programs that look it up: a software bill of materials, CycloneDX 1.6 as JSON (ECMA-424). It follows
 * from the bundlers' own lists and the lockfile, so that the same commit gives the same bytes; even its serial number does.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LISTS, type Lock, nameOf, readLock } from '../build/bundled-packages.ts';

/** CycloneDX's own names of its fields. */
export interface Component {
  readonly type: 'application' | 'framework' | 'library' | 'platform';
  readonly 'bom-ref': string;
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly hashes?: readonly { readonly alg: 'SHA-256' | 'SHA-512'; readonly content: string }[];
  readonly licenses: readonly ({ readonly license: { readonly id: string } } | { readonly expression: string })[];
  readonly purl: string;
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

export interface Bill {
  readonly $schema: string;
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: '1.6';
  readonly serialNumber: string;
  readonly version: 1;
  readonly metadata: { readonly timestamp: string; readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/** A program that a package brings whole, beside what is bundled. */
export interface Program {
  readonly name: 'electron' | 'node';
  readonly version: string;
  /** Of its archive (Electron) or file (Node), in hex; undefined where it is not known. */
  readonly sha256: string | undefined;
}

/** @param date in seconds since 1970 */
export function billOf(root: string, programs: readonly Program[], date: number): Bill {
  const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const lock = readLock(root);
  const bundles = bundlesOf(root);
  const app: Component = {
    type: 'application',
    'bom-ref': `pkg:generic/${name}@${version}`,
    name: name!,
    version: version!,
    licenses: licences(license!),
    purl: `pkg:generic/${name}@${version}`,
  };
  const bundled = new Map([...bundles].map(([path, into]) => [path, library(path, lock, into)]));
  const components = [...programs.map(program), ...bundled.values()];
  const dependencies = [...bundled].map(([path, { 'bom-ref': ref }]) => {
    const needs = Object.keys(lock.packages[path]!.dependencies ?? {}).map((one) => resolve(path, one, lock));
    return { ref, dependsOn: needs.flatMap((one) => bundled.get(one ?? '')?.['bom-ref'] ?? []).sort() };
  });
  const needed = new Set(dependencies.flatMap(({ dependsOn }) => dependsOn));
  const own = lock.packages['']?.dependencies ?? {};
  const first = [...bundled].filter(([path, { 'bom-ref': ref }]) => nameOf(path) in own || !needed.has(ref));
  const ofApp = [...programs.map(program), ...first.map(([, component]) => component)].map((one) => one['bom-ref']);
  const bill = {
    metadata: { timestamp: new Date(date * 1000).toISOString().replace('.000Z', 'Z'), component: app },
    components,
    dependencies: [
      { ref: app['bom-ref'], dependsOn: ofApp.sort() },
      ...programs.map((one) => ({ ref: program(one)['bom-ref'], dependsOn: [] })),
      ...dependencies,
    ],
  };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(bill))}`,
    version: 1,
    ...bill,
  };
}

/** The bundles that hold a package's code, by its path in the lockfile, both sorted. */
function bundlesOf(root: string): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const list of globSync(`dist/${LISTS}/*.json`, { cwd: root }).sort())
    for (const path of JSON.parse(readFileSync(join(root, list), 'utf8')) as string[])
      found.set(path, [...(found.get(path) ?? []), basename(list, '.json')]);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function library(path: string, { packages }: Lock, bundles: readonly string[]): Component {
  const { version, integrity, license } = packages[path]!;
  if (license === undefined) throw new Error(`package-lock.json says of no licence of ${path}`);
  const [, group, name] = /^(?:(@[^/]+)\/)?(.+)$/.exec(nameOf(path))!;
  const purl = `pkg:npm/${group === undefined ? '' : `${encodeURIComponent(group)}/`}${name}@${version}`;
  // npm's hash of the archive that the package comes in.
  const [, sha512] = /^sha512-(\S+)$/.exec(integrity ?? '') ?? [];
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group !== undefined && { group }),
    name: name!,
    version: version!,
    ...(sha512 !== undefined && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }],
    }),
    licenses: licences(license),
    purl,
    properties: bundles.map((value) => ({ name: 'ostraka:bundle', value })),
  };
}

function program({ name, version, sha256 }: Program): Component {
  const purl = name === 'electron' ? `pkg:github/electron/electron@v${version}` : `pkg:github/nodejs/node@v${version}`;
  return {
    type: name === 'electron' ? 'framework' : 'platform',
    'bom-ref': purl,
    name,
    version,
    ...(sha256 !== undefined && { hashes: [{ alg: 'SHA-256', content: sha256 }] }),
    licenses: licences('MIT'),
    purl,
  };
}

/** An SPDX identifier, or an expression of several. */
const licences = (said: string): Component['licenses'] =>
  /^[\w.+-]+$/.test(said) ? [{ license: { id: said } }] : [{ expression: said }];

/** Where npm has put what a package asks for, as Node looks for it: beside it, or on the way up. */
function resolve(path: string, name: string, { packages }: Lock): string | null {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const there = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (there in packages) return there;
    if (at === '') return null;
  }
}

/** RFC 9562, version 8: of the SHA-256 of what it names. */
function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
