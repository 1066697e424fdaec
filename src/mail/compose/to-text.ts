import type { Letter, MailWords, Sender } from '../templates/letter.js';

/** The letter as plain text: everything that the HTML says, the link on a line of its own. */
export function toText(letter: Letter, words: MailWords, sender: Sender): string {
  const { paragraphs, action, after = [], stop } = letter;
  const link = action ? [`${action.label}:\n${sender.publicUrl}${action.path}`] : [];
  const end = stop ? [`${stop.label}:\n${sender.publicUrl}${stop.path}`] : [];
  const foot = `-- \n${words.foot(sender.siteName)}\n${sender.publicUrl}`;
  return `${[...paragraphs, ...link, ...after, ...end, foot].join('\n\n')}\n`;
}
