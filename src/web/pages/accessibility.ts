import { accessibilityPage } from '../../../client/pages/index.js';
import { type Answer, show } from './answer.js';

/** `/accessibility`: the statement; all it says is known beforehand. */
export async function accessibility(): Promise<Answer> {
  return show(accessibilityPage, {});
}
