import { readFileSync } from 'node:fs';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { CARD_SIZE, wrapped, type Card } from './card';

const { width, height } = CARD_SIZE;
const FACE = 'Stagecraft Sans';
const EDGE = 84;

// A picture has no style sheets: these are the colours of the dark stage in css/palette.css.
const INK = '#f1eaf7';
const MUTED = '#b3a8c4';
const AMBER = '#ffb938';
const PAPER = '#120e1c';

/**
 * Draws cards: the same bytes on every run, for text is drawn by the package's own renderer, in a face that comes with the
 * site.
 *
 * @param fontFile the face, a file that has all weights
 * @returns what makes a PNG of a card
 * @throws when the face cannot be read
 */
export function cardPainter(fontFile: string): (card: Card) => Buffer {
  if (!GlobalFonts.has(FACE) && !GlobalFonts.register(readFileSync(fontFile), FACE)) {
    throw new Error(
      `Cards need their typeface, and ${fontFile} is none. Install the packages again.`,
    );
  }
  return card => {
    const canvas = createCanvas(width, height);
    const on = canvas.getContext('2d');
    on.lang = 'en';
    stage(on);
    words(on, card);
    wordmark(on);
    return canvas.toBuffer('image/png');
  };
}

/** A dark stage, and one warm light from above. */
function stage(on: SKRSContext2D): void {
  on.fillStyle = PAPER;
  on.fillRect(0, 0, width, height);
  const lamp = { x: width - 190, y: -60 };
  const light = on.createRadialGradient(lamp.x, lamp.y, 0, lamp.x, lamp.y, 900);
  light.addColorStop(0, 'rgba(255, 185, 56, 0.5)');
  light.addColorStop(0.5, 'rgba(255, 185, 56, 0.12)');
  light.addColorStop(1, 'rgba(255, 185, 56, 0)');
  on.fillStyle = light;
  for (const spread of [380, 210]) {
    on.beginPath();
    on.moveTo(lamp.x, lamp.y);
    on.lineTo(lamp.x - spread, height - 70);
    on.ellipse(lamp.x, height - 70, spread, spread * 0.16, 0, Math.PI, 0, true);
    on.closePath();
    on.fill();
  }
}

function words(on: SKRSContext2D, { over, title, about }: Card): void {
  on.textBaseline = 'alphabetic';
  let y = 150;
  on.fillStyle = AMBER;
  on.font = `600 30px "${FACE}"`;
  on.fillText(over, EDGE, y);
  const size = title.length > 44 ? 68 : 84;
  on.font = `750 ${size}px "${FACE}"`;
  on.letterSpacing = `${-size * 0.022}px`;
  on.fillStyle = INK;
  y += 34;
  for (const line of wrapped(title, 900, 3, text => on.measureText(text).width)) {
    y += size * 1.06;
    on.fillText(line, EDGE, y);
  }
  on.letterSpacing = '0px';
  on.font = `400 32px "${FACE}"`;
  on.fillStyle = MUTED;
  y += 24;
  const room = Math.floor((height - 120 - y) / 42);
  for (const line of wrapped(about, 740, Math.min(3, room), text => on.measureText(text).width)) {
    y += 42;
    on.fillText(line, EDGE, y);
  }
}

/** The name, and the light that stands for it. */
function wordmark(on: SKRSContext2D): void {
  const y = height - 62;
  on.fillStyle = AMBER;
  on.beginPath();
  on.moveTo(EDGE + 17, y - 40);
  on.lineTo(EDGE + 34, y);
  on.lineTo(EDGE, y);
  on.closePath();
  on.globalAlpha = 0.75;
  on.fill();
  on.globalAlpha = 1;
  on.beginPath();
  on.ellipse(EDGE + 17, y, 17, 5, 0, 0, 2 * Math.PI);
  on.fill();
  on.fillStyle = INK;
  on.font = `700 34px "${FACE}"`;
  on.fillText('Stagecraft', EDGE + 52, y);
}
