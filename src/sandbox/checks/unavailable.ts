import { chai } from 'vitest';

const SNAPSHOTS = [
  'toMatchSnapshot',
  'toMatchInlineSnapshot',
  'toMatchFileSnapshot',
  'toThrowErrorMatchingSnapshot',
  'toThrowErrorMatchingInlineSnapshot',
];

/** Makes the parts of Vitest that need a file system or Vite's module runner say that they are not here, and why. */
export function refuseUnavailable(): void {
  Object.assign(globalThis, {
    // What `vi.mock` and its kin look for (vitest 4.1.12, `_mocker` in chunks/test).
    __vitest_mocker__: new Proxy(
      {},
      {
        get: (_, name) => () => {
          if (name === 'getMockContext') return {}; // asked on the way to another one
          throw new Error(
            `${nameOfMocker(String(name))} is not available in this sandbox, because it would have to replace modules that the framework has already loaded. Pass a double as an argument or a service factory instead, or use vi.spyOn.`,
          );
        },
      },
    ),
  });
  for (const name of SNAPSHOTS) {
    chai.util.addMethod(chai.Assertion.prototype, name, () => {
      throw new Error(
        `${name} is not available in this sandbox, because there is no file to keep the snapshot in. Say what you expect with toEqual or toMatchObject.`,
      );
    });
  }
}

const nameOfMocker = (method: string) =>
  ({
    queueMock: 'vi.mock',
    queueUnmock: 'vi.unmock',
    importActual: 'vi.importActual',
    importMock: 'vi.importMock',
    mockObject: 'vi.mockObject',
  })[method] ?? `vi.${method}`;
