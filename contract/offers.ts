import { z } from 'zod';
import { username } from './accounts.js';
import { networkDto, networkViewer } from './networks.js';
import { personDto } from './people.js';
import { id, instant, slug } from './primitives.js';

/** How long somebody has to answer. */
export const OFFER_DAYS = 14;

/**
 * What a member can be offered, and must accept: to be the named contact, to be an admin as well, or to be admin in place
 * of the one who offers it.
 */
export const offerKinds = ['contact', 'admin', 'handover'] as const;
export type OfferKind = (typeof offerKinds)[number];

export const offerInput = z.strictObject({ networkId: id, username, kind: z.enum(offerKinds) });
export const offerDto = z.object({
  id,
  kind: z.enum(offerKinds),
  person: personDto,
  /** Null: somebody who closed their account. */
  by: personDto.nullable(),
  offeredAt: instant,
  expiresAt: instant,
});
export type OfferDto = z.infer<typeof offerDto>;
export const networkOffersInput = z.strictObject({ network: slug });
export const networkOffersDto = z.object({
  network: networkDto,
  viewer: networkViewer,
  /** Whom the network's page names; null: it has nobody who could be. */
  contact: personDto.nullable(),
  /** Whether somebody was chosen; otherwise it is the admin of the longest standing. */
  isChosen: z.boolean(),
  admins: z.number().int(),
  offers: z.array(offerDto),
});
export type NetworkOffersDto = z.infer<typeof networkOffersDto>;
export const withdrawOfferInput = z.strictObject({ networkId: id, offerId: id });
export const answerOfferInput = z.strictObject({ offerId: id, isAccepted: z.boolean() });
export const offerEndDto = z.object({ outcome: z.enum(['done', 'taken', 'refused', 'withdrawn']) });
export const ownOfferDto = offerDto
  .omit({ person: true })
  .extend({ network: z.object({ name: z.string(), path: z.string() }) });
export type OwnOfferDto = z.infer<typeof ownOfferDto>;
export const ownOffersDto = z.object({ offers: z.array(ownOfferDto) });
export const contactDto = z.object({
  contact: personDto.nullable(),
  /** The network has no admin. */
  isOrphaned: z.boolean(),
  /** Its admins have been away for a long time. */
  isUnattended: z.boolean(),
  /** Whether the asker offered to take it over. */
  hasVolunteered: z.boolean(),
});
