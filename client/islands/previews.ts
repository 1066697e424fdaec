import { byId } from './dom.js';

/** Shows what is typed into a field where it will be read: `[data-preview-of]` names the field's id. */
export function showPreviews(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-preview-of]')) {
    const field = byId(place.dataset.previewOf ?? '');
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) continue;
    const before = place.textContent;
    field.addEventListener('input', () => {
      place.textContent = field.value.trim() || before;
    });
  }
}
