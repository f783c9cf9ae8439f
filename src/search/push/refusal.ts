/** Pushing can't be done. The message says what to do. */
export class PushError extends Error {
  override readonly name = 'PushError';
}

const RIGHTS = 'addObject, deleteIndex and editSettings';

/** Says what an error of Algolia's client means for who pushes. */
export function refusal(
  error: unknown,
  { appId, index }: { readonly appId: string; readonly index: string },
): PushError {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : undefined;
  const reason = error instanceof Error ? error.message : String(error);
  const kept = `The index ${index} is as it was.`;
  if (status === 401 || status === 403) {
    return new PushError(
      `Algolia refused: ${reason}. Check that STAGECRAFT_ALGOLIA_APP_ID is "${appId}" and that STAGECRAFT_ALGOLIA_ADMIN_KEY is a key of that application with the rights ${RIGHTS}. ${kept}`,
      { cause: error },
    );
  }
  if (status !== undefined) {
    return new PushError(`Algolia answered ${status}: ${reason}. ${kept}`, { cause: error });
  }
  return new PushError(
    `Algolia could not be reached: ${reason} Check the network, and the application id "${appId}". ${kept}`,
    { cause: error },
  );
}
