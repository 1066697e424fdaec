import type { BrowserContextOptions } from 'playwright-core';
import type { Preferences } from '../../../client/pages/page.js';

/** How a person set the site, and the device it is seen on. */
export interface Look {
  chosen: Partial<Preferences>;
  device?: Pick<BrowserContextOptions, 'colorScheme' | 'contrast' | 'forcedColors' | 'reducedMotion'>;
}

/** Every choice of the display page that can be seen is in one of them, with others as far from the usual as it goes. */
export const looks: Record<string, Look> = {
  'dark, largest text': { chosen: { theme: 'dark', textSize: 'larger', lineSpacing: 'wider' } },
  'high contrast, large text': { chosen: { theme: 'contrast', textSize: 'large', motion: 'reduced' } },
  'cream, largest text': {
    chosen: { theme: 'light', tint: 'cream', textSize: 'larger', lineSpacing: 'wide' },
  },
  'blue, lines apart': { chosen: { theme: 'light', tint: 'blue', lineSpacing: 'wider', lineLength: 'long' } },
  'green, large text': { chosen: { theme: 'light', tint: 'green', textSize: 'large', lineLength: 'short' } },
  'grey, largest text': { chosen: { theme: 'light', tint: 'grey', textSize: 'larger' } },
  'a dark device': { chosen: { theme: 'system', tint: 'cream' }, device: { colorScheme: 'dark' } },
  'a device with more contrast': { chosen: { theme: 'system', tint: 'blue' }, device: { contrast: 'more' } },
  'forced colours': {
    chosen: { theme: 'system', textSize: 'large' },
    device: { forcedColors: 'active', reducedMotion: 'reduce' },
  },
  'forced colours, dark': {
    chosen: { theme: 'dark', textSize: 'larger', lineSpacing: 'wider' },
    device: { forcedColors: 'active', colorScheme: 'dark' },
  },
};
