/** A database connection that can be closed; closing it twice does no harm. */
export interface Closable {
  close(): unknown;
}

const open = new Set<Closable>();

export const connectionOpened = (connection: Closable): void => void open.add(connection);

export function closeConnection(connection: Closable): void {
  open.delete(connection);
  connection.close();
}

/** Closes every connection, with what its in-memory database held. */
export async function closeDatabases(): Promise<void> {
  for (const connection of [...open]) closeConnection(connection);
}
