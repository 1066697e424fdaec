import { z } from 'zod';
import { answers } from '../text/words.js';
import { joinPolicies, networkPageDto, networkStatuses, subjects, workAreas } from './networks.js';

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
