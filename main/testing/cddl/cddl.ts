/**
 * Whether a value is what a rule of a CDDL file (RFC 8610) says. The package `cddl` reads the file; whether data fit what it has
 * read it does not say, so that is found here, over its syntax tree. Of CDDL it is what `docs/protocol.cddl` needs: whatever else
 * stands in the tree is an error, never passed over.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode } from 'cborg';
import { type Assignment, type Operator, type Property, type PropertyType, parse } from 'cddl';

/** Why a value does not fit, and where in it. */
export interface Misfit {
  readonly path: string;
  readonly why: string;
}

type Fields = Readonly<Record<string, unknown>>;
type Group = Extract<Assignment, { Type: 'group' }>;
/** What is said of a key, by the group that says it. */
type Member = { readonly group: string; readonly property: Property };
type Reference = { readonly Type: string; readonly Value: unknown };

export class Cddl {
  /** Rules that some value has fitted so far, on the whole way down; choices taken, `rule / number`; optional fields that were there, `rule.field`. */
  readonly fitted = new Set<string>();
  readonly #rules: ReadonlyMap<string, Assignment>;
  /** What the value that is being judged has fitted; cut back where one of several choices did not. */
  #trail: string[] = [];

  /** Throws where the package cannot read the file, or a name stands for two rules. */
  constructor(file: string) {
    const rules = parsed(readFileSync(file, 'utf8'));
    this.#rules = new Map(rules.map((rule) => [rule.Name, rule]));
    if (this.#rules.size !== rules.length) throw new Error(`${file} has two rules of one name`);
  }

  get names(): string[] {
    return [...this.#rules.keys()];
  }

  /** Everything that `fitted` can hold. */
  get parts(): string[] {
    return [...this.#rules].flatMap(([name, rule]) => [
      name,
      ...(rule.Type === 'variable' ? choicesOf(rule.PropertyType).map((_, i) => `${name} / ${i + 1}`) : []),
      ...(rule.Type === 'group' ? rule.Properties.map(only).filter(isOptional) : []).map(
        ({ Name }) => `${name}.${Name}`,
      ),
    ]);
  }

  /** Null where the value is what the rule says. Throws for a rule that there is not. */
  misfit(name: string, value: unknown): Misfit | null {
    this.#trail = [];
    const misfit = this.#rule(name, value, '');
    if (misfit === null) for (const part of this.#trail) this.fitted.add(part);
    return misfit;
  }

  #rule(name: string, value: unknown, path: string): Misfit | null {
    const rule = this.#rules.get(name);
    if (!rule) throw new Error(`no rule ${name}`);
    this.#trail.push(name);
    return rule.Type === 'variable'
      ? this.#oneOf(choicesOf(rule.PropertyType), value, path, name)
      : this.#assigned(rule, value, path);
  }

  #assigned(rule: Assignment, value: unknown, path: string): Misfit | null {
    if (rule.Type === 'variable') return this.#oneOf(choicesOf(rule.PropertyType), value, path);
    return rule.Type === 'array'
      ? this.#array(rule.Values.map(only), value, path)
      : this.#map(this.#members(rule), value, path);
  }

