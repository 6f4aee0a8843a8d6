/** What browsers have that hold scripts to Trusted Types; the library of the language does not declare it yet. */
declare const trustedTypes:
  | {
      createPolicy(
        name: string,
        rules: { createScriptURL(address: string): string },
      ): { createScriptURL(a: ''): string };
    }
  | undefined;

/**
 * The address of a worker as a browser takes it. Where there are Trusted Types it must come from a policy, whose name the
 * page's own policy lists; this one knows a single address. For a page's one worker: a policy is made once.
 */
export function trusted(name: string, address: string): string {
  if (typeof trustedTypes === 'undefined') return address;
  return trustedTypes.createPolicy(name, { createScriptURL: () => address }).createScriptURL('');
}
