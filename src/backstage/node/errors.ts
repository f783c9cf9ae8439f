/** An error with a Node error code; `code` is own and enumerable, as on Node's internal errors. */
export interface NodeError extends Error {
  code: string;
}

/** Makes an error like Node's internal ones: given class, `code`, and the code in the stack's first line. */
export function nodeError(
  type: new (message: string) => Error,
  code: string,
  message: string,
): NodeError {
  const error = new type(message) as NodeError;
  error.code = code;
  if (error.stack) error.stack = error.stack.replace(error.name, `${error.name} [${code}]`);
  return error;
}

/** An error of a failed system call (`ENOENT`, `ECONNREFUSED`, …) with Node's extra fields. */
export function systemError(
  message: string,
  fields: { code: string; errno: number; syscall: string } & Record<string, unknown>,
): NodeError {
  return Object.assign(new Error(message), fields);
}
