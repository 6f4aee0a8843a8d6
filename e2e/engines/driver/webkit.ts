/** WebKitGTK, by WebKitWebDriver and a window of a phone's size, on a screen of memory where there is no other. */
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { patience } from '../../../main/workers/testing/patience.ts';
import { Phone } from './phone.ts';
import { Program } from './program.ts';
import { type Tab, until } from './tab.ts';
import { type Source, WebDriverTab } from './webdriver.ts';

/** As JSON over the wire: an object with one member, under the specification's own key for elements. */
type Element = Readonly<Record<string, string>>;

export class WebKit extends Phone {
  readonly engine = 'webkit';
  #wire: Wire | null = null;
  /** The window that the session begins with: it stays, for a session ends with its last window. */
  #first = '';

  async start(): Promise<void> {
    const { width, height, language, dark, stores } = this.settings;
    await mkdir(this.downloads);
    const port = await freePort();
    const env = {
      DISPLAY: process.env.DISPLAY || (await this.#screen()),
      WIDTH: `${width}`,
      HEIGHT: `${height}`,
      LANGUAGES: language,
      DARK: dark ? '1' : '',
      STORES: stores ? '1' : '',
      DOWNLOADS: this.downloads,
      LANG: 'C.UTF-8',
      NO_AT_BRIDGE: '1',
      GDK_BACKEND: 'x11',
    };
    const hears = (line: string) => {
      const error = /CONSOLE (?:\S+ )?ERROR (.*)/.exec(line)?.[1];
      if (error) this.faults.push(error);
    };
    const driver = new Program('WebKitWebDriver', [`--port=${port}`], { home: this.home, env, hears });
    this.programs.push(driver);
    const wire = new Wire(`http://127.0.0.1:${port}`);
    await until(
      () => {
        driver.mustRun();
        return wire.answers();
      },
      () => 'WebKitWebDriver does not answer',
    );
    this.version = `WebKitGTK ${await wire.open(join(import.meta.dirname, 'window.py'))}`;
    this.#wire = wire;
    this.#first = await wire.ask<string>('GET', '/window');
  }

  async newTab(): Promise<Tab> {
    const wire = this.#wire!;
    const { handle } = await wire.ask<{ handle: string }>('POST', '/window/new', { type: 'tab' }, this.#first);
    return new WebKitTab(wire, handle);
  }

  protected async end(): Promise<void> {
    await this.#wire?.ask('DELETE', '');
  }

  /** Xvfb picks a display that is free, and prints its number. */
  async #screen(): Promise<string> {
    const words = ['-displayfd', '1', '-screen', '0', '1600x1600x24', '-nolisten', 'tcp'];
    const screen = new Program('Xvfb', words, { home: this.home });
    this.programs.push(screen);
    return `:${await screen.said(/^(\d+)\n/m)}`;
  }
}

/** WebDriver's session, as JSON over HTTP: commands go to one window at a time, so they follow one another. */
class Wire {
  readonly #base: string;
  #session = '';
  #window = '';
  #last: Promise<unknown> = Promise.resolve();

  constructor(base: string) {
    this.#base = base;
  }

  answers(): Promise<boolean> {
    return fetch(`${this.#base}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  /** Starts a browser; resolves with its version. */
  async open(binary: string): Promise<string> {
    const options = { binary, args: [] };
    const { sessionId, capabilities } = await this.#post<{
      sessionId: string;
      capabilities: { browserVersion: string };
    }>('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
    this.#session = `/session/${sessionId}`;
    await this.ask('POST', '/timeouts', { script: patience(), pageLoad: patience() });
    return capabilities.browserVersion;
  }

  /** @param window which one is meant, where it matters */
  ask<T>(method: string, path: string, body?: object, window?: string): Promise<T> {
    const answer = this.#last.then(async () => {
      if (window !== undefined && window !== this.#window)
        await this.#post('POST', `${this.#session}/window`, { handle: window });
      if (window !== undefined) this.#window = window;
      return this.#post<T>(method, this.#session + path, body);
    });
    this.#last = answer.catch(() => {});
    return answer;
  }

