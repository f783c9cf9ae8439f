// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fragmentOf } from '../../core/carrier/link';
import { course, issued } from '../../verify/verify.testing';
import VerifyPage from './VerifyPage';

vi.mock('@docusaurus/useBaseUrl', () => ({ default: (path: string) => `/site${path}` }));
vi.mock('@docusaurus/Link', () => ({
  default: ({ to, children }: { to: string; children: React.ReactNode }) => (
    <a href={to}>{children}</a>
  ),
}));

const json = JSON.stringify(issued());
const answers = new Map<string, () => Promise<Response>>();

beforeEach(() => {
  answers.clear();
  answers.set('/site/course.json', () => Promise.resolve(Response.json(course)));
  vi.stubGlobal(
    'fetch',
    vi.fn(
      (url: string) => answers.get(url)?.() ?? Promise.resolve(new Response('', { status: 404 })),
    ),
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

const paste = (text: string) => {
  fireEvent.change(screen.getByLabelText('Or paste its link, or its JSON'), {
    target: { value: text },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Open' }));
};
const claims = () => screen.findByRole('region', { name: 'What the certificate says' });

it('opens what the address holds, says what would run, and runs nothing', async () => {
  history.replaceState(null, '', `/${fragmentOf(json)}`);
  render(<VerifyPage />);
  expect(within(await claims()).getByText('Ada Lovelace')).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Before anything runs' }).textContent).toContain(
    'runs 2 solutions (2 files, 2 lines)',
  );
  expect(document.querySelector('iframe')).toBeNull();
  // Another one takes it out of the address, so that a reload doesn't bring it back.
  fireEvent.click(screen.getByRole('button', { name: 'Open another certificate' }));
  expect(location.hash).toBe('');
  expect(screen.getByText('Drop a certificate here')).toBeTruthy();
});

it('takes the newest of what is opened, whatever is read last', async () => {
  let answer: (response: Response) => void = () => undefined;
  answers.set('/site/trusted-issuers.json', () => new Promise(resolve => (answer = resolve)));
  render(<VerifyPage />);
  paste('eyJhbGciOiJub25lIn0.e30.AA'); // waits for the issuers
  await waitFor(() => expect(fetch).toHaveBeenCalledWith('/site/trusted-issuers.json'));
  fireEvent.drop(document.querySelector('[data-dropzone]')!, {
    dataTransfer: { files: [], getData: () => json },
  });
  await claims();
  answer(Response.json({ schemaVersion: 1, issuers: [] }));
  await Promise.resolve();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says why something can’t be verified, and takes the next one', async () => {
  render(<VerifyPage />);
  paste('hello');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Nothing of it was run');
  expect(document.activeElement).toBe(alert);
  paste(json);
  await claims();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('does without a list of trusted issuers', async () => {
  render(<VerifyPage />);
  paste('eyJhbGciOiJub25lIn0.e30.AA');
  expect((await screen.findByRole('alert')).textContent).toContain('Only "EdDSA"');
});
