import type { Letter, MailWords, Sender } from '../templates/letter.js';

const body =
  'margin:0;padding:24px 16px;background:#ffffff;color:#0b0c0c;font:16px/1.5 Arial,Helvetica,sans-serif';
const button =
  'display:inline-block;padding:12px 20px;background:#1d4f91;color:#ffffff;font-weight:bold;text-decoration:none;border-radius:4px';
const small = 'font-size:14px;color:#3d4247';

/**
 * The letter as a small page of its own: one column, no picture, no font, nothing fetched from anywhere, so opening
 * it tells nobody anything.
 */
export function toHtml(letter: Letter, words: MailWords, sender: Sender, language: string): string {
  const { subject, paragraphs, action, after = [], stop } = letter;
  return [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(subject)}</title></head><body style="${body}">`,
    '<div role="article" style="max-width:560px;margin:0 auto">',
    `<h1 style="font-size:20px;line-height:1.3;margin:0 0 16px">${escaped(subject)}</h1>`,
    ...paragraphs.map(paragraph),
    ...(action ? [link(action.label, `${sender.publicUrl}${action.path}`, words.linkBelow)] : []),
    ...after.map(paragraph),
    ...(stop ? [plainLink(stop.label, `${sender.publicUrl}${stop.path}`)] : []),
    `<hr style="border:0;border-top:1px solid #b1b4b6;margin:24px 0 16px"><p style="${small};margin:0">`,
    `${escaped(words.foot(sender.siteName))}<br>`,
    `<a href="${escaped(sender.publicUrl)}" style="color:#1d4f91">${escaped(sender.publicUrl)}</a></p>`,
    '</div></body></html>',
  ].join('\n');
}

function paragraph(text: string): string {
  return `<p style="margin:0 0 16px">${escaped(text)}</p>`;
}

function link(label: string, address: string, below: string): string {
  const href = escaped(address);
  return `<p style="margin:24px 0"><a href="${href}" style="${button}">${escaped(label)}</a></p>
<p style="${small};margin:0 0 16px">${escaped(below)}<br><span style="word-break:break-all">${href}</span></p>`;
}

function plainLink(label: string, address: string): string {
  const href = escaped(address);
  return `<p style="${small};margin:0 0 16px"><a href="${href}" style="color:#1d4f91">${escaped(label)}</a><br>
<span style="word-break:break-all">${href}</span></p>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
