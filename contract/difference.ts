import { z } from 'zod';

/** A stretch of text: as it was, or put in or taken out by an edit. */
export const diffPiece = z.object({ text: z.string(), kind: z.enum(['same', 'added', 'removed']) });
export type DiffPiece = z.infer<typeof diffPiece>;

/** From one version of a post to another, in the words as written. Null: too much changed to go word by word. */
export const difference = z.array(diffPiece).nullable();
export type Difference = z.infer<typeof difference>;
