import { page } from '../../../text/words.js';
import { EmptyState } from '../../views/empty-state.js';
import { fill } from '../../views/fill.js';
import { PageTitle } from '../../views/page-title.js';
import { Time } from '../../views/time.js';
import type { Page } from '../page.js';
import type { ReviewsProps } from './props.js';

/** `/networks/reviews`: the networks that wait to be let into the register, each with its age. */
export function reviewsPage({ waiting, total }: ReviewsProps): Page {
  const words = page.registerEntry;
  const [oldest] = waiting;
  return {
    title: words.reviews,
    body: (
      <>
        <PageTitle title={words.reviews}>
          {oldest && (
            <p class="lead">
              {words.waiting(total)} {fill(words.oldest, { day: <Time at={oldest.declaredAt} day /> })}
            </p>
          )}
        </PageTitle>
        {oldest ? (
          <ol class="list">
            {waiting.map(({ network, declaredAt }) => (
              <li key={network.id}>
                <h2 class="list-title">
                  <a href={`${network.path}/register`}>{network.name}</a>
                </h2>
                <p class="clip">{network.aims}</p>
                <p class="meta">
                  <span>{fill(words.declaredOn, { day: <Time at={declaredAt} /> })}</span>{' '}
                  <span>{page.register.kinds[network.organisationKind]}</span>
                </p>
              </li>
            ))}
          </ol>
        ) : (
          <EmptyState title={words.noneWaiting}>
            <p>{words.noneWaitingText}</p>
          </EmptyState>
        )}
      </>
    ),
  };
}
