import type { PrismTheme } from 'prism-react-renderer';

const color = (name: string) => ({ color: `var(--sc-code-${name})` });

/** Code in prose, in the editor's colours. They are CSS variables, so one theme serves both colour modes. */
export const codeTheme: PrismTheme = {
  plain: { color: 'var(--sc-ink)', backgroundColor: 'var(--sc-surface-2)' },
  styles: [
    { types: ['comment', 'prolog', 'cdata'], style: { ...color('comment'), fontStyle: 'italic' } },
    { types: ['keyword', 'module', 'operator-keyword', 'atrule'], style: color('keyword') },
    { types: ['string', 'char', 'attr-value', 'template-string', 'regex'], style: color('string') },
    { types: ['number', 'boolean', 'constant'], style: color('number') },
    { types: ['class-name', 'maybe-class-name', 'builtin', 'tag'], style: color('type') },
    { types: ['literal-property', 'attr-name', 'key', 'function-variable'], style: color('name') },
  ],
};
