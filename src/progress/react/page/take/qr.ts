import qrcode from 'qrcode-generator';

/** A QR code: how many modules a side has, and the path that draws its dark ones, a unit each. */
export interface Qr {
  readonly modules: number;
  readonly path: string;
}

/**
 * @param text of characters below U+0080: up to 2,953
 * @throws when the text is longer
 */
export function qrOf(text: string): Qr {
  const code = qrcode(0, 'L'); // the smallest that holds it; a screen is neither dirty nor torn
  code.addData(text, 'Byte');
  code.make();
  const modules = code.getModuleCount();
  const places = Array.from({ length: modules }, (_, place) => place);
  const path = places
    .flatMap(row =>
      places.filter(column => code.isDark(row, column)).map(column => `M${column} ${row}h1v1h-1z`),
    )
    .join('');
  return { modules, path };
}
