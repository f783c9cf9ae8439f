import './captureTestHooks';
import '@backstage/backend-test-utils';
import { takeTestHooks } from './captureTestHooks';

const afterTests = takeTestHooks();

/** Stops every backend that `startTestBackend` has started, by test-utils' own hook. */
export async function stopTestBackends(): Promise<void> {
  for (const hook of afterTests) await hook();
}
