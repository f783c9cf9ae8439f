import type { File, Suite, TaskResult, Test } from '@vitest/runner';

/** All tests of a file, in the order in which they run. */
export function allTests(suite: Suite): Test[] {
  return suite.tasks.flatMap(task => (task.type === 'suite' ? allTests(task) : [task]));
}

type Errors = NonNullable<TaskResult['errors']>;

/** The first error of a suite itself: a hook before or after all its tests failed, or it is empty. */
export function firstSuiteError(suite: Suite | File): Errors[number] | undefined {
  const [own] = suite.result?.errors ?? [];
  if (own) return own;
  for (const task of suite.tasks) {
    const error = task.type === 'suite' ? firstSuiteError(task) : undefined;
    if (error) return error;
  }
  return undefined;
}
