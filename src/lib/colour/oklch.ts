import { channelsOf, fromLinear, hexOf, toLinear } from './contrast.js';

/** A colour as people see it: lightness from 0 to 1, chroma from 0 (grey), hue in radians. By Björn Ottosson's OKLab. */
export interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
}

/** @param colour `#rrggbb` */
export function toOklch(colour: string): Oklch {
  const [r, g, b] = channelsOf(colour).map(toLinear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, bb),
    hue: Math.atan2(bb, a),
  };
}

/** The colour with this lightness and hue, as `#rrggbb`; its chroma is lowered as far as screens need. */
export function fromOklch({ lightness, chroma, hue }: Oklch): `#${string}` {
  let [least, most] = [0, chroma];
  let channels = linearOf({ lightness, chroma, hue });
  if (!isShowable(channels)) {
    for (let step = 0; step < 20; step++) {
      const middle = (least + most) / 2;
      channels = linearOf({ lightness, chroma: middle, hue });
      if (isShowable(channels)) least = middle;
      else most = middle;
    }
    channels = linearOf({ lightness, chroma: least, hue });
  }
  return hexOf(channels.map((c) => fromLinear(Math.max(0, c))));
}

function linearOf({ lightness, chroma, hue }: Oklch): [number, number, number] {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const isShowable = (channels: readonly number[]) => channels.every((c) => c >= -0.0005 && c <= 1.0005);
