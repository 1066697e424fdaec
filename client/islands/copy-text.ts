/** Puts a text on the clipboard. @returns whether the browser let it */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not over TLS, or not allowed: the older way.
    const box = document.createElement('textarea');
    box.className = 'visually-hidden';
    box.value = text;
    const before = document.activeElement;
    document.body.append(box);
    box.select();
    const isCopied = document.execCommand('copy');
    box.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    return isCopied;
  }
}
