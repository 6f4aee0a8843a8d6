/**
 * Whose code the bundles hold, by the bundlers' own lists: their licences go with it (main/package/notices.ts), and nothing gets in that is there
 * by chance, because a tool of development brought it.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'rolldown';

/** Below dist/: a list for each bundle. */
export const LISTS = 'bundled';

export type BundleName = 'main' | 'preload' | 'workers' | 'command' | 'pages' | 'verify';

/** Made only for bundles, and so no dependencies of what runs unbuilt; and what the tools that bundle or compile add of their own. */
const FOR_BUNDLES = ['preact', 'qr', 'rolldown', 'vite', 'assemblyscript'];

/** The part of package-lock.json that is read here. */
export interface Lock {
  /** By path, as in `node_modules/debug/node_modules/ms`. */
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string;
        readonly resolved?: string;
        readonly integrity?: string;
        readonly license?: string;
        readonly dev?: true;
        readonly dependencies?: Readonly<Record<string, string>>;
      }
    >
  >;
}

export const readLock = (root: string): Lock =>
  JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;

/**
 * The package that a module is of, by its path in the lockfile, in which a name's last `node_modules/` counts; null for one of the project's own.
 * Throws for a module that is neither a file of the project nor known to be its bundler's.
 * @param id as bundlers name modules: a path, or a name behind U+0000 for one that is no file
 */
export function packageOf(id: string, root: string): string | null {
  // A file under another name, by a plugin of ours or the bundler's.
  const [file = ''] = id.replace(/^\0/, '').split('?');
  const path = relative(root, file).split(sep).join('/');
  const [, name] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
  if (name !== undefined) return name;
  if (/^(rolldown|@oxc-project)[/+_]/.test(file)) return 'node_modules/rolldown';
  if (/^vite[/-]/.test(file)) return 'node_modules/vite';
  // The kernels hold what they use of their compiler's standard library.
  if (file.endsWith('.wasm.ts')) return 'node_modules/assemblyscript';
  if (path.startsWith('..') || !/^(shared|main|renderer|docs\/guide)\//.test(path))
    throw new Error(`whose code is ${JSON.stringify(id)}? A bundle holds it; say so in main/build/bundled-packages.ts`);
  return null;
}

/** Null where a bundle may hold a package's code, else why not. */
export function refusal(path: string, { packages }: Lock): string | null {
  const locked = packages[path];
  if (!locked) return `${path} is not in package-lock.json`;
  if (!locked.dev || FOR_BUNDLES.some((name) => path === `node_modules/${name}`)) return null;
  return `${path} is here only for development, and code that is bundled takes it where it finds it: make it a dependency, or "external" to the bundle`;
}

/** Writes down which packages' code a bundle holds, and refuses one that it must not hold. */
export function listing(name: BundleName, root = join(import.meta.dirname, '../..')): Plugin {
  return {
    name: 'listing',
    generateBundle(_, bundle) {
      const lock = readLock(root);
      const found = new Set<string>();
      for (const part of Object.values(bundle))
        for (const id of part.type === 'chunk' ? part.moduleIds : []) {
          const path = packageOf(id, root);
          if (path !== null) found.add(path);
        }
      const refused = [...found].map((path) => refusal(path, lock)).filter((reason) => reason !== null);
      if (refused.length > 0) throw new Error(`the bundle ${name} must not hold this:\n${refused.join('\n')}`);
      mkdirSync(join(root, 'dist', LISTS), { recursive: true });
      writeFileSync(join(root, 'dist', LISTS, `${name}.json`), `${JSON.stringify([...found].sort(), null, 1)}\n`);
    },
  };
}

/**
 * The packages whose code the bundles in dist/ hold, all of them or those that are named, as paths in the lockfile, sorted. Throws where they are not
 * built.
 */
export function bundledPackages(root: string, bundles?: readonly BundleName[]): string[] {
  const lists = bundles?.map((name) => `${name}.json`) ?? globSync('*.json', { cwd: join(root, 'dist', LISTS) });
  if (lists.length === 0) throw new Error('no list of what the bundles hold is in dist/: run npm run build');
  const paths = lists.flatMap((list) => JSON.parse(readFileSync(join(root, 'dist', LISTS, list), 'utf8')) as string[]);
  return [...new Set(paths)].sort();
}

/** The name of a package, of its path in the lockfile. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
