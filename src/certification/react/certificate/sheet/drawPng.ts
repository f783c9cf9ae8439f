import { withCertificate } from '../../../core/carrier/readCarrier';
import { embeddedFonts } from './fonts';
import { SHEET } from './measures';

/** Pixels to a unit of the sheet: sharp on paper, too. */
const SCALE = 2;

/**
 * The PNG of a sheet, with the certificate inside it.
 *
 * @param sheet as it stands in the page
 * @param json of the certificate
 * @throws (rejects) with a message for the reader
 */
export async function drawPng(
  sheet: SVGSVGElement,
  json: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const markup = await standalone(sheet);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  await image.decode().catch(() => {
    throw new Error('This browser could not draw the certificate.');
  });
  const canvas = document.createElement('canvas');
  canvas.width = SHEET.width * SCALE;
  canvas.height = SHEET.height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('This browser could not make an image of the certificate.');
  return new Uint8Array(withCertificate(new Uint8Array(await blob.arrayBuffer()), json));
}

/** The markup of a sheet that needs nothing around it: sizes, colours and fonts are inside. */
async function standalone(sheet: SVGSVGElement): Promise<string> {
  const copy = sheet.cloneNode(true) as SVGSVGElement;
  copy.removeAttribute('class');
  copy.setAttribute('width', String(SHEET.width * SCALE));
  copy.setAttribute('height', String(SHEET.height * SCALE));
  const page = getComputedStyle(document.documentElement);
  const markup = sheet.outerHTML;
  for (const name of new Set(markup.match(/--sc-sheet-\w+/g))) {
    copy.style.setProperty(name, page.getPropertyValue(name));
  }
  const style = document.createElementNS(copy.namespaceURI, 'style');
  style.textContent = await embeddedFonts(sheet.textContent ?? '');
  copy.prepend(style);
  return new XMLSerializer().serializeToString(copy);
}
