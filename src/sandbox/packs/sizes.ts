import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);

export interface CompressedSize {
  gzip: number;
  brotli: number;
}

/** Compressed sizes in bytes of several files, each compressed by itself: gzip level 9, brotli quality 11. */
export async function compressedSize(files: Uint8Array[]): Promise<CompressedSize> {
  const sizes = await Promise.all(
    files.map(async file => {
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: file.length,
      };
      const [gz, br] = await Promise.all([
        gzipAsync(file, { level: 9 }),
        brotliAsync(file, { params }),
      ]);
      return { gzip: gz.length, brotli: br.length };
    }),
  );
  return {
    gzip: sizes.reduce((sum, size) => sum + size.gzip, 0),
    brotli: sizes.reduce((sum, size) => sum + size.brotli, 0),
  };
}
