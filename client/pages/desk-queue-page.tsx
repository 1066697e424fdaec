import type { ComponentChildren } from 'preact';
import type { NetworkRef } from '../../contract/forums.js';
import { Band } from '../views/band.js';
import { ErrorSummary } from '../views/error-summary.js';
import { hasErrors } from '../views/form-state.js';
import { MorePages } from '../views/more-pages.js';
import { PageTitle } from '../views/page-title.js';
import type { FormState, Page } from './page.js';

interface Place {
  /** Both null: what has come to the site. */
  network: NetworkRef | null;
  forum: { name: string; path: string } | null;
  form?: FormState;
}

interface Words {
  title: string;
  titleOf: (place: string) => string;
  titleSite: string;
  lead: string;
  leadSite: string;
  list: string;
  more: string;
}

interface Parts {
  /** The list's name in the address of its part of the page: a live page fetches that again. */
  section: string;
  /** Below the lead. */
  links?: ComponentChildren;
  /** Above the list: what was done, and how to narrow it. */
  above: ComponentChildren;
  list: ComponentChildren;
  /** Address of the next page; null on the last. */
  more: string | null;
}

/** The frame of every queue of moderators, of a forum, a network or the site: the list is kept true. */
export function deskQueuePage({ network, forum, form }: Place, words: Words, parts: Parts): Page {
  const { section, links, above, list, more } = parts;
  const place = forum?.name ?? network?.name;
  return {
    title: place ? words.titleOf(place) : words.titleSite,
    brand: network?.brand,
    band: network ? (
      <Band network={network} trail={forum ? [{ href: forum.path, text: forum.name }] : []} />
    ) : undefined,
    island: 'forum',
    data: { kind: 'desk', forums: [], sections: [section] },
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={network ? words.title : words.titleSite}>
          <p class="lead">{network ? words.lead : words.leadSite}</p>
          {links}
        </PageTitle>
        <div class="stack-large">
          {above}
          <section class="stack" aria-labelledby={`${section}-title`}>
            <h2 id={`${section}-title`}>{words.list}</h2>
            <div class="stack" id={section}>
              {list}
            </div>
            <MorePages href={more} text={words.more} />
          </section>
        </div>
      </>
    ),
  };
}
