// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Term } from './Term';

vi.mock('./GlossaryLink', () => ({
  GlossaryLink: ({ id }: { id: string }) => <a href={`/glossary/#${id}`}>In the glossary</a>,
}));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const show = () =>
  render(
    <>
      <button type="button">before</button>
      <Term
        id="service"
        term="service"
        definition="What a `backend` hands over."
        source="https://backstage.io/docs/"
      >
        services
      </Term>
      <Term id="plugin" term="plugin" definition="A feature.">
        plugins
      </Term>
    </>,
  );
const word = (name = 'services') => screen.getByText(name);
const isOpen = (name?: string) => word(name).getAttribute('aria-expanded') === 'true';
const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });
const mouse = { pointerType: 'mouse' };

describe('a term', () => {
  it('is described by its definition, open or not, and leads to the glossary and to Backstage', () => {
    show();
    const said = document.getElementById(word().getAttribute('aria-describedby') ?? '');
    expect(said?.textContent).toBe('What a backend hands over.');
    expect([...document.querySelectorAll('a')].map(link => link.getAttribute('href'))).toEqual([
      '/glossary/#service',
      'https://backstage.io/docs/',
      '/glossary/#plugin',
    ]);
  });

  it('opens when a pointer rests on it, not when one passes; and waits a little before it closes', () => {
    show();
    const root = word().parentElement!;
    fireEvent.pointerEnter(root, mouse);
    pass(50);
    fireEvent.pointerLeave(root, mouse);
    pass(1000);
    expect(isOpen()).toBe(false);
    fireEvent.pointerEnter(root, mouse);
    pass(200);
    expect(isOpen()).toBe(true);
    fireEvent.pointerLeave(root, mouse);
    pass(100);
    fireEvent.pointerEnter(root, mouse);
    pass(1000);
    expect(isOpen()).toBe(true);
    fireEvent.pointerLeave(root, mouse);
    pass(1000);
    expect(isOpen()).toBe(false);
  });

  it('stays when it was clicked, until it is clicked again, pressed beside, or another one opens', () => {
    show();
    const root = word().parentElement!;
    fireEvent.pointerEnter(root, mouse);
    fireEvent.click(word());
    fireEvent.pointerLeave(root, mouse);
    pass(1000);
    expect(isOpen()).toBe(true);
    fireEvent.click(word());
    expect(isOpen()).toBe(false);

    fireEvent.click(word());
    fireEvent.pointerDown(screen.getByText('In the glossary', { selector: '[href$="service"]' }));
    expect(isOpen()).toBe(true);
    fireEvent.pointerDown(document.body);
    expect(isOpen()).toBe(false);

    fireEvent.click(word());
    fireEvent.click(word('plugins'));
    expect(isOpen()).toBe(false);
    expect(isOpen('plugins')).toBe(true);
  });

  it('closes when a frame takes the focus, from where neither a press nor Escape is heard', () => {
    show();
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.tabIndex = 0;
    fireEvent.click(word());
    fireEvent.blur(window);
    expect(isOpen()).toBe(true);
    frame.focus();
    expect(document.activeElement).toBe(frame);
    fireEvent.blur(window);
    expect(isOpen()).toBe(false);
    frame.remove();
  });

  it('closes on Escape, and a focus that only comes back does not open it again; one that arrives does', () => {
    show();
    const before = screen.getByText('before');
    fireEvent.keyDown(word(), { key: 'Enter' });
    expect(isOpen()).toBe(true);
    const link = screen.getByText('In the glossary', { selector: '[href$="service"]' });
    act(() => link.focus());
    fireEvent.keyDown(link, { key: 'Escape' });
    expect(isOpen()).toBe(false);
    expect(document.activeElement).toBe(word());
    act(() => word().blur());
    act(() => word().focus());
    expect(isOpen()).toBe(false);
    act(() => before.focus());
    act(() => word().focus());
    fireEvent.keyUp(word(), { key: 'Tab' });
    expect(isOpen()).toBe(true);
    act(() => before.focus());
    expect(isOpen()).toBe(false);
  });
});
