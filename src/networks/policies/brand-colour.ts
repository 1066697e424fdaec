import { type Brand, brands } from '../../../contract/networks.js';
import { contrast, mix } from '../../lib/colour/contrast.js';
import { fromOklch, toOklch } from '../../lib/colour/oklch.js';

type Hex = `#${string}`;

/** Contrast of text, AAA. Lines and controls need 3; ours are made of the same colours, so they have 7. */
const TEXT = 7;
const WHITE = '#ffffff';

/** What client/styles/tokens.css has; a test holds the two together. Grounds are pages, surfaces and washes. */
export const themeColours = {
  light: {
    ink: '#1f2126',
    grounds: [
      ...['#f6f3ec', '#fffdfa', '#efeae0', '#fbf3dc', '#fffaee', '#f6ebcd', '#e6f0fa', '#f5f9fe', '#dfebf7'],
      ...['#e6f3e7', '#f5fbf5', '#dff0e0', '#ececec', '#f7f7f7', '#e6e6e6'],
    ],
  },
  dark: { ink: '#eeece6', onAction: '#16181d', grounds: ['#16181d', '#1f2229', '#282c35'] },
  contrast: { ink: '#ffffff', onAction: '#16181d', grounds: ['#000000', '#1a1a1a'] },
} as const;

const isReadable = (one: string, other: string) => contrast(one, other) >= TEXT;

/** Pure: whether it can be a band under white text, and text and buttons on every light ground, as it is. */
export function canFill(colour: string): boolean {
  const { ink, grounds } = themeColours.light;
  return (
    isReadable(colour, WHITE) &&
    isReadable(mix(colour, 0.86, ink), WHITE) &&
    grounds.every((ground) => isReadable(colour, ground) && isReadable(ink, mix(colour, 0.14, ground)))
  );
}

/** Pure: the colour itself, where it can be used; else the one most like it that can: the same hue, darker. */
export function nearestFill(colour: Hex): Hex {
  if (canFill(colour)) return colour;
  const { lightness, chroma, hue } = toOklch(colour);
  let [works, fails] = [0, lightness];
  for (let step = 0; step < 24; step++) {
    const middle = (works + fails) / 2;
    if (canFill(fromOklch({ lightness: middle, chroma, hue }))) works = middle;
    else fails = middle;
  }
  return fromOklch({ lightness: works, chroma, hue });
}

/** As light as the light forms of the colours that have names; chroma as calm as theirs. */
const LIGHT = 0.84;
const MOST_CHROMA = 0.1;

/** Pure: the same hue as text and buttons on dark grounds. */
export function lightForm(colour: Hex): Hex {
  const { chroma, hue } = toOklch(colour);
  let lightness = LIGHT;
  let light = fromOklch({ lightness, chroma: Math.min(chroma, MOST_CHROMA), hue });
  while (!canLight(light) && lightness < 1) {
    lightness += 0.01;
    light = fromOklch({ lightness: Math.min(1, lightness), chroma: Math.min(chroma, MOST_CHROMA), hue });
  }
  return light;
}

function canLight(colour: string): boolean {
  return [themeColours.dark, themeColours.contrast].every(
    ({ ink, onAction, grounds }) =>
      isReadable(onAction, colour) &&
      isReadable(onAction, mix(colour, 0.86, ink)) &&
      grounds.every((ground) => isReadable(colour, ground) && isReadable(ink, mix(colour, 0.14, ground))),
  );
}

/** What a page needs of a network's own colour: `fill` is behind white text, `light` is it on dark grounds. */
export function brandForms(colour: Hex): { fill: Hex; light: Hex } {
  const fill = nearestFill(colour);
  return { fill, light: lightForm(fill) };
}

/** Whether it is a colour of the network's own, and none of those that have names. */
export const isOwnColour = (brand: Brand): brand is Hex => !brands.includes(brand as (typeof brands)[number]);
