import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import type { Finding } from '../finding';
import { type CodeSource, type CourseProgram, fileOf, lineIn } from './sources';

const ruleName = '@typescript-eslint/no-deprecated';

/**
 * Finds what the installed types mark as deprecated, overloads included: ESLint's rule over all
 * code of lessons but those whose subject it is.
 *
 * @param siteDir - absolute path below which the sources stand
 */
export function deprecatedIn({ program, sources }: CourseProgram, siteDir: string): Finding[] {
  const linter = new Linter({ cwd: siteDir, configType: 'flat' });
  const config: Linter.Config[] = [
    {
      files: ['**/*.{ts,tsx,mts,cts,js,jsx}'],
      languageOptions: {
        parser: tseslint.parser,
        parserOptions: { programs: [program], tsconfigRootDir: siteDir },
      },
      linterOptions: { noInlineConfig: true },
      plugins: { '@typescript-eslint': tseslint.plugin },
      rules: { [ruleName]: 'error' },
    },
  ];
  return sources
    .filter(({ lesson }) => lesson.teachesDeprecated === undefined)
    .flatMap(source => {
      const text = program.getSourceFile(source.file)?.text ?? '';
      return (
        linter
          .verify(text, config, { filename: source.file })
          // ESLint also says which comments it doesn't heed.
          .filter(({ ruleId, fatal }) => ruleId === ruleName || fatal)
          .map(message => toFinding(source, message))
      );
    });
}

function toFinding(source: CodeSource, { line, message, ruleId }: Linter.LintMessage): Finding {
  return {
    rule: 'deprecated',
    file: fileOf(source),
    line: lineIn(source, line),
    found: message.replace(/\s+/g, ' '),
    wanted:
      ruleId === ruleName
        ? 'what Backstage offers in its place; or teachesDeprecated: why, in the front matter'
        : 'code that ESLint can read',
  };
}
