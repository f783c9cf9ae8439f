import { backstageSchema } from '../../backstage/app/config/backstage';
import { readConfigDeclaration } from '../../backstage/app/config/declaration';
import type { ConfigSchema, Visibility } from '../../backstage/app/config/schema';
import type { Json } from '../protocol/common';
import type { ConfigEntry, InspectionOf, RealmInspection } from '../protocol/inspect';
import { backstageSecrets } from './inspectSecrets';
import { plain } from './problems';

type Told = Extract<RealmInspection, { kind: 'config' }>;
type Path = ConfigEntry['path'];

/** More than this no reader reads. */
const MOST = 1_000;
const MAX_TEXT = 300;

/** Keys that read as if their values, where these are text, were secrets. */
const SUSPECT =
  /(^|[a-z_-])(token|password|passwd|secret|credentials?|apikey|api-key|privatekey|private-key|accesskey)$/i;

const SCHEMA_FILE = /(^|\/)config\.(d\.ts|schema\.json)$/;

const isObject = (value: unknown): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the program's own `config.d.ts` and `config.schema.json` declare. */
function schemasIn(files: Record<string, string>) {
  const schemas: ConfigSchema[] = [];
  const paths = Object.keys(files).filter(path => SCHEMA_FILE.test(path));
  let trouble: string | undefined;
  for (const path of paths) {
    try {
      const source = files[path]!;
      const parsed: unknown = path.endsWith('.ts')
        ? readConfigDeclaration(source)
        : JSON.parse(source);
      if (!isObject(parsed)) throw new Error('It is no JSON object.');
      schemas.push(parsed);
    } catch (error) {
      trouble ??= `${path} can’t be read as a schema: ${plain(error as Error)}`;
    }
  }
  return { schemas, paths, trouble };
}

/** A part of a schema that a learner writes may be anything. */
const sub = (part: unknown): ConfigSchema[] => (isObject(part) ? [part] : []);

/** `frontend` in any of the schemas wins over `secret` (config-loader 1.10, schema/compile: they can't both be there). */
function declared(
  schemas: readonly ConfigSchema[],
  keyword: 'visibility' | 'deepVisibility',
): Visibility | undefined {
  const values = schemas.map(schema => schema[keyword]);
  return (['frontend', 'secret'] as const).find(value => values.includes(value));
}

/** The source of a value: the last layer that has it. Objects are merged; whatever else replaces what was there. */
function sourceOf({ layers, own }: Told, path: Path): string {
  if (own) return 'your own service';
  const has = (data: Json): boolean => {
    let at: Json | undefined = data;
    for (const step of path) {
      if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return false;
      at = (at as Record<string | number, Json>)[step];
    }
    return at !== undefined;
  };
  return layers.findLast(({ data }) => has(data))?.source ?? 'unknown';
}

/**
 * The effective configuration, value by value: where each comes from and who may see it, by the same rules by which
 * Backstage takes from it what a frontend gets and what logs must not show (filterByVisibility of
 * @backstage/config-loader, schema/filtering). Values that are secret, or look so, are left out.
 *
 * @param files the program's
 */
export function describeConfig(told: Told, files: Record<string, string>): InspectionOf<'config'> {
  const { schemas: own, paths, trouble } = schemasIn(files);
  const entries: ConfigEntry[] = [];
  let dropped = 0;

  function leaf(path: Path, value: string, visibility: Visibility) {
    if (entries.length >= MOST) return void (dropped += 1);
    const key = path.findLast(step => typeof step === 'string') ?? '';
    const isSuspect =
      visibility === 'backend' && value.startsWith('"') && SUSPECT.test(String(key));
    const shown = isSuspect ? 'suspect' : visibility;
    const hidden = shown === 'secret' || shown === 'suspect';
    const text = value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT)}…` : value;
    entries.push({
      path,
      ...(hidden ? {} : { value: text }),
      source: sourceOf(told, path),
      visibility: shown,
    });
  }

  function walk(value: Json, path: Path, schemas: ConfigSchema[], inherited: Visibility) {
    const visibility = declared(schemas, 'visibility') ?? inherited;
    const below = declared(schemas, 'deepVisibility') ?? inherited;
    if (Array.isArray(value) && value.length > 0) {
      const items = schemas.flatMap(schema => sub(schema.items));
      value.forEach((item, index) => {
        // Values in an array are as visible as the array, unless its items say otherwise.
        const plainItem = typeof item !== 'object' && !declared(items, 'visibility');
        walk(item, [...path, index], plainItem ? schemas : items, below);
      });
    } else if (isObject(value) && Object.keys(value).length > 0) {
      for (const [key, item] of Object.entries(value)) {
        const parts = schemas.flatMap(({ properties, additionalProperties }) => {
          const mine =
            isObject(properties) && Object.hasOwn(properties, key) ? properties[key] : undefined;
          return sub(mine ?? additionalProperties);
        });
        walk(item, [...path, key], parts, below);
      }
    } else leaf(path, JSON.stringify(value), visibility);
  }
  walk(told.data, [], [backstageSchema, backstageSecrets, ...own], 'backend');
  return { kind: 'config', entries, dropped, schemas: paths, ...(trouble ? { trouble } : {}) };
}
