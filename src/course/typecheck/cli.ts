import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CourseError, formatAuthorError } from '../errors/courseError';
import { shownPath } from '../loader/folders';
import { loadCourse } from '../loader/loadCourse';
import { typecheckCourse } from './typecheckCourse';

// npx tsx src/course/typecheck/cli.ts

function main(): boolean {
  const siteDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
  const started = performance.now();
  const { findings, variants, fences, exempt } = typecheckCourse(siteDir, loadCourse(siteDir));
  for (const { file, ...rest } of findings) {
    console.error(formatAuthorError({ file: shownPath({ siteDir }, file), ...rest }));
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${findings.length} mistakes in ${variants} exercise variants and ${fences} fences ` +
      `(${exempt} more with no-check), ${seconds} s`,
  );
  return findings.length === 0;
}

try {
  process.exitCode = main() ? 0 : 1;
} catch (error) {
  if (!(error instanceof CourseError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
