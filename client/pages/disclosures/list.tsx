import type { DisclosureLineDto } from '../../../contract/disclosures.js';
import { page } from '../../../text/words.js';
import { nameOfRequest, StateOfRequest } from '../../views/disclosure-words.js';
import { EmptyState } from '../../views/empty-state.js';
import { MorePages } from '../../views/more-pages.js';
import { nameOf } from '../../views/name-of.js';
import { Notice } from '../../views/notice.js';
import { PageTitle } from '../../views/page-title.js';
import { Time } from '../../views/time.js';
import type { Page } from '../page.js';
import type { DisclosuresProps } from './props.js';

/** `/disclosures`: requests by law for what is known of accounts, for site administrators. */
export function disclosuresPage({ disclosures, older, hasEnoughPeople, isFirst }: DisclosuresProps): Page {
  const words = page.disclosures;
  return {
    title: words.title,
    body: (
      <>
        <PageTitle title={words.title}>
          <p class="lead">{words.lead}</p>
          {hasEnoughPeople && (
            <p>
              <a href="/disclosures/new">{words.write}</a>
            </p>
          )}
        </PageTitle>
        <div class="narrow stack">
          {!hasEnoughPeople && <TooFew />}
          {disclosures.length === 0 ? (
            <EmptyState title={words.empty}>
              <p>{words.emptyText}</p>
            </EmptyState>
          ) : (
            <section class="stack" aria-label={words.list}>
              <ul class="list">
                {disclosures.map((one) => (
                  <Line one={one} key={one.id} />
                ))}
              </ul>
            </section>
          )}
          {!isFirst && (
            <p>
              <a href="/disclosures">{words.newest}</a>
            </p>
          )}
          <MorePages href={older && `/disclosures?before=${older}`} text={words.older} />
        </div>
      </>
    ),
  };
}

/** With fewer people nothing can be passed on: it is said before anybody fills in a form. */
export function TooFew() {
  return (
    <Notice kind="locked">
      <p>{page.disclosures.tooFew}</p>
    </Notice>
  );
}

function Line({ one }: { one: DisclosureLineDto }) {
  const words = page.disclosures;
  return (
    <li>
      <h2 class="list-title">
        {/* One account may have been asked about before. */}
        <a href={`/disclosures/${one.id}`} aria-describedby={`asked-${one.id}`}>
          {nameOfRequest(one)}
        </a>
      </h2>
      <p class="meta" id={`asked-${one.id}`}>
        <StateOfRequest one={one} /> <span>{words.kinds[one.kind]}</span>{' '}
        <span>{words.recordedBy(nameOf(one.recordedBy))}</span> <Time at={one.recordedAt} />
      </p>
    </li>
  );
}
