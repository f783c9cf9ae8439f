import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { tellLine, toldLine } from './toldLine';

const start = EditorState.create({ doc: 'one\ntwo\nthree', extensions: toldLine });
/** Where the lit lines begin. */
function lit(state: EditorState): number[] {
  const from: number[] = [];
  for (const at = state.field(toldLine).iter(); at.value; at.next()) from.push(at.from);
  return from;
}
const told = start.update({ selection: { anchor: 6 }, effects: tellLine.of(6) }).state;

describe('the line that is spoken of', () => {
  it('is lit alone, wherever in it the place is', () => {
    expect(lit(start)).toEqual([]);
    expect(lit(told)).toEqual([4]);
    expect(lit(told.update({ effects: tellLine.of(13) }).state)).toEqual([8]);
  });

  it('is no longer when the reader goes on', () => {
    expect(lit(told.update({ selection: { anchor: 0 } }).state)).toEqual([]);
    expect(lit(told.update({ changes: { from: 0, insert: 'x' } }).state)).toEqual([]);
  });
});
