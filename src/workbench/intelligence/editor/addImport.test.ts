import { javascript } from '@codemirror/lang-javascript';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { addImport } from './addImport';

function after(doc: string, name: string, module: string, isDefault = false): string {
  const state = EditorState.create({ doc, extensions: [javascript({ typescript: true })] });
  return state.update({ changes: addImport(state, name, module, isDefault) }).state.doc.toString();
}

describe('an import that completion adds', () => {
  it('joins the names of the same module', () => {
    expect(after("import { a } from 'm';\na;\n", 'b', 'm')).toBe("import { a, b } from 'm';\na;\n");
    expect(after("import { a, } from 'm';\n", 'b', 'm')).toBe("import { a, b } from 'm';\n");
    expect(after("import x, { a } from 'm';\n", 'b', 'm')).toBe("import x, { a, b } from 'm';\n");
    expect(after("import {} from 'm';\n", 'b', 'm')).toBe("import { b } from 'm';\n");
  });

  it('stands on a line of its own where the others do', () => {
    expect(after("import {\n  a,\n} from 'm';\n", 'b', 'm')).toBe(
      "import {\n  a,\n  b,\n} from 'm';\n",
    );
  });

  it('is a statement behind the last one, in quotes like the others', () => {
    expect(after('import { a } from "m";\n\na;\n', 'b', './other')).toBe(
      'import { a } from "m";\nimport { b } from "./other";\n\na;\n',
    );
  });

  it('begins a file that imports nothing', () => {
    expect(after('b;\n', 'b', 'm')).toBe("import { b } from 'm';\n\nb;\n");
  });

  it('leaves an import of types alone', () => {
    expect(after("import type { a } from 'm';\n", 'b', 'm')).toBe(
      "import type { a } from 'm';\nimport { b } from 'm';\n",
    );
  });

  it('of a default export needs no braces, and stands before those of others', () => {
    expect(after('b;\n', 'b', './b', true)).toBe("import b from './b';\n\nb;\n");
    expect(after("import { a } from 'm';\n", 'b', 'm', true)).toBe("import b, { a } from 'm';\n");
    expect(after("import * as m from 'm';\n", 'b', 'm', true)).toBe(
      "import * as m from 'm';\nimport b from 'm';\n",
    );
  });

  it('is not added twice', () => {
    const doc = "import { type b } from 'm';\n";
    expect(after(doc, 'b', 'm')).toBe(doc);
  });
});
