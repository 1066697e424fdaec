import { z } from 'zod';
import { email, username as usernameText } from './accounts.js';
import { networkDto, networkRoles, networkViewer } from './networks.js';
import { personDto } from './people.js';
import { id, instant, line, prose, slug } from './primitives.js';

/** Nobody becomes an admin by a link: that is handed over to a member. */
export const invitedRoles = ['member', 'steering', 'moderator'] as const;
export type InvitedRole = (typeof invitedRoles)[number];

export const INVITATION_DAYS = 28;
const MOST_USES = 1_000;
export const MOST_ROWS = 1_000;
export const MOST_LIST_CHARACTERS = 120_000;
export const INVITATIONS_PER_PAGE = 20;

const role = z.enum(invitedRoles).default('member');
const days = z.coerce.number().int().min(1).max(90).default(INVITATION_DAYS);

export const inviteByLinkInput = z.strictObject({
  networkId: id,
  role,
  days,
  uses: z.coerce.number().int().min(1).max(MOST_USES).default(1),
});
export const inviteByAddressInput = z.strictObject({ networkId: id, address: email, role, days });
export const invitePersonInput = z.strictObject({ networkId: id, username: usernameText, role });
export const inviteManyInput = z.strictObject({
  networkId: id,
  /** A person on each line: name, organisation code, address; with commas, semicolons or tabs between them. */
  csv: z.string().max(MOST_LIST_CHARACTERS),
  /** Only says what would happen. */
  isDryRun: z.boolean().default(false),
});

export const invitationDto = z.object({
  id,
  kind: z.enum(['link', 'address']),
  address: z.string().nullable(),
  name: z.string().nullable(),
  organisation: z.string().nullable(),
  role: z.enum(networkRoles),
  uses: z.number().int(),
  used: z.number().int(),
  /** Null: somebody who closed their account. */
  by: personDto.nullable(),
  createdAt: instant,
  expiresAt: instant,
  isOver: z.boolean(),
  mail: z.enum(['waiting', 'sent', 'failed']).nullable(),
});
export type InvitationDto = z.infer<typeof invitationDto>;

/** The path holds the link's secret, which is shown once. */
export const newLinkDto = z.object({ path: z.string(), expiresAt: instant, uses: z.number().int() });
export type NewLinkDto = z.infer<typeof newLinkDto>;

export const rowProblems = ['cells', 'name', 'organisation', 'address', 'repeated', 'invited'] as const;
export type RowProblem = (typeof rowProblems)[number];
export const invitedManyDto = z.object({
  isDryRun: z.boolean(),
  rows: z.number().int(),
  invited: z.number().int(),
  problems: z.array(z.object({ row: z.number().int(), problem: z.enum(rowProblems) })),
});
export type InvitedManyDto = z.infer<typeof invitedManyDto>;

export const listInvitationsInput = z.strictObject({
  network: slug,
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
/** Somebody with an account who is invited by name and has not answered. */
export const invitedPersonDto = z.object({
  person: personDto,
  role: z.enum(networkRoles),
  since: instant,
});
export type InvitedPersonDto = z.infer<typeof invitedPersonDto>;
export const uninvitePersonInput = z.strictObject({ networkId: id, accountId: id });

export const invitationsDto = z.object({
  network: networkDto,
  viewer: networkViewer,
  /** What the asker may offer. */
  roles: z.array(z.enum(invitedRoles)),
  invitations: z.array(invitationDto),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  /** Invited by name, the newest first, at most 50; and how many in all. */
  people: z.array(invitedPersonDto),
  peopleTotal: z.number().int(),
  /** Mails of those that are out. */
  mails: z.object({ waiting: z.number().int(), sent: z.number().int(), failed: z.number().int() }),
});
export type InvitationsDto = z.infer<typeof invitationsDto>;

export const invitationIdInput = z.strictObject({ networkId: id, invitationId: id });

/** The secret of a link. Anything else needs no look-up. */
const token = z.string().max(100);
export const readInvitationInput = z.strictObject({ token });
export const useInvitationInput = z.strictObject({
  token,
  answers: z
    .array(z.strictObject({ question: line('question', 200), answer: prose('answer', 1_000) }))
    .default([]),
});
/** What whoever has the link is shown: never an address. */
export const openedInvitationDto = z.object({
  network: z.object({ name: z.string(), aims: z.string(), membershipPolicy: z.string() }),
  questions: z.array(z.string()),
  by: personDto.nullable(),
  role: z.enum(networkRoles),
  expiresAt: instant,
  /** It is for the owner of an address, and the asker's account has not confirmed that address. */
  needsAddress: z.boolean(),
  isMember: z.boolean(),
});
export type OpenedInvitationDto = z.infer<typeof openedInvitationDto>;
export const joinedDto = z.object({ path: z.string() });
