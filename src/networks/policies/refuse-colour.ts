import type { Brand } from '../../../contract/networks.js';
import { AppError, type Sentence } from '../../lib/errors.js';
import { canFill, isOwnColour, nearestFill } from './brand-colour.js';

/**
 * Lets pass what has a name, and a colour that can be read in every theme.
 * @throws AppError invalid_input whose sentence says the nearest colour that works
 */
export function allowColourOrThrow(brand: Brand): void {
  if (!isOwnColour(brand) || canFill(brand)) return;
  const nearest = nearestFill(brand);
  const message: Sentence = (words) => words.brand.tooLight(nearest);
  throw new AppError('invalid_input', message, {
    reason: 'colour_too_light',
    fields: [{ field: 'brand', message }],
  });
}
