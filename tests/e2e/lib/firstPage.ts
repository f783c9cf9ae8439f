import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { editableFiles } from './course';
import { Workbench } from './workbench';

// The exercise in which programs of the frontend misbehave.

const ID = 'first-page';
export const PAGE = 'src/components/TodoPage.tsx';
export const SOLUTION = editableFiles(ID, 'solution');

/** The app in the preview. */
export const app = (page: Page): FrameLocator =>
  page.frameLocator('iframe[title="Sandbox"]').frameLocator('iframe[title="Preview"]');
/** What the solved exercise shows. */
export const list = (page: Page) => app(page).getByText('Renew the TLS certificate');

/** The page of the app, with this inside its component and before it. */
export const component = (body: string, before = '', jsx = 'Here it is') =>
  `import { useEffect, useLayoutEffect, useState } from 'react';
${before}
export function TodoPage(): React.JSX.Element {
  const [state, setState] = useState(0);
  ${body}
  return <p>{state}<span>${jsx}</span></p>;
}
`;

/** A button for what it is to set off. */
export const button = (handler: string) => `<button onClick={() => { ${handler} }}>Go</button>`;

/** What the reader is told of a loop. */
export const LOOP = /This loop ran for more than 1 s without a pause and was stopped/;

/** The solved exercise, its app in view. */
export async function open(page: Page): Promise<{ workbench: Workbench; problem: Locator }> {
  const workbench = await Workbench.open(page, ID);
  await workbench.writeAll(SOLUTION);
  const panel = await workbench.openPanel('Preview');
  await expect(list(page)).toBeVisible();
  return { workbench, problem: panel.locator('[data-problem]') };
}

/** The page does what pages do: its tabs work, what is typed arrives, and the app comes back with the right code. */
export async function expectRecovery(page: Page, workbench: Workbench): Promise<void> {
  await workbench.openFile('src/routes.ts');
  await workbench.openPanel('Logs');
  await workbench.openPanel('Preview');
  await workbench.writeAll(SOLUTION);
  await expect(list(page)).toBeVisible({ timeout: 30_000 });
  await expect(workbench.root.locator('[data-problem]')).toHaveCount(0);
}
