// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { renderDocumentation } from './documentation';

const html = (text: string) =>
  renderDocumentation(text)
    .map(element => element.outerHTML)
    .join('');

it('shows the little Markdown of documentation comments', () => {
  expect(
    html('Creates `a`\nplugin.\n\nSee {@link createBackend} or [the docs](https://x.y).'),
  ).toBe('<p>Creates <code>a</code> plugin.</p><p>See <code>createBackend</code> or the docs.</p>');
  expect(html('- one\n- two `b`')).toBe('<ul><li>one</li><li>two <code>b</code></li></ul>');
  expect(html('Like so:\n```ts\nconst a = 1;\n```')).toBe('<p>Like so:</p><pre>const a = 1;</pre>');
});

it('takes markup for text', () => {
  expect(html('<img src=x onerror=alert(1)>')).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p>');
});
