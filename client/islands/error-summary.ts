import { byId } from './dom.js';

/** Takes the reader to what went wrong, and from there to the field itself. */
export function focusErrorSummary(): void {
  const summary = byId('error-summary');
  if (summary === null) return;
  summary.focus();
  summary.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const field = link && byId(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    (field.closest('.field, fieldset') ?? field).scrollIntoView({ block: 'nearest' });
    field.focus();
  });
}
