import { Buffer } from 'node:buffer';
import { Readable, Writable } from 'readable-stream';
import { type PathLike, toPath, writeFileSync } from './sync';
import { volume } from './volume';

interface ReadOptions {
  encoding?: BufferEncoding;
  start?: number;
  end?: number;
}

/** fs.ReadStream: `open` and `ready` before data, ENOENT as an `error` event. */
export class ReadStream extends Readable {
  readonly path: string;
  bytesRead = 0;
  private content: Buffer | undefined;

  constructor(
    path: PathLike,
    private readonly range: ReadOptions = {},
  ) {
    super({ encoding: range.encoding });
    this.path = toPath(path);
  }

  override _construct(done: (error?: Error) => void): void {
    try {
      const { start = 0, end = Infinity } = this.range;
      this.content = volume.read(this.path).subarray(start, end + 1);
    } catch (error) {
      return done(error as Error);
    }
    done();
    this.emit('open', 3);
    this.emit('ready');
  }

  override _read(size: number): void {
    const next = this.content?.subarray(this.bytesRead, this.bytesRead + size) ?? Buffer.alloc(0);
    this.bytesRead += next.length;
    this.push(next.length > 0 ? Buffer.from(next) : null);
  }

  close(done?: () => void): void {
    if (done) this.once('close', done);
    this.destroy();
  }
}

/** fs.WriteStream: writes each chunk to the volume as it comes. */
export class WriteStream extends Writable {
  readonly path: string;
  bytesWritten = 0;

  constructor(
    path: PathLike,
    private readonly mode: { flags?: string } = {},
  ) {
    super();
    this.path = toPath(path);
  }

  override _construct(done: (error?: Error) => void): void {
    try {
      writeFileSync(this.path, '', { flag: this.mode.flags ?? 'w' });
    } catch (error) {
      return done(error as Error);
    }
    done();
    this.emit('open', 3);
    this.emit('ready');
  }

  override _write(chunk: Uint8Array, _encoding: string, done: (error?: Error) => void): void {
    this.bytesWritten += chunk.length;
    writeFileSync(this.path, chunk, { flag: 'a' });
    done();
  }

  close(done?: () => void): void {
    if (done) this.once('finish', done);
    this.end();
  }
}

export const createReadStream = (
  path: PathLike,
  options?: ReadOptions | BufferEncoding,
): ReadStream =>
  new ReadStream(path, typeof options === 'string' ? { encoding: options } : options);

export const createWriteStream = (path: PathLike, options?: { flags?: string }): WriteStream =>
  new WriteStream(path, typeof options === 'string' ? {} : options);
