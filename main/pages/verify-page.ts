/** The verifier as one file: its name, where it is, and what its policy allows. */
import { type Page, readPage } from './pages.ts';

/** Of the file beside the other pages, and wherever it is saved. */
export const VERIFY_PAGE = 'verify.html';

/**
 * Null where it was not built. An installed app has it beside its code and not in it, since it is a document that is handed on.
 * @param pages the built windows
 */
export async function readVerifyPage(pages: string): Promise<Page | null> {
  const resources = 'resourcesPath' in process ? String(process.resourcesPath) : null;
  for (const directory of [pages, ...(resources === null ? [] : [resources])]) {
    const page = await readPage(directory, `/${VERIFY_PAGE}`);
    if (page) return page;
  }
  return null;
}

/** Small enough for a mail, with every language of the windows and the licences in it. */
export const MOST_VERIFY_PAGE_BYTES = 1_700_000;

/**
 * One script and one style, each by its hash; the worker is started from the script's own text, and has the same policy.
 * Nothing is loaded, nothing leaves. That `blob:` is no source of scripts is meant: it would let `import(blob:)` run.
 * @param hashes as sources of the Content Security Policy, `'sha256-…'`
 */
export const verifyPolicy = ({ script, style }: { readonly script: string; readonly style: string }): string =>
  [
    "default-src 'none'",
    `script-src ${script} 'wasm-unsafe-eval'`,
    'worker-src blob:',
    `style-src ${style}`,
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types judging-worker',
  ].join('; ');

/** The policy that a built page bears; throws where it bears none. */
export function policyOf(page: string): string {
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];
  if (policy === undefined) throw new Error(`${VERIFY_PAGE} bears no policy`);
  return policy;
}
