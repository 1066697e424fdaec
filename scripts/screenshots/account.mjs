/** Pictures of the pages of one's own account, at two widths: somebody who has been there for a while. */
import { call, password } from './site.mjs';

const sizes = {
  '': { viewport: { width: 1280, height: 860 } },
  '-phone': { viewport: { width: 390, height: 844 } },
};

const pages = {
  home: '/',
  forum: '/n/practice-managers/f/staffing',
  search: '/search?q=leave',
  notifications: '/notifications',
  'notification-settings': '/account/notifications',
  profile: '/account/profile',
  display: '/account/display',
  sessions: '/account/sessions',
  drafts: '/drafts',
};

/**
 * @param browser Chromium
 * @param origin address of the site
 * @param people a page each, signed in: `ada`, `ben`, `chief` (the administrator)
 * @param thread path of the thread they all talk in
 * @param take saves a picture of a page
 */
export async function takeAccount(browser, origin, people, thread, take) {
  await live(browser, origin, people, thread);
  for (const [suffix, size] of Object.entries(sizes)) {
    const open = async (who, path) => {
      const storageState = await people[who].context().storageState();
      const page = await (await browser.newContext({ baseURL: origin, storageState, ...size })).newPage();
      await page.goto(path);
      return page;
    };
    for (const [name, path] of Object.entries(pages)) await take(await open('ada', path), `${name}${suffix}`);
    const mailbox = await open('chief', '/mailbox');
    // Mail is written out within seconds.
    await mailbox.waitForFunction(
      () => document.querySelectorAll('main a[href^="/mailbox/"]').length > 2 || location.reload(),
    );
    await take(mailbox, `mailbox${suffix}`);
    await Promise.all([mailbox.waitForEvent('load'), mailbox.click('main a[href^="/mailbox/"] >> nth=0')]);
    await take(mailbox, `mail${suffix}`);
  }
}

/** What makes the pages worth a picture: a call by name, a profile, two drafts, a phone that is signed in. */
async function live(browser, origin, { ada, ben }, thread) {
  const threadId = thread.split('/')[2];
  const reply = (page, body) =>
    call(page, 'POST', `/threads/${threadId}/replies`, { body, clientKey: crypto.randomUUID() });
  await reply(ben, '@ada, may I send your table round in our practice?');
  await reply(ben, 'We trade in the week after Easter, so there is time to book.');
  await call(ada, 'PUT', '/me/profile', {
    name: 'Ada Lund',
    interests: ['rotas', 'hiring', 'new premises'],
    about: 'I run a practice of twelve and keep a list of what worked.',
    jobTitle: 'Practice manager',
    organisation: 'Lake Street Surgery',
  });
  await call(ada, 'PUT', `/me/drafts/reply/${threadId}`, {
    body: 'Of course, Ben. I will put the summer of last year below it, too',
  });
  const phone = await browser.newContext({
    baseURL: origin,
    userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0',
  });
  const page = await phone.newPage();
  await page.goto('/sign-in');
  await page.fill('main [name=login]', 'ada@example.org');
  await page.fill('main [name=password]', password);
  await Promise.all([page.waitForEvent('load'), page.click('main button[type=submit]')]);
  // Notifications come a moment after what they tell of.
  await ada.waitForFunction(async () => {
    const { notifications } = await (await fetch('/api/v1/me/notifications')).json();
    return notifications.length > 0;
  });
}
