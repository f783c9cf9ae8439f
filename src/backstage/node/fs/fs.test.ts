import nodeFs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import shimFs from './index';

type Fs = typeof nodeFs;
const implementations: [string, Fs, string][] = [
  ['node', nodeFs, os.tmpdir()],
  ['shim', shimFs as unknown as Fs, '/tmp'],
];

describe.each(implementations)('fs of %s', (_name, fs, tmp) => {
  let root: string;
  const at = (name: string) => path.join(root, name);
  beforeEach(() => {
    root = fs.mkdtempSync(path.join(tmp, 'stagecraft-'));
  });
  afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

  it('writes, appends and reads', () => {
    fs.writeFileSync(at('a.txt'), 'grüße');
    expect(fs.readFileSync(at('a.txt'), 'utf8')).toBe('grüße');
    expect(fs.readFileSync(at('a.txt'), { encoding: 'base64' })).toBe('Z3LDvMOfZQ==');
    expect([...fs.readFileSync(at('a.txt'))]).toEqual([...Buffer.from('grüße')]);
    fs.appendFileSync(at('a.txt'), '!');
    fs.writeFileSync(at('a.txt'), Buffer.from('?'), { flag: 'a' });
    expect(String(fs.readFileSync(at('a.txt')))).toBe('grüße!?');
    expect(fs.statSync(at('a.txt')).size).toBe(9);
    fs.copyFileSync(at('a.txt'), at('b.txt'));
    fs.renameSync(at('b.txt'), at('c.txt'));
    expect(fs.existsSync(at('b.txt'))).toBe(false);
    expect(fs.readFileSync(new URL(`file://${at('c.txt')}`), 'utf8')).toBe('grüße!?');
  });

  it('does not share what it gives with what it keeps', () => {
    const data = Buffer.from('abc');
    fs.writeFileSync(at('a'), data);
    data[0] = 0;
    fs.readFileSync(at('a'))[1] = 0;
    expect(fs.readFileSync(at('a'), 'utf8')).toBe('abc');
  });

  it('makes, lists and removes directories', () => {
    expect(fs.mkdirSync(at('x/y/z'), { recursive: true })).toBe(at('x'));
    expect(fs.mkdirSync(at('x/y'), { recursive: true })).toBeUndefined();
    fs.writeFileSync(at('x/b.js'), '');
    fs.writeFileSync(at('x/a.js'), '');
    expect(fs.readdirSync(at('x'))).toEqual(['a.js', 'b.js', 'y']);
    expect(
      fs
        .readdirSync(at('x'), { withFileTypes: true })
        .map(e => [e.name, e.isFile(), e.isDirectory(), e.parentPath]),
    ).toEqual([
      ['a.js', true, false, at('x')],
      ['b.js', true, false, at('x')],
      ['y', false, true, at('x')],
    ]);
    expect(fs.readdirSync(root, { recursive: true }).sort()).toEqual([
      'x',
      'x/a.js',
      'x/b.js',
      'x/y',
      'x/y/z',
    ]);
    const stats = fs.lstatSync(at('x'));
    expect([stats.isDirectory(), stats.isFile(), stats.isSymbolicLink()]).toEqual([
      true,
      false,
      false,
    ]);
    fs.renameSync(at('x'), at('w'));
    expect(fs.existsSync(at('w/y/z'))).toBe(true);
    fs.rmdirSync(at('w/y/z'));
    fs.unlinkSync(at('w/a.js'));
    expect(fs.readdirSync(at('w'))).toEqual(['b.js', 'y']);
    fs.rmSync(at('w'), { recursive: true });
    expect(fs.existsSync(at('w'))).toBe(false);
    fs.rmSync(at('w'), { force: true });
  });

  const failures: [
    what: string,
    use: (name: (name: string) => string) => unknown,
    expected: object,
  ][] = [
    [
      'reading nothing',
      at => fs.readFileSync(at('none')),
      { code: 'ENOENT', errno: -2, syscall: 'open' },
    ],
    ['reading a directory', at => fs.readFileSync(at('dir')), { code: 'EISDIR', syscall: 'read' }],
    [
      'reading below a file',
      at => fs.readFileSync(at('file/x')),
      { code: 'ENOTDIR', syscall: 'open' },
    ],
    [
      'writing into nowhere',
      at => fs.writeFileSync(at('no/where'), ''),
      { code: 'ENOENT', syscall: 'open' },
    ],
    [
      'writing over a directory',
      at => fs.writeFileSync(at('dir'), ''),
      { code: 'EISDIR', syscall: 'open' },
    ],
    [
      'writing a file that must be new',
      at => fs.writeFileSync(at('file'), '', { flag: 'wx' }),
      { code: 'EEXIST', syscall: 'open' },
    ],
    ['stat of nothing', at => fs.statSync(at('none')), { code: 'ENOENT', syscall: 'stat' }],
    ['lstat of nothing', at => fs.lstatSync(at('none')), { code: 'ENOENT', syscall: 'lstat' }],
    ['listing nothing', at => fs.readdirSync(at('none')), { code: 'ENOENT', syscall: 'scandir' }],
    ['listing a file', at => fs.readdirSync(at('file')), { code: 'ENOTDIR', syscall: 'scandir' }],
    ['making what exists', at => fs.mkdirSync(at('dir')), { code: 'EEXIST', syscall: 'mkdir' }],
    [
      'making below nowhere',
      at => fs.mkdirSync(at('no/where')),
      { code: 'ENOENT', syscall: 'mkdir' },
    ],
    [
      'removing a full directory',
      at => fs.rmdirSync(at('dir')),
      { code: 'ENOTEMPTY', syscall: 'rmdir' },
    ],
    ['removing nothing', at => fs.unlinkSync(at('none')), { code: 'ENOENT', syscall: 'unlink' }],
    ['access to nothing', at => fs.accessSync(at('none')), { code: 'ENOENT', syscall: 'access' }],
    [
      'renaming nothing',
      at => fs.renameSync(at('none'), at('new')),
      { code: 'ENOENT', syscall: 'rename' },
    ],
    [
      'copying nothing',
      at => fs.copyFileSync(at('none'), at('new')),
      { code: 'ENOENT', syscall: 'copyfile' },
    ],
    ['a path that is none', () => fs.readFileSync({} as never), { code: 'ERR_INVALID_ARG_TYPE' }],
  ];
  it.each(failures)('fails at %s', (_what, use, expected) => {
    fs.writeFileSync(at('file'), 'x');
    fs.mkdirSync(at('dir'));
    fs.writeFileSync(at('dir/x'), 'x');
    expect(() => use(at)).toThrow(expect.objectContaining(expected));
  });

  it('words its errors as Node does', () => {
    expect(() => fs.readFileSync(at('none'))).toThrow(
      expect.objectContaining({
        message: `ENOENT: no such file or directory, open '${at('none')}'`,
        path: at('none'),
      }),
    );
    expect(fs.statSync(at('none'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('has promise and callback forms', async () => {
    await fs.promises.writeFile(at('a'), 'x');
    expect(await fs.promises.readFile(at('a'), 'utf8')).toBe('x');
    expect(await fs.promises.readdir(root)).toEqual(['a']);
    await expect(fs.promises.stat(at('b'))).rejects.toMatchObject({
      code: 'ENOENT',
      syscall: 'stat',
    });
    const text = await new Promise((resolve, reject) =>
      fs.readFile(at('a'), 'utf8', (error, data) => (error ? reject(error) : resolve(data))),
    );
    expect(text).toBe('x');
    const failure = await new Promise(resolve => fs.readFile(at('b'), resolve));
    expect(failure).toMatchObject({ code: 'ENOENT' });
  });

  it('streams files', async () => {
    const output = fs.createWriteStream(at('s'));
    output.write('hello ');
    output.end('world');
    await new Promise<void>(resolve => output.once('close', () => resolve()));
    let text = '';
    for await (const chunk of fs.createReadStream(at('s'), { start: 3, end: 7 }))
      text += String(chunk);
    expect(text).toBe('lo wo');
    const failure = await new Promise(resolve =>
      fs.createReadStream(at('none')).once('error', resolve),
    );
    expect(failure).toMatchObject({ code: 'ENOENT', syscall: 'open' });
  });
});
