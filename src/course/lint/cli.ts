import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { factsAsMarkdown } from './code/facts';
import { lintCourse } from './lintCourse';
import { allFindings, formatFinding, lessonTable, summaryLine } from './report';

const help = `npm run lint:course [-- <lesson id>… [--facts]]

Says what lessons lack, of all lessons or of those named. --facts prints the API names that each
lesson teaches; they are written to .generated/course/facts.json and facts.md in any case.`;

const siteDir = path.resolve(import.meta.dirname, '../../..');

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { facts: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(help);
    return true;
  }
  const started = performance.now();
  const report = await lintCourse(siteDir, positionals.length > 0 ? { lessons: positionals } : {});
  const missing = positionals.filter(id => !report.lessons.some(lesson => lesson.id === id));
  if (missing.length > 0) {
    const known = allFindings(report).map(finding => formatFinding(siteDir, finding));
    throw new Error([...known, `No lesson "${missing.join('", "')}".`, '', help].join('\n'));
  }
  if (positionals.length === 0) writeFacts(report);
  if (values.facts) console.log(factsAsMarkdown({ lessons: report.facts }));
  const findings = allFindings(report);
  for (const finding of findings) console.error(formatFinding(siteDir, finding));
  console.log(`\n${lessonTable(report)}\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${summaryLine(report)}, ${seconds} s`);
  return findings.length === 0;
}

function writeFacts({ facts }: Awaited<ReturnType<typeof lintCourse>>): void {
  const folder = path.join(siteDir, '.generated', 'course');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'facts.json'), `${JSON.stringify(facts, null, 2)}\n`);
  writeFileSync(path.join(folder, 'facts.md'), factsAsMarkdown({ lessons: facts }));
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
