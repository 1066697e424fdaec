import type { Sharp } from 'sharp';
import { type ImageType, imageTypes } from './media-types.js';

/** Pixels of all frames of an image together: more is refused before it is unpacked (H05). */
export const MAX_PIXELS = 40_000_000;
/** The longer side of what is kept. */
export const MAX_SIDE = 2_560;
/** Seconds that one image may take. */
const PATIENCE_SECONDS = 20;

export interface PreparedImage {
  width: number;
  height: number;
  bytes: number;
}

/**
 * Writes an image anew: turned upright, at most 2,560 pixels wide or high, without any metadata (place, camera,
 * names), so that nothing but its pixels remains (H08, H10). An animation keeps its first frame: nothing moves
 * by itself on a page.
 * @returns null when the image can't be read or has too many pixels
 */
export async function prepareImage(from: string, type: ImageType, to: string): Promise<PreparedImage | null> {
  try {
    const sharp = await loadSharp();
    const image = sharp(from, {
      limitInputPixels: MAX_PIXELS,
      failOn: 'error',
      pages: 1,
      sequentialRead: true,
    })
      .timeout({ seconds: PATIENCE_SECONDS })
      .autoOrient()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    const { width, height, size } = await encode(image, type).toFile(to);
    return { width, height, bytes: size };
  } catch {
    return null;
  }
}

/** With the first image: a library of its own, and 8 MB, that a node without images has no use for. */
async function loadSharp() {
  const { default: sharp } = await import('sharp');
  // One at a time, nothing kept: an image's pixels are the largest thing this process ever holds.
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

/** Photographs as WebP, which is half as large; drawings and screens without loss. */
export function keptType(type: ImageType): 'image/webp' | 'image/png' {
  return type === 'image/png' || type === 'image/gif' ? 'image/png' : 'image/webp';
}

function encode(image: Sharp, type: ImageType): Sharp {
  if (keptType(type) === 'image/png')
    return image.png({ compressionLevel: 9, palette: imageTypes[type] === 'gif' });
  return image.webp({ quality: 82 });
}
