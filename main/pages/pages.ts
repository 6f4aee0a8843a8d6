/** The built pages, as the custom scheme and the loopback server serve them. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { ROOT } from '../launch/root.ts';

/** The built windows, beside the sources and beside the bundle alike. */
export const builtPages = join(ROOT, 'dist/renderer');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * Names without leading dots, percent signs, backslashes, colons or NUL: nothing that could leave the directory, whatever
 * the file system makes of it.
 */
const PATH = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/;

export interface Page {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** The file at an URL's path; null where there is none, or where its name or kind is not that of a page. */
export async function readPage(directory: string, path: string): Promise<Page | null> {
  const name = path === '/' ? '/index.html' : path;
  const type = TYPES[extname(name)];
  if (!type || !PATH.test(name)) return null;
  try {
    return { bytes: new Uint8Array(await readFile(join(directory, name))), type };
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) return null;
    throw error;
  }
}

export interface PagePolicy {
  /** What it may open connections to. */
  readonly connect: string;
  /** Whether it may make machine code of WebAssembly; never of text. */
  readonly wasm?: boolean;
  /** The one policy for Trusted Types that it may make, to start a worker. */
  readonly trustedTypes?: string;
}

/**
 * Headers of every page and every worker. It runs its own scripts and nothing else: no inline script, no eval, no remote
 * content, no frame around it or in it, no text that turns into HTML.
 */
export const pageHeaders = ({
  connect,
  wasm = false,
  trustedTypes = "'none'",
}: PagePolicy): Record<string, string> => ({
  'Content-Security-Policy': [
    "default-src 'none'",
    `script-src 'self'${wasm ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes}`,
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
});
