import { z } from 'zod';
import { personDto } from './people.js';
import { id, instant, line } from './primitives.js';

export const revealStates = ['asked', 'agreed', 'refused'] as const;
export type RevealState = (typeof revealStates)[number];

/** `law`: the law that forbids to tell the author; left out, they are told. */
export const askRevealInput = z.strictObject({
  postId: id,
  reason: line('reason', 500, 10),
  law: line('law', 200, 3).optional(),
});
/** The same of a text that was never shown. */
export const askHeldRevealInput = askRevealInput.omit({ postId: true }).extend({ holdId: id });
export const revealIdInput = z.strictObject({ revealId: id });
export const decideRevealInput = revealIdInput.extend({ agrees: z.boolean() });

/** A question who wrote an anonymous post. The answer is not part of it. */
export const revealDto = z.object({
  id,
  /** Null: it is about a text that waits for a moderator, or was refused. */
  postNumber: z.number().int().nullable(),
  /** Where it stands, for whoever may read it; null: it was deleted. */
  path: z.string().nullable(),
  /** The pseudonym. */
  author: personDto,
  networkName: z.string(),
  reason: z.string(),
  law: z.string().nullable(),
  state: z.enum(revealStates),
  askedBy: personDto.nullable(),
  askedAt: instant,
  decidedBy: personDto.nullable(),
  decidedAt: instant.nullable(),
  /** The reader may agree or refuse. */
  canDecide: z.boolean(),
  /** The reader may look at the answer, once. */
  canOpen: z.boolean(),
});
export type RevealDto = z.infer<typeof revealDto>;
export const revealsDto = z.object({ reveals: z.array(revealDto) });
export type RevealsDto = z.infer<typeof revealsDto>;

/** Shown once. */
export const openedRevealDto = z.object({ reveal: revealDto, person: personDto.nullable() });
export type OpenedRevealDto = z.infer<typeof openedRevealDto>;
