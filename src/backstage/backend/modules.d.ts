/** A folder of CommonJS files in a package: file name → exports. Made by the pack builder. */
declare module 'directory:*' {
  const files: Record<string, unknown>;
  export default files;
}

/** The original of `initialization.ts`: the parts of it that are used. Resolved by the pack builder. */
declare module 'framework:backend-app-api/createInitializationResultCollector' {
  interface Collector {
    onPluginResult(pluginId: string, error?: Error): void;
    finalize(): unknown;
  }
  export function createInitializationResultCollector(options: {
    pluginIds: string[];
    [option: string]: unknown;
  }): Collector;
}
