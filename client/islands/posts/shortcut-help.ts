import { late } from '../../../text/words.js';
import { element, link } from '../dom.js';
import { openDialog } from './dialog.js';

/** Lists the keys, and says where they are switched off. */
export function showHelp(): void {
  const words = late.postTools.shortcuts;
  const keys = element('dl', 'shortcuts');
  for (const [key, text] of words.keys) {
    const term = element('dt');
    term.append(element('kbd', '', key));
    keys.append(term, element('dd', '', text));
  }
  const off = element('p', 'small');
  off.append(words.off, ' ', link('/account/display', words.settings));
  openDialog(words.title, keys, off);
}
