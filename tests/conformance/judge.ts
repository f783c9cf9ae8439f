import type { CheckResult, VariantResult } from '../../src/conformance/runTogether';

/**
 * Says what is wrong with an exercise, judging by one variant's run: a solution passes every
 * check; a starter fails every check but those that `startsPassing` names; a recorded wrong
 * solution fails exactly the checks that it says, with the message that it says.
 *
 * @returns sentences for the author; empty when all is well
 */
export function judge({ variant, checks, errors }: VariantResult): string[] {
  const { exercise, name } = variant;
  const problems = errors.map(error => `could not be decided: ${error}`);
  const collected = checks.map(check => check.name);
  if (errors.length === 0 && collected.join('\n') !== exercise.checks.join('\n')) {
    problems.push(
      `ran the checks ${quoted(collected)}, but the page lists ${quoted(exercise.checks)}`,
    );
  }
  if (name === 'solution') return [...problems, ...expectPassed(checks)];
  if (name === 'starter') {
    const passing = new Set(exercise.startsPassing);
    problems.push(...expectFailed(checks.filter(check => !passing.has(check.name))));
    problems.push(...expectPassed(checks.filter(check => passing.has(check.name))));
    if (!checks.some(check => check.status === 'failed')) {
      problems.push('no check fails, so there is nothing to do in this exercise');
    }
    return problems;
  }
  const wrong = exercise.wrong.find(candidate => name === `wrong/${candidate.name}`);
  const fails = new Set(wrong?.fails);
  const failing = checks.filter(check => fails.has(check.name));
  problems.push(...expectFailed(failing));
  if (wrong?.message && !failing.some(({ message }) => message?.includes(wrong.message ?? ''))) {
    problems.push(`none of the failing checks says "${wrong.message}"`);
  }
  problems.push(...expectPassed(checks.filter(check => !fails.has(check.name))));
  return problems;
}

function expectPassed(checks: readonly CheckResult[]): string[] {
  return checks
    .filter(check => check.status !== 'passed')
    .map(check => `"${check.name}" should pass, but ${check.status}: ${check.message ?? ''}`);
}

function expectFailed(checks: readonly CheckResult[]): string[] {
  return checks
    .filter(check => check.status !== 'failed')
    .map(check => `"${check.name}" should fail, but ${check.status}`);
}

function quoted(names: readonly string[]): string {
  return names.length === 0 ? '(none)' : names.map(name => `"${name}"`).join(', ');
}
