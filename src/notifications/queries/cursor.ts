/** Where a list by time ended, as the text that the address of its next page carries: milliseconds and id. */
export function cursorOf({ at, id }: { at: string; id: string }): string {
  return `${Date.parse(at)}-${id}`;
}

/** @param text as the schema let it through */
export function readCursor(text: string | undefined): { at: Date; id: string } | null {
  if (text === undefined) return null;
  const dash = text.indexOf('-');
  return { at: new Date(Number(text.slice(0, dash))), id: text.slice(dash + 1) };
}
