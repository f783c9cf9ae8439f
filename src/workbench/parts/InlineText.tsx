import React, { Fragment, type ReactNode } from 'react';
import { TextButton } from './TextButton';

const PARTS = /`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)|\*\*([^*]+)\*\*|\*([^*]+)\*/g;

const CODE = /`([^`]+)`/g;
/** Where a link may lead: another site, or a place on this one. Not to a script. */
const LINK = /^(https?:|mailto:|[^:]*(?:$|[/?#]))/i;

interface InlineTextProps {
  readonly text: string;
  /** Opens a file that the text names: `[text](file:src/plugin.ts#symbol)`. */
  onFile?(path: string, symbol: string | undefined): void;
}

/** The few inline forms of Markdown that exercise and quiz files use: code, links, emphasis. All else is text. */
export function InlineText({ text, onFile }: InlineTextProps) {
  return <Parts text={text} pattern={PARTS} render={match => render(match, onFile)} />;
}

/** What a program says, learner code too: quoted code is shown as code, and all else, links above all, is text. */
export function SaidText({ text }: { readonly text: string }) {
  return <Parts text={text} pattern={CODE} render={([, code]) => <code>{code}</code>} />;
}

interface PartsProps {
  readonly text: string;
  readonly pattern: RegExp;
  render(match: RegExpMatchArray): ReactNode;
}

function Parts({ text, pattern, render: show }: PartsProps) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(text.slice(end, match.index), show(match));
    end = match.index + match[0].length;
  }
  parts.push(text.slice(end));
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>{part}</Fragment>
      ))}
    </>
  );
}

function render(match: RegExpMatchArray, onFile: InlineTextProps['onFile']): ReactNode {
  const [, code, label, target, strong, emphasis] = match;
  if (code !== undefined) return <code>{code}</code>;
  if (strong !== undefined) return <strong>{strong}</strong>;
  if (emphasis !== undefined) return <em>{emphasis}</em>;
  if (label === undefined || target === undefined) return match[0];
  if (!target.startsWith('file:')) return LINK.test(target) ? <a href={target}>{label}</a> : label;
  const [path = '', symbol] = target.slice('file:'.length).split('#');
  if (!onFile) return <code>{label}</code>;
  return (
    <TextButton onPress={() => onFile(path, symbol)}>
      <code>{label}</code>
    </TextButton>
  );
}
