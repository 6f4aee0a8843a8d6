/** The verifier as one file: its name, and what its policy allows. */

/** Of the file beside the other pages, and wherever it is saved. */
export const VERIFY_PAGE = 'verify.html';

/** Small enough for a mail. */
export const MOST_VERIFY_PAGE_BYTES = 1.5 * 2 ** 20;

/**
 * One script and one style, each by its hash; the worker is started from text that the script holds, and has the same policy.
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
