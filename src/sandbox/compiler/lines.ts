/** A place in a text; both count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Gives a function that says at which line and column an offset of the text is. */
export function placesOf(text: string): (offset: number) => Place {
  const starts = offsets(text);
  return offset => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

/** Gives a function that says at which offset of the text a line begins; lines count from 1. */
export function lineStartsOf(text: string): (line: number) => number {
  const starts = offsets(text);
  return line => starts[line - 1] ?? text.length;
}

function offsets(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
