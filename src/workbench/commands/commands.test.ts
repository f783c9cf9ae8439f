// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { commandsOf } from './commands';

afterEach(() => document.body.replaceChildren());

function page(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.querySelector('section')!;
}

const PAGE = `<article>
  <h2 id="why">Why<a aria-hidden="true" href="#why">#</a></h2>
  <section>
    <header data-commands><button>Full screen</button><button data-no-command>Commands</button></header>
    <div role="tablist" aria-label="Files"><button role="tab" aria-label="src/plugin.ts">plugin.ts</button></div>
    <div role="tablist" aria-label="Panels"><button role="tab">Checks <span aria-hidden="true">2/3</span></button></div>
    <div data-commands>
      <button>Run checks <kbd aria-hidden="true">Ctrl ↵</kbd></button>
      <button disabled>Next hint</button>
      <dialog><button>Reset all</button></dialog>
    </div>
  </section>
</article>
<nav class="pagination-nav"><a href="/next/">Next: Serving HTTP</a></nav>`;

describe('the commands of an exercise', () => {
  it('are what has a control that can be pressed, by the names that readers see', () => {
    expect(commandsOf(page(PAGE)).map(({ group, title }) => [group, title])).toEqual([
      ['Do', 'Full screen'],
      ['Do', 'Run checks'],
      ['Open a file', 'src/plugin.ts'],
      ['Show a panel', 'Checks'],
      ['Go to', 'Why'],
      ['Go to', 'Next: Serving HTTP'],
    ]);
  });

  it('do what their controls do, and leave the focus there', () => {
    const section = page(PAGE);
    const clicked = vi.fn();
    const button = section.querySelectorAll('button')[4]!;
    button.addEventListener('click', clicked);
    commandsOf(section)
      .find(({ title }) => title === 'Run checks')
      ?.run();
    expect(clicked).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(button);
  });

  it('have ids of their own, also where names repeat', () => {
    const commands = commandsOf(
      page('<section><div data-commands><button>A</button><button>A</button></div></section>'),
    );
    expect(new Set(commands.map(({ id }) => id)).size).toBe(2);
  });
});
