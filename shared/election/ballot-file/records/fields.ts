/**
 * Fields of a record, read one by one: what is of another kind, is missing, or is not known at all is a fault. A field
 * that nobody has looked at could change the count.
 */
import { shown } from '../refuse.ts';
import type { Json, JsonObject } from './json.ts';

/** Why a record cannot be read, in a sentence without a full stop. */
export class Fault extends Error {}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export class Fields {
  readonly #what: string;
  readonly #of: JsonObject;
  readonly #read = new Set<string>();

  /** `what` it is, as in “a mark”. */
  constructor(what: string, value: Json | undefined) {
    if (!isObject(value)) throw new Fault(`${what} is no object`);
    this.#what = what;
    this.#of = value;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#of, name) && this.#of[name] !== null;
  }

  /** Of text or a whole number, as text: identifiers are either. */
  id(name: string): string {
    const value = this.#take(name);
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
    throw this.#wrong(name, 'no identifier');
  }

  text(name: string): string {
    const value = this.#take(name);
    return typeof value === 'string' ? value : this.#fail(name, 'no text');
  }

  boolean(name: string): boolean {
    const value = this.#take(name);
    return typeof value === 'boolean' ? value : this.#fail(name, 'neither true nor false');
  }

  whole(name: string, min: number, max: number): number {
    const value = this.#take(name);
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
    return this.#fail(name, `no whole number from ${min} to ${max}`);
  }

  oneOf<T extends string>(name: string, values: readonly T[]): T {
    const value = this.#take(name);
    return values.find((each) => each === value) ?? this.#fail(name, `not ${values.join(' or ')}`);
  }

  list(name: string): readonly Json[] {
    const value = this.#take(name);
    return Array.isArray(value) ? value : this.#fail(name, 'no list');
  }

  /** These say nothing of what was chosen, or nothing that is not said elsewhere. */
  aside(...names: readonly string[]): this {
    for (const name of names) this.#read.add(name);
    return this;
  }

  /** Refuses what nobody has asked for. */
  end(): void {
    for (const [name, value] of Object.entries(this.#of))
      if (!this.#read.has(name) && value !== null)
        throw new Fault(`${this.#what} has the field ${shown(name)}, which is not known and could change the count`);
  }

  #take(name: string): Json {
    this.#read.add(name);
    if (!this.has(name)) throw new Fault(`${this.#what} lacks ${name}`);
    return this.#of[name]!;
  }

  #fail(name: string, why: string): never {
    throw this.#wrong(name, why);
  }

  #wrong(name: string, why: string): Fault {
    return new Fault(`${name} of ${this.#what} is ${why}: ${shown(JSON.stringify(this.#of[name]))}`);
  }
}
