import { describe, expect, it } from 'vitest';
import { deviceStyle } from './useDevice';

const stage = { width: 600, height: 480 };

describe('a device on the stage', () => {
  it('is as wide as the stage without a width of its own', () =>
    expect(deviceStyle(undefined, stage)).toEqual({}));

  it('that fits stands in the middle, in its own size', () =>
    expect(deviceStyle(390, stage)).toEqual({ width: 390, height: 480, left: 105 }));

  it('that does not fit is scaled down, and laid out in its own width', () => {
    const style = deviceStyle(768, stage);
    expect(style).toMatchObject({ width: 768, left: 0, transform: 'scale(0.78125)' });
    expect(style.height).toBeCloseTo(480 / 0.78125);
  });

  it('waits for a stage that has no size yet', () =>
    expect(deviceStyle(390, { width: 0, height: 0 })).toEqual({}));
});
