import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

// The workflows that organisations copy run a stranger's code. What keeps the key safe there is held here.

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = 'examples/certificates/.github/workflows';
const read = (name: string) => parse(readFileSync(path.join(folder, name), 'utf8')) as Workflow;
const [verify, sign] = [read('verify.yml'), read('sign.yml')];
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);

describe('the example workflows', () => {
  it('run solutions without secrets and with a token that reads', () => {
    expect(verify.permissions).toEqual({ contents: 'read' });
    expect(JSON.stringify(verify)).not.toMatch(/secrets\.|pull_request_target/);
    expect(Object.keys(verify.on)).toEqual(['pull_request']);
  });

  it('hold the key in one job, in an environment, on the main branch', () => {
    expect(Object.keys(sign.on)).toEqual(['workflow_run']);
    expect(sign.permissions).toEqual({});
    const withKey = Object.entries(sign.jobs).filter(([, job]) =>
      JSON.stringify(job).includes('secrets.'),
    );
    expect(
      withKey.map(([name, { environment, permissions }]) => [name, environment, permissions]),
    ).toEqual([['sign', 'signing', { contents: 'read' }]]);
  });

  it('check nothing of the pull request out where the key is', () => {
    const checkouts = stepsOf(sign).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map(step => step.with?.repository)).toEqual([
      '${{ vars.STAGECRAFT_REPOSITORY }}',
    ]);
  });

  it('leave no token in a checkout', () => {
    for (const step of [...stepsOf(verify), ...stepsOf(sign)]) {
      if (step.uses?.startsWith('actions/checkout@'))
        expect(step.with).toMatchObject({ 'persist-credentials': false });
    }
  });

  it('put nothing of an event into a shell’s text', () => {
    for (const { run } of [...stepsOf(verify), ...stepsOf(sign)])
      expect(run ?? '').not.toContain('${{');
  });
});
