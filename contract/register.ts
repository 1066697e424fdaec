import { z } from 'zod';
import { answers } from '../text/words.js';
import {
  joinPolicies,
  listings,
  networkDto,
  networkPageDto,
  networkStatuses,
  networkViewer,
  organisationKinds,
  subjects,
  workAreas,
} from './networks.js';
import { personDto } from './people.js';
import { id, instant, prose } from './primitives.js';

export const NETWORKS_PER_PAGE = 10;

/** What the register can be narrowed by. */
export const facetNames = ['subject', 'area', 'joining', 'status'] as const;
export type RegisterFacet = (typeof facetNames)[number];

/** The first is the usual one. Activity is that of forums which anyone may read: the order is the same for everyone. */
export const registerSorts = ['name', 'newest', 'members', 'activity'] as const;
export type RegisterSort = (typeof registerSorts)[number];

export const findNetworksInput = z.strictObject({
  /** Words of the name, the aims or a tag. */
  q: z
    .string()
    .trim()
    .max(200, { error: () => answers.register.tooLong(200) })
    .default(''),
  subject: z.enum(subjects).optional(),
  area: z.enum(workAreas).optional(),
  joining: z.enum(joinPolicies).optional(),
  /** Left out: all but retired ones. */
  status: z.enum(networkStatuses).optional(),
  tag: z.string().trim().toLowerCase().max(30).optional(),
  sort: z.enum(registerSorts).default('name'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type FindNetworksInput = z.output<typeof findNetworksInput>;

/** One value to narrow by, and how many networks are left by it. */
const facetValue = z.object({ value: z.string(), count: z.number().int() });
export type RegisterFacetValue = z.infer<typeof facetValue>;

export const registerDto = z.object({
  networks: z.array(networkPageDto),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  facets: z.object({
    subject: z.array(facetValue),
    area: z.array(facetValue),
    joining: z.array(facetValue),
    status: z.array(facetValue),
  }),
});
export type RegisterDto = z.infer<typeof registerDto>;

/** Of the text that is declared. Who declared an older one declared that. */
export const DECLARATION_VERSION = 1;
export const declareInput = z.strictObject({
  networkId: id,
  organisationKind: z.enum(organisationKinds),
  isBonaFide: z.literal(true, { error: () => answers.register.declareFirst }),
  version: z.coerce
    .number()
    .refine((version) => version === DECLARATION_VERSION, { error: () => answers.register.otherText })
    .default(DECLARATION_VERSION),
});

export const reviewInput = z.strictObject({
  networkId: id,
  isApproved: z.boolean(),
  /** What its people are told. */
  reason: prose('reason', 500).optional(),
});

/** Why a network is taken out of the register or closed down. */
export const removalCodes = [
  'commercial',
  'notBonaFide',
  'conduct',
  'inactive',
  'duplicate',
  'other',
] as const;
export type RemovalCode = (typeof removalCodes)[number];
export const removalInput = z.strictObject({
  networkId: id,
  code: z.enum(removalCodes, { error: () => answers.register.codeMissing }),
  /** Kept for who runs the site; nobody else reads it. */
  reason: prose('reason', 1_000),
  /** What its people are told. */
  note: prose('message', 500).optional(),
});
export const returnInput = z.strictObject({ networkId: id, reason: prose('reason', 1_000) });

export const registerActs = ['declare', 'approve', 'decline', 'remove', 'relist', 'close', 'reopen'] as const;
export type RegisterAct = (typeof registerActs)[number];

/** What became of a network in the register. */
export const registerEventDto = z.object({
  act: z.enum(registerActs),
  at: instant,
  code: z.enum(removalCodes).nullable(),
  note: z.string().nullable(),
  /** For who runs the site: null for all others. */
  reason: z.string().nullable(),
  by: personDto.nullable(),
});
export type RegisterEventDto = z.infer<typeof registerEventDto>;

export const registerEntryDto = z.object({
  network: networkDto,
  viewer: networkViewer,
  listing: z.enum(listings),
  declaredAt: instant.nullable(),
  /** Whether the reader reviews networks. */
  isReviewer: z.boolean(),
  /** The newest first. */
  events: z.array(registerEventDto),
});
export type RegisterEntryDto = z.infer<typeof registerEntryDto>;

export const reviewsDto = z.object({
  /** The one that waits longest first. */
  waiting: z.array(z.object({ network: networkDto, declaredAt: instant })),
  total: z.number().int(),
});
export type ReviewsDto = z.infer<typeof reviewsDto>;
