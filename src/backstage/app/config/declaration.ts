import type { ConfigSchema, Visibility } from './schema';
import { tokenize, type Token } from './tokens';

/**
 * Reads from a `config.d.ts` who may see which key: the doc tags `@visibility`, `@deepVisibility` and `@items.visibility`
 * in its interface (or type) `Config`. Backstage reads the same with TypeScript and ts-json-schema-generator
 * (config-loader, schema/collect), which weigh more than the app; so this knows just what a declaration of
 * configuration is made of: objects, arrays, unions, records, and names of other types in the same file.
 * @throws if there is no `Config`, or the text is no declaration
 */
export function readConfigDeclaration(source: string): ConfigSchema {
  const types = new Parser(tokenize(source)).file();
  if (!types.has('Config')) {
    throw new Error(
      'config.d.ts declares no `Config`: write `export interface Config { … }` in it.',
    );
  }
  return expand({ names: ['Config'] }, types, []);
}

/** A schema whose types may still be names. */
interface Named extends ConfigSchema {
  names?: string[];
  properties?: Record<string, Named>;
  items?: Named;
  additionalProperties?: Named;
}

/** Puts types in the place of their names. A type that contains itself ends there. */
function expand(
  schema: Named,
  types: ReadonlyMap<string, Named>,
  open: readonly string[],
): ConfigSchema {
  const { names = [], properties, items, additionalProperties, ...own } = schema;
  const inner = (part: Named) => expand(part, types, open);
  const expanded: ConfigSchema = {};
  for (const name of names) {
    const type = types.get(name);
    if (type && !open.includes(name)) merge(expanded, expand(type, types, [...open, name]));
  }
  merge(expanded, {
    ...own,
    ...(properties && { properties: mapValues(properties, inner) }),
    ...(items && { items: inner(items) }),
    ...(additionalProperties && { additionalProperties: inner(additionalProperties) }),
  });
  return expanded;
}

const mapValues = <T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

const VISIBILITIES: readonly string[] = ['frontend', 'backend', 'secret'];

class Parser {
  #at = 0;
  readonly #types = new Map<string, Named>();
  readonly #tokens: Token[];

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  file(): Map<string, Named> {
    while (this.#token.kind !== 'end') {
      if (this.#skip('interface')) this.#interface();
      else if (this.#skip('type')) this.#alias();
      else this.#at++;
    }
    return this.#types;
  }

  #interface() {
    const name = this.#next().text;
    const names: string[] = [];
    while (!this.#is('{')) {
      const token = this.#next();
      if (token.kind === 'end') this.#fail('{', token);
      if (token.kind === 'name') names.push(token.text);
    }
    const schema: Named = this.#object();
    // Interfaces of one name are one, as in TypeScript.
    merge(schema, { names });
    merge(schema, this.#types.get(name) ?? {});
    this.#types.set(name, schema);
  }

  #alias() {
    const name = this.#next().text;
    // `export type { Config } from './other'` and the like declare nothing.
    if (this.#skip('=')) this.#types.set(name, this.#type());
  }

  #object(): Named {
    const schema: Named = {};
    this.#expect('{');
    while (!this.#skip('}')) {
      const { doc } = this.#token;
      this.#skip('readonly');
      const isIndex = this.#skip('[');
      const key = this.#next();
      if (key.kind === 'end') this.#fail('}', key);
      if (isIndex) {
        this.#expect(':');
        this.#type();
        this.#expect(']');
      }
      this.#skip('?');
      this.#expect(':');
      const value: Named = { ...this.#type(), ...tags(doc) };
      const itemsVisibility = tag(doc, 'items.visibility');
      if (itemsVisibility) value.items = { ...value.items, visibility: itemsVisibility };
      if (isIndex) schema.additionalProperties = value;
      else (schema.properties ??= {})[key.text] = value;
      while (this.#skip(';') || this.#skip(','));
    }
    return schema;
  }

  /** Alternatives are taken together: what one of them shows is shown. */
  #type(): Named {
    const schema: Named = {};
    this.#skip('|');
    do merge(schema, this.#arrayOf());
    while (this.#skip('|') || this.#skip('&'));
    return schema;
  }

  #arrayOf(): Named {
    let schema = this.#single();
    while (this.#is('[')) {
      this.#at++;
      this.#expect(']');
      schema = { items: schema };
    }
    return schema;
  }

  #single(): Named {
    if (this.#is('{')) return this.#object();
    const { kind, text } = this.#next();
    if (text === '(' && kind === 'mark') {
      const inner = this.#type();
      this.#expect(')');
      return inner;
    }
    if (text === '-' || text === 'readonly') return this.#single();
    if (kind !== 'name' && kind !== 'string') this.#fail('a type', this.#tokens[this.#at - 1]);
    const parameters = this.#skip('<') ? this.#parameters() : [];
    if (text === 'Array' || text === 'ReadonlyArray') return { items: parameters[0] ?? {} };
    if (text === 'Record') return { additionalProperties: parameters[1] ?? {} };
    if (text === 'Partial' || text === 'Required' || text === 'Readonly')
      return parameters[0] ?? {};
    return kind === 'name' ? { names: [text] } : {};
  }

  #parameters(): Named[] {
    const parameters = [this.#type()];
    while (this.#skip(',')) parameters.push(this.#type());
    this.#expect('>');
    return parameters;
  }

  get #token(): Token {
    return this.#tokens[Math.min(this.#at, this.#tokens.length - 1)] as Token;
  }

  #next(): Token {
    const token = this.#token;
    this.#at++;
    return token;
  }

  #is(text: string): boolean {
    return this.#token.kind !== 'string' && this.#token.text === text;
  }

  #skip(text: string): boolean {
    const found = this.#is(text);
    if (found) this.#at++;
    return found;
  }

  #expect(text: string) {
    if (!this.#skip(text)) this.#fail(text);
  }

  #fail(expected: string, { text, line } = this.#token): never {
    throw new Error(`config.d.ts, line ${line}: found ${text} where ${expected} was expected.`);
  }
}

function merge(target: Named, source: Named) {
  const { properties, names, ...rest } = source;
  Object.assign(target, rest);
  if (properties) target.properties = { ...target.properties, ...properties };
  if (names?.length) target.names = [...(target.names ?? []), ...names];
}

function tags(doc: string | undefined): ConfigSchema {
  const visibility = tag(doc, 'visibility');
  const deepVisibility = tag(doc, 'deepVisibility');
  return { ...(visibility && { visibility }), ...(deepVisibility && { deepVisibility }) };
}

function tag(doc: string | undefined, name: string): Visibility | undefined {
  const value = new RegExp(`[\\s*]@${name.replace('.', '\\.')}\\s+(\\w+)`).exec(doc ?? '')?.[1];
  return value && VISIBILITIES.includes(value) ? (value as Visibility) : undefined;
}
