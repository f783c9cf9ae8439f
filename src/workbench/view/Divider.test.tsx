// @vitest-environment jsdom
import React from 'react';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import Divider from './Divider';

beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

const divider = () => screen.getByRole('separator', { name: 'Width of the code' });
const share = () => divider().parentElement!.style.getPropertyValue('--sc-code-part');
const press = (key: string) => fireEvent.keyDown(divider(), { key });

it('moves by keys, within bounds, and says where it stands', () => {
  render(<Divider />);
  expect(share()).toBe('');
  press('ArrowRight');
  expect(share()).toBe('52fr');
  expect(divider().getAttribute('aria-valuenow')).toBe('52');
  press('End');
  press('ArrowRight');
  expect(share()).toBe('75fr');
  press('Home');
  expect(share()).toBe('25fr');
});

it('is remembered, and can be brought back to where it was at first', () => {
  render(<Divider />);
  press('End');
  cleanup();
  render(<Divider />);
  expect(share()).toBe('75fr');
  press('Enter');
  expect(share()).toBe('');
  window.localStorage.setItem('stagecraft.divider', 'nonsense');
  cleanup();
  render(<Divider />);
  expect(share()).toBe('50fr');
});
