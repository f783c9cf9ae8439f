// The files that a package needs beside its code.

/** For tests that need a page or import what only a bundler can load. */
const page = `    environment: 'jsdom',
    // Backstage publishes its frontend packages as ES modules for bundlers: they import CSS, and Node.js takes
    // them for CommonJS. So Vite loads them.
    server: { deps: { inline: [/\\.esm\\.js$/, /\\/material-ui-popup-state\\//] } },
`;

const yaml = `
/** YAML files as modules, as the course's sandbox has them: the parsed value is the default export. */
const yamlModules = {
  name: 'yaml-modules',
  transform: (text: string, id: string) =>
    /\\.ya?ml$/.test(id)
      ? { code: \`export default \${JSON.stringify(parse(text) ?? null)};\`, map: null }
      : undefined,
};
`;

/** @param needs what the tests need beyond Node.js */
export function vitestConfig(needs: { readonly page: boolean; readonly yaml: boolean }): string {
  return `import { defineConfig } from 'vitest/config';
${needs.yaml ? `import { parse } from 'yaml';\n${yaml}` : ''}
// backstage-cli runs Jest on what stands in src/. These tests are Vitest's, and stand beside it.
export default defineConfig({
${needs.yaml ? '  plugins: [yamlModules],\n' : ''}  test: {
    include: ['*.test.{ts,tsx}'],
${needs.page ? page : ''}    setupFiles: ['./vitest.setup.ts'],
    testTimeout: 20_000,
  },
});
`;
}

const pageSetup = `
// Vitest takes these from jsdom: classes of another realm, of which no Buffer is an instance.
Object.assign(globalThis, {
  Uint8Array: Object.getPrototypeOf(Buffer) as typeof Uint8Array,
  ArrayBuffer: Buffer.alloc(0).buffer.constructor as typeof ArrayBuffer,
});

// jsdom can't parse all of the CSS that @backstage/ui brings along, and says so for each component.
const { jsdom } = globalThis as unknown as {
  jsdom: { window: { event?: Event }; virtualConsole: { removeAllListeners(event: string): void } };
};
jsdom.virtualConsole.removeAllListeners('jsdomError');

// React 18 in development mode writes \`window.event\` back while it calls a handler. A browser forgets that.
Object.defineProperty(globalThis, 'event', {
  configurable: true,
  get: () => jsdom.window.event,
  set() {},
});

// With Jest, Testing Library finds its hooks among the globals.
beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});
afterEach(cleanup);
`;

export function vitestSetup(needs: { readonly page: boolean }): string {
  return `${needs.page ? "import { cleanup } from '@testing-library/react';\n" : ''}import { ${
    needs.page ? 'afterEach, beforeAll, ' : ''
  }vi } from 'vitest';

// Backstage's test utilities ask for Jest's global.
Object.assign(globalThis, { jest: vi });
${needs.page ? pageSetup : ''}`;
}

export const tsconfig = `{
  "compilerOptions": {
    "target": "ES2022",
    "lib": ["ES2022", "DOM", "DOM.Iterable"],
    "module": "ESNext",
    "moduleResolution": "Bundler",
    "jsx": "react-jsx",
    "strict": true,
    "noEmit": true,
    "skipLibCheck": true,
    "esModuleInterop": true,
    "resolveJsonModule": true,
    "isolatedModules": true
  },
  "include": ["src", "config.d.ts", "*.ts"]
}
`;

export const configTypes = `/** The settings that this plugin reads from app-config.yaml. Describe each, with its visibility, as Backstage's docs say. */
export interface Config {}
`;
