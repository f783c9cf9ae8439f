// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Suggestion } from './Suggestion';

beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

const field = (name: string) => screen.getByRole('textbox', { name });
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const target = () => screen.getByRole('link', { name: 'Open the form on GitHub' });
const sent = () =>
  Object.fromEntries(new URL(target().getAttribute('href') ?? '').searchParams.entries());

describe('suggesting upstream', () => {
  it('is a plain link to the form without JavaScript', () => {
    expect(renderToStaticMarkup(<Suggestion />)).toContain(
      'href="https://github.com/backstage/community-plugins/issues/new?template=3-plugin.yaml"',
    );
  });

  it('sends what was typed, and nothing else', () => {
    render(<Suggestion />);
    type('Title', 'On-call rotas');
    type('Summary', 'A card with a name.');
    expect(sent()).toEqual({
      template: '3-plugin.yaml',
      title: '🔌 Plugin: On-call rotas',
      'plugin-summary': 'A card with a name.',
    });
    expect(target().getAttribute('rel')).toContain('noreferrer');
  });

  it('shows the text that will stand there, and says what is missing', () => {
    render(<Suggestion />);
    expect(screen.getByText('GitHub will still ask for: Title and Summary.')).toBeTruthy();
    type('Title', 'On-call rotas');
    expect(screen.getByText('🔌 Plugin: On-call rotas')).toBeTruthy();
    expect(screen.getByText('GitHub will still ask for: Summary.')).toBeTruthy();
  });

  it('keeps the text of each form for itself, though two have a context', () => {
    render(<Suggestion />);
    type('Context (optional)', 'of a new plugin');
    choose('A change to a community plugin');
    expect(field('Context')).toHaveProperty('value', '');
    type('Context', 'of a change');
    cleanup();
    render(<Suggestion />);
    expect(field('Context')).toHaveProperty('value', 'of a change');
    choose('A new plugin');
    expect(field('Context (optional)')).toHaveProperty('value', 'of a new plugin');
  });

  it('offers to copy what has no room in a link', () => {
    render(<Suggestion />);
    type('Summary', 'long '.repeat(2_000));
    expect(screen.getByText(/A link can’t hold all of it/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Copy “Summary”' })).toBeTruthy();
    expect(sent()).toEqual({ template: '3-plugin.yaml' });
  });
});
