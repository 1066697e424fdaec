import { page } from '../../text/words.js';
import { filterNames, type SearchFields, searchAddress } from '../pages/search-address.js';
import { EmptyState } from './empty-state.js';
import { withReturn } from './with-return.js';

/** Nothing found: what to do next. The same whether there is nothing, or nothing that this reader may know of. */
export function SearchNothing({ fields, isSignedIn }: { fields: SearchFields; isSignedIn: boolean }) {
  const words = page.search;
  const hasFilters = filterNames.some((name) => fields[name]);
  return (
    <EmptyState title={words.noneTitle} level={3}>
      <p>{words.none}</p>
      <ul>
        {words.noneSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
        {!isSignedIn && (
          <li>
            {words.noneSignIn} <a href={withReturn('/sign-in', searchAddress(fields))}>{words.signIn}</a>.
          </li>
        )}
      </ul>
      <p>
        {hasFilters && fields.q ? (
          <a href={searchAddress({ q: fields.q })}>{words.noneWithout}</a>
        ) : (
          <a href="/networks">{words.browse}</a>
        )}
      </p>
    </EmptyState>
  );
}

/** Before anything was typed: what can be typed. */
export function SearchExamples() {
  const words = page.search;
  return (
    <EmptyState title={words.emptyTitle}>
      <p>{words.empty}</p>
      <dl class="examples">
        {words.examples.map(({ typed, means }) => (
          <div key={typed}>
            <dt>
              <code>{typed}</code>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </EmptyState>
  );
}
