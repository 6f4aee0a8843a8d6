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

/** What takes the sandbox of its pages away from an app that was started so; null where nothing does. */
export function lostBy(
  hasSwitch: (name: string) => boolean,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  if (environment[VARIABLE] !== undefined) return `${VARIABLE} set`;
  const given = SWITCHES.find(hasSwitch);
  return given === undefined ? null : `--${given}`;
}

/**
 * @param hasSwitch whether Chromium was started with this switch
 * @throws OstrakaError `bad-option`
 */
export function requireSandbox(
  hasSwitch: (name: string) => boolean,
  environment: Readonly<Record<string, string | undefined>>,
): void {
  const said = lostBy(hasSwitch, environment);
  if (said === null) return;
  throw new OstrakaError(
    'bad-option',
    `Ostraka does not start without the sandbox of its pages, and was started with ${said}. ` +
      'Start it without; where it cannot have a sandbox, install the .deb, or run it in a browser',
  );
}
