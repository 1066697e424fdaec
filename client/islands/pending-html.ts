const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What someone wrote, as plain paragraphs, until the server answers with the real thing. */
export function pendingHtml(body: string): string {
  const safe = body.replace(/[&<>"']/g, (char) => escapes[char]!);
  return safe
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replace(/\n/g, '<br>')}</p>`)
    .join('');
}
