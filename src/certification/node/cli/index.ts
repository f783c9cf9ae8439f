import { CourseError } from '../../../course/errors/courseError';
import { conforms } from './conforms';
import { CannotDo, type Context, reason } from './context';
import { did, keygen } from './keys';
import { sign } from './sign';
import { usage } from './usage';
import { verify } from './verify';

type Command = (args: string[], context: Context) => number | Promise<number>;

const commands: Readonly<Record<string, Command>> = { verify, sign, keygen, did, conforms };

/**
 * `npm run certificate -- COMMAND …`.
 *
 * @returns the exit code; see usage
 */
export async function certificateCommand(
  argv: readonly string[],
  context: Context,
): Promise<number> {
  const [name = '', ...args] = argv;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    context.print(usage);
    return name === 'help' || name === '--help' ? 0 : 2;
  }
  try {
    return await command(args, context);
  } catch (error) {
    if (error instanceof CannotDo || error instanceof CourseError || isUsage(error)) {
      context.note(reason(error));
      return 2;
    }
    throw error;
  }
}

/** What node:util's parseArgs says of options that it does not know. */
function isUsage(error: unknown): boolean {
  return (
    error instanceof Error &&
    String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')
  );
}
