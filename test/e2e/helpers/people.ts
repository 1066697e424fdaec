import type { SignedIn } from '../../../src/kernel/index.js';
import { buildPerson } from '../../factories/world.js';
import type { Stage, Who } from './visits.js';

/** Who goes on a visit; null for a visitor. */
export async function personFor({ site, scene }: Stage, who: Who): Promise<SignedIn | null> {
  const people: Record<Who, () => SignedIn | null | Promise<SignedIn>> = {
    visitor: () => null,
    member: () => scene.ada,
    moderator: () => scene.moderator,
    admin: () => scene.admin,
    newcomer: () => buildPerson(site.services, { name: 'Nia New' }),
    siteAdmin: () => buildPerson(site.services, { name: 'Sia Chief', isSiteAdmin: true }),
  };
  return people[who]();
}
