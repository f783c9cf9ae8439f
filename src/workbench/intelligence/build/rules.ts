import { endings } from '../../../course/loader/resolveSource';
import { declarationsOf } from '../../../course/typecheck/host';
import { compilerOptions } from '../../../course/typecheck/options';
import type { TypeRules } from '../protocol';

/** The rules of the course's own checker (src/course/typecheck), for a world with its packages at `/node_modules`. */
export const typeRules = (): TypeRules => ({
  options: { ...compilerOptions('/') },
  endings,
  declarations: declarationsOf.map(([path, text]) => [path.source, text] as const),
});
