/** The parts of knex 3.3's better-sqlite3 dialect that ours replaces; knex has no types for its insides. */
declare module 'knex/lib/dialects/better-sqlite3/index.js' {
  export default class BetterSqlite3Client {
    readonly connectionSettings: {
      filename: string | Uint8Array;
      options?: { readonly?: boolean; safeIntegers?: boolean };
    };
    _driver(): unknown;
    _query(connection: unknown, query: unknown): Promise<unknown>;
    acquireRawConnection(): Promise<unknown>;
    destroyRawConnection(connection: unknown): Promise<void>;
  }
}