  async #post<T>(method: string, path: string, body?: object): Promise<T> {
    const answer = await fetch(this.#base + path, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
    if (value?.error) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }
}

class WebKitTab extends WebDriverTab<Element> {
  /** The driver takes a finger without a word, and makes a mouse of it. */
  protected readonly pointer = 'mouse';
  readonly #wire: Wire;
  readonly #window: string;

  constructor(wire: Wire, window: string) {
    super();
    this.#wire = wire;
    this.#window = window;
  }

  async goto(url: string): Promise<void> {
    await this.#ask('POST', '/url', { url });
  }
  async reload(): Promise<void> {
    await this.#ask('POST', '/refresh', {});
  }
  async picture(): Promise<Buffer> {
    return Buffer.from(await this.#ask<string>('GET', '/screenshot'), 'base64');
  }
  async choose(value: string, path: string): Promise<void> {
    const field = await this.#ask<Element>('POST', '/element', { using: 'css selector', value });
    await this.#ask('POST', `/element/${Object.values(field)[0]}/value`, { text: path });
  }
  async close(): Promise<void> {
    await this.#ask('DELETE', '/window');
  }

  /** Elements that may have the role and can be seen, then what the engine itself says of each. */
  protected async find(role: string, name: string, within?: Element): Promise<readonly Element[]> {
    const found: Element[] = [];
    const selector = TAGS[role] ?? `[role="${role}"]`;
    const seen = await unlessGone(this.#call<[Element, string][]>(SEEN, selector, within ?? null));
    for (const [element, own] of seen ?? []) {
      const path = `/element/${Object.values(element)[0]}`;
      if ((await unlessGone(this.#ask('GET', `${path}/computedrole`))) !== role) continue;
      const label = (await unlessGone(this.#ask<string>('GET', `${path}/computedlabel`))) ?? '';
      // A field that lies in its label counts what was typed there as part of its name.
      if (label === name || (own === name && label.startsWith(name))) found.push(element);
    }
    return found;
  }
  protected callWith(source: string, element: Element): Promise<string | null> {
    return unlessGone(this.#call(source, element));
  }
  protected expression(source: string): Promise<string | null> {
    return this.#call(`() => ${source}`);
  }
  protected async perform(source: Source): Promise<void> {
    await this.#ask('POST', '/actions', { actions: [source] });
  }

  async #call<T>(source: string, ...args: unknown[]): Promise<T> {
    const script = `return (${source})(...arguments)`;
    return (await this.#ask<T | undefined>('POST', '/execute/sync', { script, args })) ?? (null as T);
  }
  #ask<T>(method: string, path: string, body?: object): Promise<T> {
    return this.#wire.ask<T>(method, path, body, this.#window);
  }
}

/** What the engine says of an element; null where the page has put another in its place meanwhile. */
const unlessGone = <T>(answer: Promise<T>): Promise<T | null> =>
  answer.catch((error: Error) => {
    if (error.message.includes('stale element reference')) return null;
    throw error;
  });

/** In the page: elements of a selector that can be seen, in another or anywhere, each with the text of its labels. */
const SEEN = `(selector, within) => [...(within ?? document).querySelectorAll(selector)]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0)
  .map((element) => {
    const labels = [...(element.labels ?? [])].map((label) => label.cloneNode(true));
    for (const label of labels) for (const field of label.querySelectorAll('input, select, textarea')) field.remove();
    return [element, labels.map((label) => label.textContent).join(' ').replace(/\\s+/g, ' ').trim()];
  })`;

/** Tags that have a role without saying so (HTML-AAM). */
const TAGS: Readonly<Record<string, string>> = {
  button: 'button, [role="button"]',
  checkbox: 'input[type=checkbox]',
  heading: 'h1, h2, h3, h4',
  img: 'img, svg, [role="img"]',
  link: 'a[href]',
  radio: 'input[type=radio]',
  textbox: 'textarea, input:not([type]), input:is([type=text], [type=tel])',
};

/** The driver must be told its port, and cannot be asked for it. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
      });
  });
