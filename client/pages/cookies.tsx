import { page } from '../../text/words.js';
import { Button } from '../views/button.js';
import { Form } from '../views/form.js';
import { PageTitle } from '../views/page-title.js';
import type { Page, ShellProps } from './page.js';

export interface CookiesProps {
  /** The inventory: what the site can set, and nothing else. */
  cookies: { name: string; wireName: string; maxAgeDays: number | null }[];
}

/** `/cookies`: every cookie, its use and its life, and where to change one's mind (D25, X05). */
export function cookiesPage({ cookies }: CookiesProps, { csrf }: ShellProps): Page {
  const words = page.cookies;
  return {
    title: words.title,
    description: words.lead,
    canonical: '/cookies',
    body: (
      <>
        <PageTitle title={words.title}>
          <p class="lead">{words.lead}</p>
          <p>{words.noOthers}</p>
        </PageTitle>
        <div class="narrow stack-large">
          <section class="stack" aria-labelledby="cookie-list">
            <h2 id="cookie-list">{words.list}</h2>
            <dl class="list cookie-list">
              {cookies.map(({ name, wireName, maxAgeDays }) => (
                <div key={name}>
                  <dt>
                    <code>{wireName}</code>
                  </dt>
                  <dd>{(words.purposes as Record<string, string>)[name]}</dd>
                  <dd class="muted">{maxAgeDays === null ? words.withBrowser : words.atMost(maxAgeDays)}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section class="stack" aria-labelledby="cookie-choice">
            <h2 id="cookie-choice">{words.choose}</h2>
            <p>{words.chooseText}</p>
            <p>{words.remember}</p>
            <p>
              {words.prefs} <a href="/account/display">{words.change}</a>
            </p>
            <Form action="/preferences/forget" csrf={csrf} class="plain-form">
              <Button kind="quiet">{words.forget}</Button>
            </Form>
          </section>
        </div>
      </>
    ),
  };
}
