import { z } from 'zod';
import { networkDto, networkViewer } from './networks.js';
import { personDto } from './people.js';
import { attested } from './personal-data/schemas.js';
import { id, instant, line, prose, slug } from './primitives.js';

export const ANNOUNCEMENTS_PER_PAGE = 10;
/** Of one network, whoever writes them. */
export const ANNOUNCEMENTS_A_DAY = 3;

export const announceInput = z.strictObject({
  networkId: id,
  title: line('title', 120, 3),
  /** Markdown. */
  body: prose('text', 10_000),
  attested,
  /** The same twice is one announcement. */
  clientKey: id,
});
export const listAnnouncementsInput = z.strictObject({
  network: slug,
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

export const announcementDto = z.object({
  id,
  title: z.string(),
  html: z.string(),
  at: instant,
  /** Null: somebody who closed their account. */
  by: personDto.nullable(),
  /** How far it has come; for those who run the network only. */
  sending: z
    .object({
      /** Members when it was written. */
      members: z.number().int(),
      /** Who was told so far: everyone who was a member then and is one still. */
      told: z.number().int(),
      /** Mails handed to the post so far: of those, who has confirmed an address. */
      mailed: z.number().int(),
      isDone: z.boolean(),
    })
    .nullable(),
});
export type AnnouncementDto = z.infer<typeof announcementDto>;
export const announcementsDto = z.object({
  network: networkDto,
  viewer: networkViewer,
  /** The newest first. */
  announcements: z.array(announcementDto),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
});
export type AnnouncementsDto = z.infer<typeof announcementsDto>;
