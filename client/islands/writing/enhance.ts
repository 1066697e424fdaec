import { byId } from '../dom.js';
import { offerFiles } from './add-file.js';
import { offerCompletion } from './completion.js';
import { keepDraftOnServer } from './draft-keeper.js';
import { showNewer, showRoom } from './hints.js';
import { offerLanguages } from './languages.js';
import { offerCopy } from './offer-copy.js';
import { guardPersonalData } from './personal-data.js';
import { clearPreview, offerPreview } from './preview.js';
import { addToolbar } from './toolbar.js';

/** Gives a box its tools. Fetched when somebody goes to write. */
export function enhance(place: HTMLElement): void {
  const box = place.querySelector<HTMLTextAreaElement>('textarea[name=body]');
  if (box === null) return;
  const tools = place.querySelector<HTMLElement>('.toolbar-place');
  if (tools) addToolbar(tools, box, offerFiles(box));
  offerCompletion(place, box);
  offerPreview(place, box);
  offerLanguages(box.form);
  keepDraftOnServer(place, box);
  const below = document.createElement('div');
  byId(box.id.replace(/body$/, 'status'))?.after(below);
  const showLeft = showRoom(below, box, place.dataset.max ?? '');
  showNewer(below, box);
  offerCopy(below, box);
  guardPersonalData(below, box, place.dataset.guard);
  showLeft();
  // Posts above get their true height only near the screen, and may push the box off it just after it was reached.
  const stay = () =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        // Who went on meanwhile, to its buttons, is not led back; and a box at the foot of the window is on screen:
        // the posts must not move for it.
        if (document.activeElement === box && !box.closest('.is-docked'))
          box.scrollIntoView({ block: 'nearest' });
      }),
    );
  box.addEventListener('focus', stay);
  if (document.activeElement === box) stay();
  box.addEventListener('input', showLeft);
  box.form?.addEventListener('sent', () => clearPreview(place));
}
