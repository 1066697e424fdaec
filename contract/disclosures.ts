import { z } from 'zod';
import { answers } from '../text/words.js';
import { username } from './accounts.js';
import { personDto } from './people.js';
import { id, instant, line } from './primitives.js';

/** Who asks, by law, for what is known of an account. */
export const claimantKinds = ['rightsHolder', 'court', 'authority', 'otherLaw'] as const;
export type ClaimantKind = (typeof claimantKinds)[number];
/** What can be asked for: all that the site has of somebody beside what they wrote themselves. */
export const disclosureThings = ['name', 'email', 'times'] as const;
export type DisclosureThing = (typeof disclosureThings)[number];
export const disclosureStates = ['asked', 'approvedOnce', 'approved', 'refused'] as const;
export type DisclosureState = (typeof disclosureStates)[number];
export const disclosureActs = ['asked', 'approved', 'refused', 'opened'] as const;
export type DisclosureAct = (typeof disclosureActs)[number];

/** One records a request, two others approve it. */
export const DISCLOSURE_PEOPLE = 3;
/** The answer can be opened for so many days after the second approval. */
export const DISCLOSURE_DAYS = 14;
export const DISCLOSURE_LIMITS = {
  claimant: 200,
  reference: 200,
  basis: 500,
  reason: 1_000,
  words: 500,
  law: 200,
} as const;
export const DISCLOSURES_PER_PAGE = 20;

const { claimant, reference, basis, reason, words, law } = DISCLOSURE_LIMITS;

/** `law`: the law that forbids to tell the person; left out, they are told. */
export const recordDisclosureInput = z.strictObject({
  username: z
    .string()
    .transform((name) => name.trim().replace(/^@/, ''))
    .pipe(username),
  kind: z.enum(claimantKinds, { error: () => answers.disclosures.kind }),
  claimant: line('claimant', claimant),
  reference: line('reference', reference).optional(),
  basis: line('basis', basis, 3),
  things: z
    .array(z.enum(disclosureThings), { error: () => answers.disclosures.things })
    .min(1, { error: () => answers.disclosures.things })
    .max(disclosureThings.length, { error: () => answers.disclosures.things }),
  reason: line('reason', reason, 10),
  law: line('law', law, 3).optional(),
});
export const disclosureIdInput = z.strictObject({ disclosureId: id });
export const decideDisclosureInput = disclosureIdInput.extend({
  approves: z.boolean(),
  words: line('reason', words, 3),
});
export const listDisclosuresInput = z.strictObject({
  /** The `older` of a page: requests after it. */
  before: z
    .string()
    .regex(/^[01]_\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z_[0-9a-f-]{36}$/, {
      error: () => answers.common.notValid,
    })
    .optional(),
});

/** A request in the list. */
export const disclosureLineDto = z.object({
  id,
  /** Null: the account was closed. */
  subject: personDto.nullable(),
  kind: z.enum(claimantKinds),
  state: z.enum(disclosureStates),
  /** Approved, and not to be opened any more. */
  isOver: z.boolean(),
  recordedBy: personDto.nullable(),
  recordedAt: instant,
});
export type DisclosureLineDto = z.infer<typeof disclosureLineDto>;
export const disclosuresDto = z.object({
  disclosures: z.array(disclosureLineDto),
  older: z.string().nullable(),
  /** There are enough site administrators for one to record and two to approve. */
  hasEnoughPeople: z.boolean(),
});
export type DisclosuresDto = z.infer<typeof disclosuresDto>;

const said = z.object({ by: personDto.nullable(), at: instant, words: z.string() });

/** A request, with what was decided about it. The answer is not part of it. */
export const disclosureDto = disclosureLineDto.extend({
  claimant: z.string(),
  reference: z.string().nullable(),
  basis: z.string(),
  things: z.array(z.enum(disclosureThings)),
  reason: z.string(),
  law: z.string().nullable(),
  approvals: z.array(said),
  refusal: said.nullable(),
  /** Null: it is not approved. */
  openUntil: instant.nullable(),
  events: z.array(z.object({ act: z.enum(disclosureActs), by: personDto.nullable(), at: instant })),
  /** The reader may approve or refuse. */
  canDecide: z.boolean(),
  /** The reader may look at the answer, once. */
  canOpen: z.boolean(),
});
export type DisclosureDto = z.infer<typeof disclosureDto>;

/** Of each thing that was asked for, and of nothing else. */
export const disclosureAnswerDto = z.object({
  name: z.object({ username: z.string(), name: z.string() }).optional(),
  email: z.object({ address: z.string().nullable(), isConfirmed: z.boolean() }).optional(),
  times: z.object({ createdAt: instant, lastSeenAt: instant.nullable() }).optional(),
});
export type DisclosureAnswerDto = z.infer<typeof disclosureAnswerDto>;
/** Shown once. `answer` is null where the account was closed meanwhile. */
export const openedDisclosureDto = z.object({
  disclosure: disclosureDto,
  answer: disclosureAnswerDto.nullable(),
});
export type OpenedDisclosureDto = z.infer<typeof openedDisclosureDto>;

/** What a person is told of a request about them that was approved. */
export const ownDisclosureDto = z.object({
  id,
  kind: z.enum(claimantKinds),
  basis: z.string(),
  things: z.array(z.enum(disclosureThings)),
  approvedAt: instant,
});
export type OwnDisclosureDto = z.infer<typeof ownDisclosureDto>;
