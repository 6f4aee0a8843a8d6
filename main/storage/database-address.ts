/**
 * The address of a PostgreSQL database, as people give it. It may hold a password: what is printed, logged or thrown shows `shown`
 * and nothing else, and an object of this kind prints as that wherever it comes into a line.
 */
import { inspect } from 'node:util';
import { OstrakaError } from '../../shared/codec/error.ts';

const FORM = 'postgres://USER@HOST/DATABASE';
/** Before the name of the environment variable that holds the address. */
const VARIABLE = 'env:';
const HIDDEN = '…';

export class DatabaseAddress {
  /** Host, port and database: what people may read. */
  readonly shown: string;
  readonly #url: URL;

  /** Use `readDatabaseAddress`. */
  constructor(url: URL) {
    this.#url = url;
    const host = url.searchParams.get('host') ?? url.hostname;
    const port = url.searchParams.get('port') ?? url.port;
    this.shown = `postgres://${host || 'localhost'}${port ? `:${port}` : ''}${url.pathname}`;
  }

  /**
   * For whoever connects, and for nothing else: secret. What leads to another computer and says nothing of TLS is of TLS, with a
   * certificate that is checked.
   */
  get secret(): string {
    const url = new URL(this.#url);
    if (!this.#isHere && !url.searchParams.has('sslmode')) url.searchParams.set('sslmode', 'verify-full');
    return url.href;
  }

  /** A text of somebody else, such as an error's, without the address and its password. */
  redact(text: string): string {
    const { password, href } = this.#url;
    const secrets = [href, password, decoded(password), this.#url.searchParams.get('password') ?? ''];
    return secrets.reduce((all, secret) => (secret === '' ? all : all.replaceAll(secret, HIDDEN)), text);
  }

  toString(): string {
    return this.shown;
  }

  toJSON(): string {
    return this.shown;
  }

  [inspect.custom](): string {
    return this.shown;
  }

  /** Whether it is on this computer: a socket's folder, or loopback. */
  get #isHere(): boolean {
    const host = decoded(this.#url.searchParams.get('host') ?? this.#url.hostname);
    return host === '' || host.startsWith('/') || /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host);
  }
}

/** Whether somebody means a database by it, and no folder. */
export const isDatabaseAddress = (text: string): boolean => /^(postgres(ql)?:|env:)/.test(text);

/**
 * An address `postgres://…`, or `env:NAME` for the one in that environment variable.
 * @throws OstrakaError `usage`, which shows nothing of an address that cannot be read: any part of it may be a password
 */
export function readDatabaseAddress(
  text: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): DatabaseAddress {
  const isNamed = text.startsWith(VARIABLE);
  const name = text.slice(VARIABLE.length);
  const given = isNamed ? environment[name] : text;
  if (!given) throw unusable(`the environment variable ${name} holds no address of a database`);
  const url = URL.parse(given);
  const isWhole =
    url !== null &&
    /^postgres(ql)?:$/.test(url.protocol) &&
    // Of a password with / # or ? in it the rest would be taken for these.
    /^\/[^/@]+$/.test(url.pathname) &&
    url.hash === '' &&
    !url.search.includes('@');
  if (!isWhole) throw unusable(`${isNamed ? `what ${name} holds` : 'this'} is no address of a database like ${FORM}`);
  return new DatabaseAddress(url);
}

const unusable = (message: string): OstrakaError =>
  new OstrakaError('usage', message, {
    hint: `write it as ${FORM}, one host, each character of a password that is neither letter nor digit as % and two hexadecimal digits; the password is better left out and given in PGPASSWORD or a password file`,
  });

/** Percent signs that mean nothing stay. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
