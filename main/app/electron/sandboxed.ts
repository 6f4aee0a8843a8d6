/** Nobody starts the packed app without the sandbox of its pages, whatever a launcher or a recipe on the web adds. */
import { OstrakaError } from '../../../shared/codec/error.ts';

/** Chromium's switches that take the sandbox, or a part of it, away; or that cannot be had with it. */
const SWITCHES = [
  'no-sandbox',
  'disable-setuid-sandbox',
  'disable-namespace-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-gpu-sandbox',
  'allow-sandbox-debugging',
  'no-zygote',
  'single-process',
  'in-process-gpu',
] as const;
/** What Electron takes for `--no-sandbox`: shell/app/electron_main_delegate.cc of Electron. */
const VARIABLE = 'ELECTRON_DISABLE_SANDBOX';

/**
 * @param hasSwitch whether Chromium was started with this switch
 * @throws OstrakaError `bad-option`
 */
export function requireSandbox(
  hasSwitch: (name: string) => boolean,
  environment: Readonly<Record<string, string | undefined>>,
): void {
  const given = environment[VARIABLE] !== undefined ? VARIABLE : SWITCHES.find(hasSwitch);
  if (given === undefined) return;
  const said = given === VARIABLE ? `${VARIABLE} set` : `--${given}`;
  throw new OstrakaError(
    'bad-option',
    `Ostraka does not start without the sandbox of its pages, and was started with ${said}. ` +
      'Start it without; where it cannot have a sandbox, install the .deb, or run it in a browser',
  );
}
