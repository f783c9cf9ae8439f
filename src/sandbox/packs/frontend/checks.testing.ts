import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Vitest from 'vitest';
import type * as React from 'react';
import type * as TestUtils from '@backstage/frontend-test-utils';
import type {} from '@testing-library/jest-dom/vitest';
import type * as TestingLibrary from '@testing-library/react';
import type UserEvent from '@testing-library/user-event';
import type * as Checks from '../../checks';
import { startFrame, type TestFrame } from '../testing/frame';
import type { RealmPack } from '../testing/realm';
import { pluginWithPage } from './program.testing';

/** Runs checks with the frame's own Vitest. */
export async function runChecks(frame: TestFrame, importChecks: (vitest: typeof Vitest) => void) {
  const { runChecks: run } = frame.load<typeof Checks>('stagecraft:checks');
  const events: Checks.CheckEvent[] = [];
  const outcome = await run({
    importChecks: () => importChecks(frame.load<typeof Vitest>('vitest')),
    onEvent: event => void events.push(event),
    testTimeout: 10_000,
  });
  return { outcome, results: events.filter(event => event.type === 'result') };
}

/** The checks of a frontend. */
export function checksTests(packs: () => Record<string, RealmPack>): void {
  describe('the packs of frontend checks', () => {
    let frame: TestFrame;
    beforeAll(async () => {
      frame = await startFrame(packs(), ['core', 'ui', 'app', 'frame-checks']);
    });
    afterAll(() => frame.stop());

    it('render a plugin in a test app, click in it, and know the matchers of jest-dom', async () => {
      const { createElement, useState } = frame.load<typeof React>('react');
      const plugin = pluginWithPage(frame, '/todo', () => {
        const [count, setCount] = useState(0);
        return createElement('button', { onClick: () => setCount(count + 1) }, `Clicked ${count}`);
      });
      const { outcome, results } = await runChecks(frame, ({ it: check, expect: claim }) => {
        frame.load('@testing-library/jest-dom/vitest');
        const { renderTestApp } = frame.load<typeof TestUtils>('@backstage/frontend-test-utils');
        const { screen } = frame.load<typeof TestingLibrary>('@testing-library/react');
        const { default: user } = frame.load<{ default: typeof UserEvent }>(
          '@testing-library/user-event',
        );
        check('counts', async () => {
          renderTestApp({ features: [plugin], initialRouteEntries: ['/todo'] });
          await user.click(await screen.findByRole('button', { name: 'Clicked 0' }));
          claim(screen.getByRole('button')).toHaveTextContent('Clicked 1');
          claim(screen.getByRole('button')).toBeVisible();
        });
        check('fails for a reason', () => claim(screen.getByRole('button')).toBeDisabled());
      });
      expect(outcome).toEqual({ kind: 'decided', passed: 1, failed: 1 });
      expect(results[0]).toMatchObject({ name: 'counts', status: 'passed' });
      expect(results[1]).toMatchObject({ name: 'fails for a reason', status: 'failed' });
    });

    it("let an API be mocked with the test utilities' own mocks", async () => {
      const { outcome } = await runChecks(frame, ({ it: check, expect: claim }) => {
        const { mockApis } = frame.load<typeof TestUtils>('@backstage/frontend-test-utils');
        check('is a mock function', () => {
          const identity = mockApis.identity.mock();
          void identity.getProfileInfo();
          claim(identity.getProfileInfo).toHaveBeenCalledTimes(1);
        });
      });
      expect(outcome).toEqual({ kind: 'decided', passed: 1, failed: 0 });
    });
  });
}