  /** The first that fits; where none does, what is wrong with the one that went furthest. */
  #oneOf(choices: readonly PropertyType[], value: unknown, path: string, name?: string): Misfit | null {
    const until = this.#trail.length;
    let furthest: Misfit | null = null;
    for (const [i, choice] of choices.entries()) {
      const misfit = this.#type(choice, value, path);
      if (misfit === null) {
        if (name) this.#trail.push(`${name} / ${i + 1}`);
        return null;
      }
      this.#trail.length = until;
      if (furthest === null || misfit.path.length > furthest.path.length) furthest = misfit;
    }
    return furthest;
  }

  #type(type: PropertyType, value: unknown, path: string): Misfit | null {
    if (typeof type === 'string') return isOf(type, value) ? null : { path, why: `is not ${type}` };
    if ('Operator' in type && type.Operator)
      return this.#type(withoutOperator(type), value, path) ?? this.#controlled(type.Operator, value, path);
    if ('Properties' in type || 'Values' in type || 'PropertyType' in type) return this.#assigned(type, value, path);
    const { Type, Value } = type as Reference;
    switch (Type) {
      case 'group':
        return this.#rule(Value as string, value, path);
      case 'literal':
        return value === Value ? null : { path, why: `is not ${JSON.stringify(Value)}` };
      case 'range': {
        const [min, max] = boundsOf(Value);
        return isInteger(value) && min <= value && value <= max ? null : { path, why: `is not in ${min}..${max}` };
      }
      default:
        // `bstr .size 32` is given as { Type: 'bstr', Operator }.
        if (Value === undefined) return this.#type(Type, value, path);
        throw new Error(`${Type} is not known here`);
    }
  }

  /** A control operator (RFC 8610, section 3.8) on a value that is of its target already. */
  #controlled({ Type, Value }: Operator, value: unknown, path: string): Misfit | null {
    if (Type === 'size') {
      const bytes = typeof value === 'string' ? Buffer.byteLength(value) : (value as Uint8Array).length;
      const { Type: kind, Value: size } = Value as Reference;
      const [min, max] = kind === 'range' ? boundsOf(size) : [size as number, size as number];
      return min <= bytes && bytes <= max ? null : { path, why: `has ${bytes} bytes, not ${min}..${max}` };
    }
    if (Type !== CBOR) throw new Error(`.${Type} is not known here`);
    let inner: unknown;
    try {
      inner = decode(value as Uint8Array, { strict: true, rejectDuplicateMapKeys: true });
    } catch (cause) {
      return { path, why: `holds no CBOR: ${(cause as Error).message}` };
    }
    return this.#type(Value, inner, `${path}.cbor`);
  }

  #map(members: readonly Member[], value: unknown, path: string): Misfit | null {
    if (!isMap(value)) return { path, why: 'is no map' };
    for (const { group, property } of members) {
      const { Name, Type } = property;
      if (Object.hasOwn(value, Name)) {
        const misfit = this.#oneOf(choicesOf(Type), value[Name], `${path}.${Name}`);
        if (misfit) return misfit;
        if (isOptional(property)) this.#trail.push(`${group}.${Name}`);
      } else if (!isOptional(property)) return { path: `${path}.${Name}`, why: 'is missing' };
    }
    const extra = Object.keys(value).find((key) => !members.some(({ property }) => property.Name === key));
    return extra === undefined ? null : { path: `${path}.${extra}`, why: 'is one too many' };
  }

  /** What is said of each key: a name without a key stands for all that its group says. */
  #members({ Name: group, Properties }: Group): Member[] {
    return Properties.map(only).flatMap((property) => {
      if (property.Operator) throw new Error(`.${property.Operator.Type} on a member is not known here`);
      if (property.Name !== '') return [{ group, property }];
      const [{ Type, Value }] = choicesOf(property.Type) as unknown as [Reference];
      const included = Type === 'group' ? this.#rules.get(Value as string) : undefined;
      if (included?.Type !== 'group') throw new Error(`${String(Value)} is no group`);
      this.#trail.push(included.Name);
      return this.#members(included);
    });
  }

  /** Each takes as many as it can, and gives none back (RFC 8610, appendix A). */
  #array(items: readonly Property[], value: unknown, path: string): Misfit | null {
    if (!Array.isArray(value)) return { path, why: 'is no array' };
    let at = 0;
    for (const { Type, Occurrence, Operator } of items) {
      if (Operator) throw new Error(`.${Operator.Type} on an item is not known here`);
      for (let taken = 0; taken < Occurrence.m; taken++) {
        const until = this.#trail.length;
        const misfit =
          at < value.length
            ? this.#oneOf(choicesOf(Type), value[at], `${path}[${at}]`)
            : { path: `${path}[${at}]`, why: 'is missing' };
        if (misfit === null) at++;
        else {
          this.#trail.length = until;
          if (taken < Occurrence.n || at < value.length) return misfit;
          break;
        }
      }
    }
    return at === value.length ? null : { path: `${path}[${at}]`, why: 'is one too many' };
  }
}

/** The package knows the controls of RFC 8610 but this one; it is read as one that it knows and the file does not use. */
const CBOR = 'within';

function parsed(text: string): Assignment[] {
  if (/\.within\b/.test(text)) throw new Error('.within is not known here');
  const folder = mkdtempSync(join(tmpdir(), 'cddl-'));
  try {
    const copy = join(folder, 'rules.cddl');
    writeFileSync(copy, text.replaceAll(' .cbor ', ` .${CBOR} `));
    return parse(copy);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const choicesOf = (type: PropertyType | PropertyType[]): readonly PropertyType[] =>
  Array.isArray(type) ? type : [type];

const isOptional = ({ Occurrence }: Property): boolean => Occurrence.n === 0;

/** A member that is no choice of groups. */
function only(member: Property | Property[]): Property {
  if (Array.isArray(member)) throw new Error('// is not known here');
  return member;
}

function withoutOperator(type: Exclude<PropertyType, string>): PropertyType {
  const { Operator: _, ...rest } = type as { Type: PropertyType; Operator?: Operator };
  return Object.keys(rest).length === 1 ? rest.Type : (rest as PropertyType);
}

function boundsOf(range: unknown): [number, number] {
  const { Min, Max, Inclusive } = range as { Min: Reference; Max: Reference; Inclusive: boolean };
  if (!Inclusive || !isInteger(Min.Value) || !isInteger(Max.Value)) throw new Error('this range is not known here');
  return [Min.Value, Max.Value];
}

const isInteger = (value: unknown): value is number => Number.isSafeInteger(value);
const isMap = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);

function isOf(type: string, value: unknown): boolean {
  switch (type) {
    case 'bstr':
      return value instanceof Uint8Array;
    case 'tstr':
      return typeof value === 'string';
    case 'bool':
      return typeof value === 'boolean';
    case 'null':
      return value === null;
    default:
      throw new Error(`${type} is not known here`);
  }
}
