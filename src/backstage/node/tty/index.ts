/** node:tty for debug and colorette, which only ask whether they may use colours. */
export const isatty = (_fd: number): boolean => false;

export class ReadStream {}
export class WriteStream {}

export default { isatty, ReadStream, WriteStream };
