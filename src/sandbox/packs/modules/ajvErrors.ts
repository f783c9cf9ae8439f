/** ajv-errors 3 adds a keyword to an ajv, of which modules/ajv.ts has none. */
export default function ajvErrors<T>(ajv: T): T {
  return ajv;
}
