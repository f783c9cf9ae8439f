import os from 'node:os';
import { describe, expect, it, vi } from 'vitest';
import { runTool, type Command } from './tools';

/** A program whose exit code is the priority that it has. */
const priority: Command = ['tsx', '-e', "process.exit(require('node:os').getPriority())"];
const low = Math.max(os.getPriority(), os.constants.priority.PRIORITY_BELOW_NORMAL);

describe('runTool', () => {
  it('gives a program, and what it starts, the priority that it is told', async () => {
    expect(await runTool(priority, {}, low)).toBe(low);
  });

  it('runs it as any other, and says so, where the system refuses', async () => {
    vi.spyOn(os, 'setPriority').mockImplementation(() => {
      throw new Error('not permitted');
    });
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    expect(await runTool(priority, {}, low)).toBe(os.getPriority());
    expect(warn).toHaveBeenCalledWith(`Priority ${low} was refused: Error: not permitted`);
  });
});
