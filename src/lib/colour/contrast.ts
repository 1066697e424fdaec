/** Channels of `#rrggbb`, from 0 to 1. */
export function channelsOf(colour: string): [number, number, number] {
  const at = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

/** @param channels from 0 to 1; what is beyond is cut off */
export function hexOf(channels: readonly number[]): `#${string}` {
  const part = (c: number) =>
    Math.round(Math.min(1, Math.max(0, c)) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${channels.map(part).join('')}`;
}

/** sRGB to light, one channel. */
export const toLinear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
export const fromLinear = (c: number): number =>
  c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055;

function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map(toLinear) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours `#rrggbb` by WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const a = luminance(one);
  const b = luminance(other);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** As `color-mix(in srgb, one share, other)` does. */
export function mix(one: string, share: number, other: string): `#${string}` {
  const theirs = channelsOf(other);
  return hexOf(channelsOf(one).map((c, at) => c * share + theirs[at]! * (1 - share)));
}
