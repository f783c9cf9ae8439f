import cyrillic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2';
import cyrillicExt from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-ext-wght-normal.woff2';
import greek from '@fontsource-variable/source-sans-3/files/source-sans-3-greek-wght-normal.woff2';
import greekExt from '@fontsource-variable/source-sans-3/files/source-sans-3-greek-ext-wght-normal.woff2';
import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';
import latinExt from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2';
import vietnamese from '@fontsource-variable/source-sans-3/files/source-sans-3-vietnamese-wght-normal.woff2';
import mono from '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2';

interface Face {
  readonly family: string;
  readonly url: string;
  /** The texts that need it; without it, all. */
  readonly for?: RegExp;
}

const SANS = 'Source Sans 3 Variable';

/** The site's own font files, by the scripts that they are for. Other scripts get the reader's system fonts. */
const FACES: readonly Face[] = [
  { family: SANS, url: cyrillicExt, for: /[\u0460-\u052f\u1c80-\u1c8a\ua640-\ua69f]/ },
  { family: SANS, url: cyrillic, for: /\p{Script=Cyrillic}/u },
  { family: SANS, url: greekExt, for: /[\u1f00-\u1fff]/ },
  { family: SANS, url: greek, for: /\p{Script=Greek}/u },
  {
    family: SANS,
    url: vietnamese,
    for: /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u20ab]|[\u0300-\u0323]/,
  },
  { family: SANS, url: latinExt, for: /[\u0100-\u02ff\u1d00-\u1eff\u2c60-\u2c7f\ua720-\ua7ff]/ },
  { family: SANS, url: latin },
  { family: 'JetBrains Mono', url: mono },
];

/**
 * The style sheet that brings the fonts for some text with it: an image can't load anything.
 *
 * @throws (rejects) with a message for the reader when a font file can't be had
 */
export async function embeddedFonts(text: string): Promise<string> {
  const faces = FACES.filter(face => face.for?.test(text) ?? true);
  const rules = await Promise.all(
    faces.map(async ({ family, url }) => {
      const data = await dataUrl(url);
      return `@font-face{font-family:'${family}';font-weight:200 900;src:url(${data}) format('woff2')}`;
    }),
  );
  return rules.join('');
}

async function dataUrl(url: string): Promise<string> {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok)
    throw new Error('A font of the certificate could not be loaded. Are you offline?');
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = '';
  // A call can't take as many arguments as there may be bytes.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return `data:font/woff2;base64,${btoa(binary)}`;
}
