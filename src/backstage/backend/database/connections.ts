/** A database connection that can be closed; closing it twice does no harm. */
export interface Closable {
  close(): unknown;
}

const open = new Set<Closable>();
let age = 0;

export const connectionOpened = (connection: Closable): void => void open.add(connection);

export function closeConnection(connection: Closable): void {
  open.delete(connection);
  connection.close();
}

/** Closes every connection, with what its in-memory database held, and ends the age. */
export async function closeDatabases(): Promise<void> {
  age += 1;
  for (const connection of [...open]) closeConnection(connection);
}

/**
 * Which of the times between two calls of `closeDatabases` it is. Code of an earlier one that still runs belongs to a
 * backend that is gone.
 */
export const databaseAge = (): number => age;
