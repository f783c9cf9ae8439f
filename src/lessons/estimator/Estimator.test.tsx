// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Estimator } from './Estimator';

beforeEach(() => {
  window.localStorage.clear();
  window.history.replaceState(null, '', '/learn/');
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

const field = (name: string) => screen.getByRole('textbox', { name });
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
const verdict = () => within(screen.getByRole('region')).getAllByRole('status')[0];
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the estimator', () => {
  it('shows Acme’s numbers, their result and the working without JavaScript', () => {
    const html = renderToStaticMarkup(<Estimator />);
    expect(html).toContain('value="60"');
    expect(html).toContain('It has paid back its building after 2.5 months');
    expect(html).toContain('60 people × 2 times × 6 min ÷ 60 × 46 weeks ÷ 12 = 46 h');
    expect(html).not.toMatch(/<button(?![^>]*disabled)/);
  });

  it('says for nine people what the lesson says', () => {
    render(<Estimator />);
    type('People', '9');
    expect(verdict()?.textContent).toBe(
      'It never pays back: it saves 6.9 h a month, and its upkeep takes 8 h. Only if all your doubt goes its way does it pay back, after 20 months.',
    );
  });

  it('keeps what the reader typed in this browser', () => {
    render(<Estimator />);
    type('People', '9');
    cleanup();
    render(<Estimator />);
    expect(field('People')).toHaveProperty('value', '9');
  });

  it('says what is missing, and tells at its field what a number has to be', () => {
    render(<Estimator />);
    press('Start empty');
    expect(verdict()?.textContent).toMatch(/^Still to fill in: people, times a week, .*\.$/);
    expect(screen.getByRole('button', { name: 'Copy as Markdown' })).toHaveProperty(
      'disabled',
      true,
    );
    type('People', 'many');
    expect(field('People').getAttribute('aria-invalid')).toBe('true');
    const described = field('People').getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map(id => document.getElementById(id)?.textContent)).toContain(
      'Write a number from 0 to 100,000.',
    );
  });

  it('takes a start back', () => {
    render(<Estimator />);
    type('People', '9');
    press('Start empty');
    press('Undo');
    expect(field('People')).toHaveProperty('value', '9');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('shows the numbers of a link, changes the link with them, and leaves the reader’s own alone', () => {
    render(<Estimator />);
    type('People', '9');
    cleanup();
    window.history.replaceState(null, '', '#people=7&times=3&minutes=1&build=1&upkeep=0.5');
    render(<Estimator />);
    expect(field('People')).toHaveProperty('value', '7');
    type('People', '8');
    expect(window.location.hash).toContain('people=8&times=3');
    press('Back to my own');
    expect(field('People')).toHaveProperty('value', '9');
    expect(window.location.href).not.toContain('#');
  });
});
