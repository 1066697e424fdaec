import type { Letter, MailWords, Sender } from '../templates/letter.js';

/** The letter as plain text: everything that the HTML says, the link on a line of its own. */
export function toText({ paragraphs, action, after = [] }: Letter, words: MailWords, sender: Sender): string {
  const link = action ? [`${action.label}:\n${sender.publicUrl}${action.path}`] : [];
  const foot = `-- \n${words.foot(sender.siteName)}\n${sender.publicUrl}`;
  return `${[...paragraphs, ...link, ...after, foot].join('\n\n')}\n`;
}
