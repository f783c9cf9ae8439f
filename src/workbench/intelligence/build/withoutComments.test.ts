import ts from 'typescript';
import { expect, it } from 'vitest';
import { withoutComments } from './withoutComments';

const stripped = (text: string) =>
  withoutComments(ts.createSourceFile('a.d.ts', text, ts.ScriptTarget.Latest, false));

it('takes comments away, and keeps directives and what is deprecated', () => {
  expect(
    stripped(`/// <reference types="node" />
// a remark
/** Says something. */
export declare function a(b: string): void;

/**
 * Old.
 * @deprecated use a
 */
export declare function c(): void;
export interface D {
  /** A field. */
  e: string;
}
`),
  ).toBe(`/// <reference types="node" />
export declare function a(b: string): void;
/** @deprecated */
export declare function c(): void;
export interface D {
  e: string;
}
`);
});

it('leaves strings alone that look like comments', () => {
  const text = "export type A = `https://${string}//b` | '/* c */';\n";
  expect(stripped(text)).toBe(text);
});
