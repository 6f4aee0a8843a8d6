/**
 * Builds dist/renderer/verify.html: the verifier as one file that needs no other, from a mail or a stick, in any browser. Its
 * policy lets run the one script and the one style that stand in it, by their hashes; the script is the page's and its
 * worker's, and holds the kernels. The same sources give the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MOST_VERIFY_PAGE_BYTES, VERIFY_PAGE, verifyPolicy } from '../pages/verify-page.ts';
import { listing } from './bundled-packages.ts';
import { notices } from './notices.ts';
import { saidOnly } from './said-texts.ts';

const root = join(import.meta.dirname, '../..');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export async function buildVerifyPage(): Promise<void> {
  const { build } = await import('vite');
  const { default: pages } = await import('../../vite.config.ts');
  // A source of the pages, as what is built of them: nothing in main imports one.
  const catalogue = pathToFileURL(join(root, 'renderer/texts/catalogue.ts')).href;
  const { textsIn }: { readonly textsIn: (language: 'en') => object } = await import(catalogue);
  const built = await build({
    ...pages,
    configFile: false,
    logLevel: 'warn',
    plugins: [listing('verify')],
    build: {
      ...pages.build,
      write: false,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(root, 'renderer/verify.tsx'),
        output: { codeSplitting: false, format: 'iife', strict: true },
        // It has no address that anything could be fetched from.
        transform: { define: { 'import.meta': '{}' } },
      },
    },
  });
  const output = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const scripts = output.flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
  const styles = output.flatMap((one) =>
    one.type === 'asset' && one.fileName.endsWith('.css') ? [Buffer.from(one.source).toString()] : [],
  );
  if (scripts.length !== 1 || styles.length !== 1 || output.length !== 2)
    throw new Error(`the verifier's page is not one script and one style: ${output.map(({ fileName }) => fileName)}`);
  const script = closed(
    'script',
    saidOnly(scripts[0]!, (key) => Object.hasOwn(textsIn('en'), key)),
  );
  const style = closed('style', styles[0]!);
  const page = readFileSync(join(root, 'renderer/verify.html'), 'utf8')
    .replaceAll('\r\n', '\n')
    // By functions, since a "$&" in a script would mean something.
    .replace('POLICY', () => verifyPolicy({ script: hashOf(script), style: hashOf(style) }))
    .replace('<style>', () => `<style>${style}`)
    .replace('<script>', () => `<script>${script}`)
    .concat(comment(`\n${notices(root, ['verify'])}\n`));
  const bytes = Buffer.byteLength(page);
  if (bytes > MOST_VERIFY_PAGE_BYTES)
    throw new Error(
      `the verifier's page has ${bytes} bytes; where it has grown by half, look for a template that joins two values by a dot alone: ` +
        'it could name any text, so that all are kept (said-texts.ts)',
    );
  writeFileSync(join(root, 'dist/renderer', VERIFY_PAGE), page);
}

/** Who handed the page on would else leave out what the licences ask for. */
function comment(text: string): string {
  if (/--!?>/.test(text)) throw new Error('a notice in the page would end early');
  return `<!--${text}-->\n`;
}

/** An element's text must not end it early, nor keep it open. */
function closed(element: string, text: string): string {
  if (new RegExp(`</${element}|<!--`, 'i').test(text)) throw new Error(`the ${element} of the page would end early`);
  return text;
}
