import { accountNews } from './account-news.js';
import { offerBell } from './bell.js';
import { byId } from './dom.js';
import { serveSession } from './every-page.js';
import { keepLinkOpen } from './keep-link-open.js';
import { localiseTimes } from './local-times.js';

localiseTimes(document);
offerBell();
serveSession();

// A member's own pages watch no thread, but hear what comes for their person.
if (byId('bell') !== null) {
  const nothing = () => {};
  void keepLinkOpen({ opened: nothing, on: accountNews, up: nothing, down: nothing, refused: nothing });
}
