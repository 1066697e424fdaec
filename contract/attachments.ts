import { z } from 'zod';
import { answers } from '../text/words.js';
import { MAX_ALT_CHARACTERS } from './limits.js';
import { id, instant, line } from './primitives.js';

export { MAX_ALT_CHARACTERS, MAX_FILE_BYTES, MAX_STORED_BYTES } from './limits.js';

export const attachmentKinds = ['image', 'file'] as const;

/** Of the words with which a sender declares that the file may be published. Other words get the next number. */
export const FILE_DECLARATION_VERSION = 1;

/** A file that was uploaded, as its owner sees it. */
export const attachmentDto = z.object({
  id,
  kind: z.enum(attachmentKinds),
  /** By its content, whatever it was called. */
  mediaType: z.string(),
  bytes: z.number().int(),
  /** Pixels of an image, after it was turned and made smaller. */
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  /** Of a file, made safe; an image's is not kept. */
  name: z.string().nullable(),
  alt: z.string().nullable(),
  isDecorative: z.boolean(),
  createdAt: instant,
  /** With which words, and when, its owner declared that they may publish it (N43); null: before that was asked. */
  declared: z.object({ version: z.number().int(), at: instant }).nullable(),
  path: z.string(),
  /** What to write into a post to show it. */
  markdown: z.string(),
});
export type AttachmentDto = z.infer<typeof attachmentDto>;

/** A file that lies on this machine, waiting to be looked at. A class: nothing that came over a wire is one. */
export class ReceivedFile {
  constructor(
    /** Where it lies; whoever made it removes it. */
    readonly path: string,
    readonly bytes: number,
    /** As the sender called it: not trusted. */
    readonly name: string,
  ) {}
}

const receivedFile = z
  .custom<ReceivedFile>((value) => value instanceof ReceivedFile, {
    error: () => answers.attachments.chooseFile,
  })
  .meta({ override: { type: 'string', format: 'binary' } });
const ticked = z
  .preprocess((value) => value === true || value === 'true' || value === 'on', z.boolean())
  .default(false);

/** A file for those who decide on a request to join a network (P15): published to nobody. */
export const evidenceInput = z.strictObject({
  networkId: id,
  file: receivedFile,
  /** What it shows, in the person's words: kept with their answers when the file is gone. */
  description: line('evidence', 200),
  /** The name and the description show no patient, says the sender. */
  attested: ticked,
});
export const evidenceDto = z.object({ attachmentId: id, description: z.string(), path: z.string() });

export const uploadInput = z.strictObject({
  file: receivedFile,
  /** What an image shows, for those who don't see it. */
  alt: z
    .string()
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/[\p{Cc}\s[\]\\]+/gu, ' ')
        .trim(),
    )
    .refine((text) => [...text].length <= MAX_ALT_CHARACTERS, { error: () => answers.attachments.altTooLong })
    .default(''),
  /** True for an image that says nothing. */
  isDecorative: ticked,
  /** The sender holds the authority to publish the file: without it nothing is kept (N43). */
  mayPublish: ticked.refine((may) => may, { error: () => answers.attachments.declareFirst }),
  /** The name and the description show no patient, says the sender. */
  attested: ticked,
});

export const attachmentIdInput = z.strictObject({ attachmentId: id });
export const listAttachmentsInput = z.strictObject({ before: id.optional() });
export const attachmentListDto = z.object({
  attachments: z.array(attachmentDto),
  /** Pass as `before` for the next page; null on the last. */
  older: id.nullable(),
  usedBytes: z.number().int(),
  maxBytes: z.number().int(),
});
export type AttachmentListDto = z.infer<typeof attachmentListDto>;
export const attachmentDeletedDto = z.object({});
