/** One mistake of a course author: where it is and what to do about it. */
export interface AuthorError {
  /** Path relative to the site's root, posix, e.g. `docs/101-first/03-http/exercise.yaml`. */
  readonly file: string;
  /** One-based, where it is known. */
  readonly line?: number;
  readonly column?: number;
  /** The place inside the file (`files[0].path`); absent when the file itself is the problem. */
  readonly field?: string;
  readonly message: string;
}

/** Prints an error as `file:line:column: field: message`, leaving out what is unknown. */
export function formatAuthorError({ file, line, column, field, message }: AuthorError): string {
  const place = [file, line, line === undefined ? undefined : column]
    .filter(part => part !== undefined)
    .join(':');
  return [place, field, message].filter(part => part !== undefined && part !== '').join(': ');
}

/** All mistakes found in one pass over the course, thrown together. */
export class CourseError extends Error {
  override readonly name = 'CourseError';

  constructor(readonly errors: readonly AuthorError[]) {
    const count = errors.length === 1 ? 'one mistake' : `${errors.length} mistakes`;
    super([`The course has ${count}:`, ...errors.map(formatAuthorError)].join('\n  '));
  }
}

/** Collects mistakes so that an author sees all of them at once. */
export class ErrorList {
  readonly #errors: AuthorError[] = [];

  add(...errors: readonly AuthorError[]): void {
    this.#errors.push(...errors);
  }

  get all(): readonly AuthorError[] {
    return this.#errors;
  }

  /** @throws CourseError when anything was added. */
  throwIfAny(): void {
    if (this.#errors.length > 0) throw new CourseError(this.#errors);
  }
}
