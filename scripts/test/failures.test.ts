import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../tools';
import { failuresIn } from './failures';

describe('what failed', () => {
  it("is read from Vitest's report, with files that could not be imported", () => {
    const report = {
      testResults: [
        {
          name: path.join(root, 'src/a.test.ts'),
          status: 'failed',
          message: '',
          assertionResults: [
            { fullName: 'a works', status: 'passed', failureMessages: [] },
            {
              fullName: 'a fails',
              status: 'failed',
              failureMessages: ['\u001b[31mAssertionError\u001b[39m: 1 is not 2'],
            },
          ],
        },
        {
          name: path.join(root, 'src/b.test.ts'),
          status: 'failed',
          message: 'Cannot find module',
          assertionResults: [],
        },
        { name: path.join(root, 'src/c.test.ts'), status: 'passed', assertionResults: [] },
      ],
    };
    expect(failuresIn('vitest', report)).toEqual([
      {
        title: 'src/a.test.ts › a fails',
        message: 'AssertionError: 1 is not 2',
        flaky: false,
      },
      { title: 'src/b.test.ts', message: 'Cannot find module', flaky: false },
    ]);
  });

  it("is read from Playwright's report, with what passed when it was tried again", () => {
    const spec = (title: string, status: string, message?: string) => ({
      title,
      file: 'a.spec.ts',
      tests: [
        {
          projectName: 'firefox',
          status,
          results: [message ? { error: { message } } : {}, {}],
        },
      ],
    });
    const report = {
      errors: [{ message: 'the server did not start' }],
      suites: [
        {
          title: 'a.spec.ts',
          specs: [spec('passes', 'expected'), spec('fails', 'unexpected', 'too late')],
          suites: [{ title: 'in a group', specs: [spec('wavers', 'flaky', 'once')] }],
        },
      ],
    };
    expect(failuresIn('playwright', report)).toEqual([
      { title: 'outside of the tests', message: 'the server did not start', flaky: false },
      { title: 'a.spec.ts (firefox) › fails', message: 'too late', flaky: false },
      { title: 'a.spec.ts (firefox) › in a group › wavers', message: 'once', flaky: true },
    ]);
  });

  it('is nothing where no report was written', () => {
    expect(failuresIn('vitest', undefined)).toEqual([]);
    expect(failuresIn(undefined, {})).toEqual([]);
  });
});
