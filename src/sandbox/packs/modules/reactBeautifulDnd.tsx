import type { ReactNode } from 'react';

/*
 * Stands in for react-beautiful-dnd (28 KB brotli), with which @material-table/core 3.2 lets columns be dragged to where
 * rows are grouped by them: tables look the same, and nothing can be dragged.
 */

const ref = () => {};

export const DragDropContext = ({ children }: { children: ReactNode }) => <>{children}</>;

export const Droppable = ({
  children,
}: {
  children(provided: object, snapshot: object): ReactNode;
}) => (
  <>
    {children(
      { innerRef: ref, droppableProps: {}, placeholder: null },
      { isDraggingOver: false, isUsingPlaceholder: false },
    )}
  </>
);

export const Draggable = ({
  children,
}: {
  children(provided: object, snapshot: object): ReactNode;
}) => (
  <>
    {children(
      { innerRef: ref, draggableProps: {}, dragHandleProps: {} },
      { isDragging: false, isDropAnimating: false },
    )}
  </>
);
