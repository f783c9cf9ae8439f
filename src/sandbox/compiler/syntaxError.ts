/** Something in a source that can't be read. `offset` is where the reader should look. */
export class SourceSyntaxError extends Error {
  override name = 'SyntaxError';
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}
