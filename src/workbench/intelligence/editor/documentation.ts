import { element } from './element';

/** JSDoc's `{@link Name}` and Markdown's links say a name; where they lead to is not in this page. */
const withoutLinks = (text: string) =>
  text
    .replace(/\{@link(?:code|plain)?\s+([^}|\s]+)(?:[|\s]+([^}]*))?\}/g, (_, name, label) =>
      label?.trim() ? String(label).trim() : `\`${name}\``,
    )
    .replace(/\[([^\]]+)\]\([^)\s]*\)/g, '$1');

/** A line's code between backticks as code, the rest as text. */
function inline(text: string): (Node | string)[] {
  return text
    .split(/(`[^`]+`)/)
    .filter(part => part !== '')
    .map(part =>
      part.length > 2 && part.startsWith('`') && part.endsWith('`')
        ? element('code', {}, part.slice(1, -1))
        : part.replace(/\*\*([^*]+)\*\*/g, '$1'),
    );
}

/** The little Markdown that JSDoc is written in: paragraphs, lists, code. Anything else stands there as it is written. */
export function renderDocumentation(text: string): HTMLElement[] {
  return withoutLinks(text)
    .split(/(```[\s\S]*?(?:```|$))/)
    .flatMap(part => {
      const [, code] = /^```\w*\n?([\s\S]*?)(?:```)?$/.exec(part) ?? [];
      if (code !== undefined) return [element('pre', {}, code.trimEnd())];
      return part
        .split(/\n\s*\n/)
        .map(paragraph => paragraph.trim())
        .filter(paragraph => paragraph !== '')
        .map(renderParagraph);
    });
}

function renderParagraph(text: string): HTMLElement {
  const lines = text.split('\n');
  if (!lines.every(line => /^\s*[-*]\s|^\s{2,}/.test(line)) || !/^\s*[-*]\s/.test(text)) {
    return element('p', {}, ...inline(lines.join(' ')));
  }
  const items = text.split(/\n(?=\s*[-*]\s)/).map(item => item.replace(/^\s*[-*]\s+/, ''));
  return element('ul', {}, ...items.map(item => element('li', {}, ...inline(item))));
}
