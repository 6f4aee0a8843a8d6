/** Firefox, by WebDriver BiDi over a socket that the browser itself opens. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Bidi } from './bidi.ts';
import { Phone } from './phone.ts';
import { Program } from './program.ts';
import type { Tab } from './tab.ts';
import { type Source, WebDriverTab } from './webdriver.ts';

/** Milliseconds that it is given to write its profile and end. */
const TO_END = 10_000;

interface Node {
  readonly sharedId: string;
}
interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

export class Firefox extends Phone {
  readonly engine = 'firefox';
  #bidi: Bidi | null = null;

  async start(): Promise<void> {
    const { language, dark, stores } = this.settings;
    const preferences = {
      'intl.accept_languages': language,
      'dom.w3c_touch_events.enabled': 1,
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      // As a phone's, they lie over the page and take no room.
      'ui.useOverlayScrollbars': 1,
      'network.cookie.cookieBehavior': stores ? 5 : 2,
      'browser.download.folderList': 2,
      'browser.download.dir': this.downloads,
      // A panel of what was saved would take the keys that its driver presses.
      'browser.download.alwaysOpenPanel': false,
    };
    const lines = Object.entries(preferences).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    const profile = join(this.home, 'profile');
    await mkdir(profile);
    await writeFile(join(profile, 'user.js'), lines.join('\n'));
    const words = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'];
    const program = new Program('firefox-esr', words, { home: this.home, env: { MOZ_CRASHREPORTER_DISABLE: '1' } });
    this.programs.push(program);
    this.#bidi = await Bidi.open(await program.said(/WebDriver BiDi listening on (ws:\S+)/), (params) => {
      const { level, text } = params as { readonly level: string; readonly text: string };
      if (level === 'error') this.faults.push(text);
    });
    const { capabilities } = await this.#bidi.send<{ capabilities: { browserVersion: string } }>('session.new', {
      capabilities: {},
    });
    this.version = `Firefox ${capabilities.browserVersion}`;
    await this.#bidi.send('session.subscribe', { events: ['log.entryAdded'] });
  }

  /** Never the tab that Firefox began with: there Space checks no box, and no field tells of a change. */
  async newTab(): Promise<Tab> {
    const bidi = this.#bidi!;
    const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    const { width, height } = this.settings;
    await bidi.send('browsingContext.setViewport', { context, viewport: { width, height } });
    return new FirefoxTab(bidi, context);
  }

  protected async end(): Promise<void> {
    await this.#bidi?.send('browser.close', {});
    await this.programs[0]?.ends(TO_END);
  }
}

class FirefoxTab extends WebDriverTab<Node> {
  protected readonly pointer = 'touch';
  readonly #bidi: Bidi;
  readonly #context: string;

  constructor(bidi: Bidi, context: string) {
    super();
    this.#bidi = bidi;
    this.#context = context;
  }

  async goto(url: string): Promise<void> {
    await this.#send('browsingContext.navigate', { url, wait: 'complete' });
  }
  async reload(): Promise<void> {
    await this.#send('browsingContext.reload', { wait: 'complete' });
  }
  async picture(): Promise<Buffer> {
    return Buffer.from((await this.#send<{ data: string }>('browsingContext.captureScreenshot', {})).data, 'base64');
  }
  async choose(value: string, path: string): Promise<void> {
    const locator = { type: 'css', value };
    const { nodes } = await this.#send<{ nodes: Node[] }>('browsingContext.locateNodes', { locator });
    await this.#send('input.setFiles', { element: { sharedId: nodes[0]!.sharedId }, files: [path] });
  }
  async close(): Promise<void> {
    await this.#send('browsingContext.close', {});
  }
  protected async find(role: string, name: string, within?: Node): Promise<readonly Node[]> {
    const locator = { type: 'accessibility', value: { role, name } };
    const start = within ? { startNodes: [{ sharedId: within.sharedId }] } : {};
    return (await this.#send<{ nodes: Node[] }>('browsingContext.locateNodes', { locator, ...start })).nodes;
  }
  protected async callWith(functionDeclaration: string, { sharedId }: Node): Promise<string | null> {
    const call = { functionDeclaration, arguments: [{ sharedId }], awaitPromise: true, target: this.#target };
    return comesTo(await this.#bidi.send<Evaluated>('script.callFunction', call));
  }
  protected async expression(expression: string): Promise<string | null> {
    return comesTo(
      await this.#bidi.send<Evaluated>('script.evaluate', { expression, awaitPromise: true, target: this.#target }),
    );
  }
  protected async perform(source: Source): Promise<void> {
    await this.#send('input.performActions', { actions: [source] });
  }

  get #target() {
    return { context: this.#context };
  }
  #send<T>(method: string, params: object): Promise<T> {
    return this.#bidi.send<T>(method, { context: this.#context, ...params });
  }
}

function comesTo({ type, result, exceptionDetails }: Evaluated): string | null {
  if (type === 'exception') throw new Error(exceptionDetails!.text);
  return result!.value ?? null;
}
