import { setDiagnosticsEffect } from '@codemirror/lint';
import { RangeSet, StateField } from '@codemirror/state';
import { GutterMarker, gutterLineClass } from '@codemirror/view';

class ProblemLine extends GutterMarker {
  override elementClass = 'cm-problemLine';
}
const marker = new ProblemLine();

/**
 * Marks the numbers of lines with mistakes. CodeMirror's own gutter for that is a column more: the code would move as the
 * types arrive.
 */
export const problemLines = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update(lines, tr) {
    const said = tr.effects.findLast(effect => effect.is(setDiagnosticsEffect));
    if (!said) return lines.map(tr.changes);
    const { doc } = tr.state;
    const starts = said.value
      .filter(({ severity }) => severity === 'error')
      .map(({ from }) => doc.lineAt(Math.min(from, doc.length)).from);
    const unique = [...new Set(starts)].sort((a, b) => a - b);
    return RangeSet.of(unique.map(start => marker.range(start)));
  },
  provide: field => gutterLineClass.from(field),
});
