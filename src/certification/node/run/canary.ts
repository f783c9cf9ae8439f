import { randomBytes } from 'node:crypto';
import type { Answer } from './job';

/** A check that must fail, beside the real ones: whoever makes every check pass makes this one pass as well. */
export interface Canary {
  readonly name: string;
  /** What its failure must say. */
  readonly secret: string;
}

export function newCanary(): Canary {
  const word = () => randomBytes(8).toString('hex');
  return { name: word(), secret: word() };
}

/** A checks file with the canary behind its own checks. (Imports are hoisted, so it may bring its own.) */
export function withCanary(checks: string, { name, secret }: Canary): string {
  return `${checks}
import { expect as e${name}, it as i${name} } from 'vitest';
i${name}('${name}', () => { e${name}('${secret}').toBe('${name}'); });
`;
}

/**
 * Takes the canary out of an answer.
 *
 * @returns undefined if it did not fail as it must: then no result can be believed
 */
export function withoutCanary(answer: Answer, { name, secret }: Canary): Answer | undefined {
  const own = answer.checks.filter(check => check.name === name);
  const [canary] = own;
  const sang = own.length === 1 && canary?.status === 'failed' && canary.message?.includes(secret);
  return sang ? { ...answer, checks: answer.checks.filter(check => check !== canary) } : undefined;
}
