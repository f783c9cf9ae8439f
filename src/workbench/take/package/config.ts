// The files that a package needs beside its code.

/** For tests that need a page or import what only a bundler can load. */
const page = `    environment: 'jsdom',
    // Backstage publishes its frontend packages as ES modules for bundlers: they import CSS, and Node.js takes
    // them for CommonJS. So Vite loads them.
    server: { deps: { inline: [/\\.esm\\.js$/, /\\/material-ui-popup-state\\//] } },
    // Node.js 25 and later have a localStorage of their own, which would stand in the way of the page's.
    execArgv: ['--no-experimental-webstorage'].filter(option => process.allowedNodeEnvironmentFlags.has(option)),
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
${needs.page ? page : ''}    setupFiles: ['./vitest.setup.ts'${needs.page ? ", './vitest.page.ts'" : ''}],
    testTimeout: 20_000,
  },
});
`;
}

export const vitestSetup = `import { vi } from 'vitest';

// Backstage's test utilities ask for Jest's global.
Object.assign(globalThis, { jest: vi });
`;

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
