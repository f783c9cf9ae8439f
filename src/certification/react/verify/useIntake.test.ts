// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fragmentOf } from '../../core/carrier/link';
import { academy, signedByAcademy } from '../../verify/signed.testing';
import { issued } from '../../verify/verify.testing';
import { useIntake } from './useIntake';

const json = JSON.stringify(issued());
const jwt = signedByAcademy(issued());
const ISSUERS = '/site/trusted-issuers.json';
const issuers = vi.fn<() => Promise<Response>>();

beforeEach(() => {
  issuers.mockResolvedValue(Response.json({ schemaVersion: 1, issuers: [academy] }));
  vi.stubGlobal('fetch', issuers);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

const start = () => renderHook(() => useIntake(ISSUERS)).result;
type Intake = ReturnType<typeof start>;
const opened = ({ current: { intake } }: Intake) =>
  intake.state === 'open' ? intake.opened : undefined;

it('opens what the address holds, and takes it out of the address when it is left', async () => {
  history.replaceState(null, '', `/verify/${fragmentOf(json)}`);
  const intake = start();
  await waitFor(() => expect(opened(intake)?.certificate).toEqual(issued()));
  expect(opened(intake)?.from).toBe('the link');
  act(() => intake.current.leave());
  expect(intake.current.intake.state).toBe('empty');
  expect(location.hash).toBe('');
  expect(issuers).not.toHaveBeenCalled();
});

it('leaves other fragments alone', () => {
  history.replaceState(null, '', '/verify/#solutions-title');
  expect(start().current.intake.state).toBe('empty');
});

it('opens the next link that comes into the address', async () => {
  const intake = start();
  history.replaceState(null, '', `/verify/${fragmentOf(json)}`);
  act(() => void window.dispatchEvent(new Event('hashchange')));
  await waitFor(() => expect(opened(intake)).toBeDefined());
});

it('takes what was opened last, whatever is read last', async () => {
  let answer: (response: Response) => void = () => undefined;
  issuers.mockReturnValueOnce(new Promise(resolve => (answer = resolve)));
  const intake = start();
  let first = Promise.resolve();
  act(() => void (first = intake.current.openText(jwt)));
  await act(() => intake.current.openText(json));
  answer(Response.json({ schemaVersion: 1, issuers: [academy] }));
  await act(() => first);
  expect(opened(intake)).toMatchObject({ from: 'JSON' });
});

it('opens a file by its name, and refuses one that is too large before it is read', async () => {
  const intake = start();
  await act(() => intake.current.openFile(new File([json], 'ada.json')));
  expect(opened(intake)?.from).toBe('ada.json');
  const large = new File([], 'film.png');
  Object.defineProperty(large, 'size', { value: 1e9 });
  await act(() => intake.current.openFile(large));
  expect(intake.current.intake).toMatchObject({ state: 'refused', from: 'film.png' });
});

it.each<[string, () => Promise<Response>, string]>([
  [
    'names some',
    () => Promise.resolve(Response.json({ schemaVersion: 1, issuers: [academy] })),
    'good',
  ],
  ['has no list', () => Promise.resolve(new Response('', { status: 404 })), 'unknown'],
])('judges a signature by the issuers of the site, which %s', async (_what, answer, state) => {
  issuers.mockImplementation(answer);
  const intake = start();
  await act(() => intake.current.openText(jwt));
  expect(opened(intake)?.signature?.state).toBe(state);
});

it.each<[string, () => Promise<Response>]>([
  ['can’t be had', () => Promise.reject(new Error('offline'))],
  ['is something else', () => Promise.resolve(new Response('<html>'))],
])('does not guess where the list of issuers %s', async (_what, answer) => {
  issuers.mockImplementation(answer);
  const intake = start();
  await act(() => intake.current.openText(jwt));
  expect(intake.current.intake.state).toBe('refused');
});
