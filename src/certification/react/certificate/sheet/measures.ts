/** A4 on its side, four units to a millimetre. */
export const SHEET = { width: 1188, height: 840 } as const;
/** Fonts as CSS has them. */
export const SHEET_FONT = "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif";
export const SHEET_MONO = "'JetBrains Mono', ui-monospace, monospace";

/** Where text begins. */
export const LEFT = 104;
/** The width of that text. */
export const COLUMN = 590;
/** Where the rosette is. */
export const SEAL = { x: 920, y: 288, radius: 150 } as const;

/** A colour of src/css/sheet.css. */
export const color = (name: string) => `var(--sc-sheet-${name})`;
