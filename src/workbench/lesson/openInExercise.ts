type OpenFile = (path: string, symbol: string | undefined) => void;

/** The exercises of the page, by id: prose stands beside them, and knows nothing of their state. */
const exercises = new Map<string, OpenFile>();

/** An exercise says how its files are opened; what comes back takes that back. */
export function offerFiles(id: string, open: OpenFile): () => void {
  exercises.set(id, open);
  return () => {
    if (exercises.get(id) === open) exercises.delete(id);
  };
}

/** Opens a file of an exercise of this page, at a symbol. */
export const openInExercise = (id: string, ...where: Parameters<OpenFile>) =>
  exercises.get(id)?.(...where);
