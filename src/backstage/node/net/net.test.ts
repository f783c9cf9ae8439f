import nodeNet from 'node:net';
import { describe, expect, it } from 'vitest';
import shimNet from './index';

const implementations: [string, Pick<typeof nodeNet, 'isIP' | 'isIPv4' | 'isIPv6'>][] = [
  ['node', nodeNet],
  ['shim', shimNet],
];

describe.each(implementations)('net of %s', (_name, net) => {
  it.each([
    ['127.0.0.1', 4],
    ['255.255.255.255', 4],
    ['256.0.0.1', 0],
    ['01.2.3.4', 0],
    ['1.2.3', 0],
    ['::', 6],
    ['::1', 6],
    ['2001:db8::8a2e:370:7334', 6],
    ['::ffff:127.0.0.1', 6],
    ['fe80::1%eth0', 6],
    ['1:2:3:4:5:6:7:8', 6],
    ['1:2:3:4:5:6:7:8:9', 0],
    ['::1::', 0],
    ['localhost', 0],
    ['', 0],
  ])('isIP(%s) is %i', (text, version) => {
    expect(net.isIP(text)).toBe(version);
    expect(net.isIPv4(text)).toBe(version === 4);
    expect(net.isIPv6(text)).toBe(version === 6);
  });
});

describe('net of the sandbox', () => {
  it('opens no sockets', () => {
    expect(() => shimNet.connect()).toThrow('it has no network');
  });
});
