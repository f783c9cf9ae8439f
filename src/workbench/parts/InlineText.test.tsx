import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { InlineText, SaidText } from './InlineText';

const html = (text: string, onFile?: (path: string, symbol: string | undefined) => void) =>
  renderToStaticMarkup(<InlineText text={text} onFile={onFile} />);

describe('inline text', () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    [
      'Call `env.registerInit` **now**, *please*.',
      'Call <code>env.registerInit</code> <strong>now</strong>, <em>please</em>.',
    ],
    ['`a * b * c`', '<code>a * b * c</code>'],
    ['`**not bold**`', '<code>**not bold**</code>'],
    [
      'see [the docs](https://backstage.io/docs)',
      'see <a href="https://backstage.io/docs">the docs</a>',
    ],
    ['an unclosed ` and [x](', 'an unclosed ` and [x]('],
    ['array[0](1)', 'array<a href="1">0</a>'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ])('%s', (text, expected) => expect(html(text)).toBe(expected));

  it('names a file where nothing can open it', () => {
    expect(html('in [plugin.ts](file:src/plugin.ts#init)')).toBe('in <code>plugin.ts</code>');
  });

  it('opens a file, at a symbol, where something can', () => {
    const onFile = vi.fn();
    const markup = html('in [plugin.ts](file:src/plugin.ts#init)', onFile);
    expect(markup).toMatch(
      /^in <span role="button" tabindex="0".*><code>plugin\.ts<\/code><\/span>$/,
    );
    expect(onFile).not.toHaveBeenCalled();
  });

  it.each(['javascript:alert`1`', 'JAVASCRIPT:x', 'data:text/html,x', 'vbscript:x'])(
    'makes no link of %s',
    target => expect(html(`[x](${target})`)).toBe('x'),
  );

  it.each(['https://a.example/b', '/learn/', 'next/?q=a:b', '#part', 'mailto:a@b.example'])(
    'makes a link of %s',
    target => expect(html(`[x](${target})`)).toBe(`<a href="${target}">x</a>`),
  );
});

it('what a program says is text: it can’t put a link into the page', () => {
  const said = 'Call `a.b`: **x** [y](https://elsewhere.example) <b>';
  expect(renderToStaticMarkup(<SaidText text={said} />)).toBe(
    'Call <code>a.b</code>: **x** [y](https://elsewhere.example) &lt;b&gt;',
  );
});
