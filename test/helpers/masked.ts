/**
 * A page or answer without what differs each time, whatever was asked for: ids, form tokens, and the seconds that the
 * reader's own session has left.
 */
export function masked(text: string): string {
  return text
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    .replaceAll(/(name="_csrf" value=")[^"]+/g, '$1')
    .replaceAll(/("csrf":")[\w-]+/g, '$1')
    .replaceAll(/ data-session="\d+"/g, '');
}
