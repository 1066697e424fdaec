import { htmlToText } from 'html-to-text';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { decodeCharset } from './decode-charset.js';
import { decodeTransfer } from './decode-transfer.js';
import type { Headers } from './parse-headers.js';
import { takeUuencoded } from './take-uuencoded.js';

export interface ExtractedText {
  text: string;
  /** Names of what came with the message and is not imported. */
  attachments: string[];
}

/**
 * The text of a message: its plain part where there is one, else its HTML as text.
 * @param bytes the whole message, for the MIME parser @param body what follows its head
 */
export async function extractText(bytes: Buffer, headers: Headers, body: Buffer): Promise<ExtractedText> {
  const type = contentType(headers.raw('content-type'));
  const encoding = headers.raw('content-transfer-encoding');
  if (type.name.startsWith('multipart/') && type.boundary) return fromMultipart(bytes);
  if (type.name === 'text/html') {
    return { text: htmlAsText(decodeCharset(decodeTransfer(body, encoding), type.charset)), attachments: [] };
  }
  if (/^(image|audio|video|application)\//.test(type.name)) {
    return { text: '', attachments: [headers.get('subject') ?? type.name] };
  }
  return takeUuencoded(decodeCharset(decodeTransfer(body, encoding), type.charset));
}

async function fromMultipart(bytes: Buffer): Promise<ExtractedText> {
  let email = await parseMime(bytes);
  if (email.text?.includes('\ufffd') || email.html?.includes('\ufffd')) {
    // The parts call themselves UTF-8 and are not: windows-1252 fits anything.
    const relabelled = bytes.toString('latin1').replace(/charset\s*=\s*"?utf-?8"?/gi, 'charset=windows-1252');
    email = await parseMime(Buffer.from(relabelled, 'latin1'));
  }
  const text = email.text?.trim() ? email.text : htmlAsText(email.html ?? '');
  const taken = takeUuencoded(text);
  return { text: taken.text, attachments: [...taken.attachments, ...email.attachments.map(nameOf)] };
}

function parseMime(bytes: Buffer): Promise<Email> {
  return PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 30 });
}

function nameOf({ filename, mimeType }: Attachment): string {
  return filename?.trim() || (mimeType === 'message/rfc822' ? 'forwarded message' : mimeType);
}

function htmlAsText(html: string): string {
  return htmlToText(html, {
    wordwrap: false,
    limits: { maxInputLength: 2_000_000 },
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false } },
      { selector: 'img', format: 'skip' },
      { selector: 'blockquote', format: 'blockquote', options: { trimEmptyLines: true } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
    ],
  });
}

/** What of a Content-Type matters here. Broken ones are plain text. */
function contentType(value: string | null): { name: string; charset: string | null; boundary: boolean } {
  const name = (/^\s*([\w.+-]+\/[\w.+-]+)/.exec(value ?? '')?.[1] ?? 'text/plain').toLowerCase();
  const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(value ?? '')?.[1] ?? null;
  return { name, charset, boundary: /boundary\s*=/i.test(value ?? '') };
}
