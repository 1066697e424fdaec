/** Where keys are text, or have a meaning of their own. */
const OWN_KEYS = 'input, textarea, select, [contenteditable], dialog, [role=listbox], [role=toolbar]';

/**
 * Whether a key is meant for the page: not with Control, Alt or Command, not where somebody writes, and not where the display
 * settings switched such keys off.
 * @param ownKeys where keys have a meaning of their own
 */
export function isForPage(
  { ctrlKey, metaKey, altKey, isComposing, target }: KeyboardEvent,
  ownKeys = OWN_KEYS,
): boolean {
  if (ctrlKey || metaKey || altKey || isComposing) return false;
  if (document.documentElement.dataset.shortcuts === 'off' || document.querySelector('dialog[open]'))
    return false;
  return !(target instanceof Element && target.closest(ownKeys));
}
