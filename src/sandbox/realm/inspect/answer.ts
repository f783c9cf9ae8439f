import type { RealmInspection } from '../../protocol/inspect';
import type { FromRealm } from '../../protocol/realm';
import { toRealmError } from '../errors';

/** Says what was found, or why nothing was. Never rejects. */
export async function answerInspection(
  id: number,
  find: () => Promise<RealmInspection>,
  post: (message: FromRealm) => void,
): Promise<void> {
  try {
    post({ type: 'inspected', id, result: await find() });
  } catch (error) {
    post({ type: 'inspected', id, error: toRealmError(error) });
  }
}
