import { cookiesPage } from '../../../client/pages/index.js';
import { type CookieName, cookieInventory, cookieWireName } from '../cookies.js';
import { type Answer, type PageRequest, show } from './answer.js';

const DAY_SECONDS = 86_400;

/** `/cookies`: the inventory in words, so page and inventory can't differ (D25). */
export async function cookies({ isSecure }: PageRequest): Promise<Answer> {
  const list = (Object.keys(cookieInventory) as CookieName[]).map((name) => {
    const { maxAge } = cookieInventory[name];
    const maxAgeDays = maxAge === null ? null : maxAge / DAY_SECONDS;
    return { name, wireName: cookieWireName(name, isSecure), maxAgeDays };
  });
  return show(cookiesPage, { cookies: list });
}
