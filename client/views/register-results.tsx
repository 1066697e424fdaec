import { facetNames, NETWORKS_PER_PAGE, type RegisterDto } from '../../contract/register.js';
import { page } from '../../text/words.js';
import { type RegisterFields, registerAddress, registerFilters } from '../pages/register/register-address.js';
import { EmptyState } from './empty-state.js';
import { Icon } from './icon.js';
import { Pagination } from './pagination.js';
import { RegisterItem } from './register-item.js';

interface Props {
  fields: RegisterFields;
  found: RegisterDto;
  /** Nothing was looked for. */
  isBare?: boolean;
}

/** What was found, and the ways on from there. */
export function RegisterResults({ fields, found, isBare }: Props) {
  const words = page.register;
  return (
    <div class="search-found" id="register-found">
      <ActiveFilters fields={fields} />
      <section aria-labelledby="results-title">
        <h2 id="results-title" tabIndex={-1}>
          {words.found(found.total)}
        </h2>
        {found.total === 0 ? (
          <EmptyState title={isBare ? page.network.none : words.nothing} level={3}>
            <p>{isBare ? page.network.noneStart : words.nothingText}</p>
            {!isBare && (
              <p>
                <a href="/networks">{words.all}</a>
              </p>
            )}
          </EmptyState>
        ) : (
          <ol class="list" id="results" start={(found.page - 1) * NETWORKS_PER_PAGE + 1}>
            {found.networks.map(({ network }) => (
              <RegisterItem key={network.id} network={network} fields={fields} />
            ))}
          </ol>
        )}
        <Pagination
          page={found.page}
          pages={found.pages}
          href={(number) => registerAddress(fields, {}, number)}
          label={page.network.pages}
        />
      </section>
      <Facets fields={fields} found={found} />
    </div>
  );
}

function Facets({ fields, found }: Omit<Props, 'isBare'>) {
  const words = page.register;
  const shown = facetNames.filter((name) =>
    found.facets[name].some(({ value, count }) => value !== fields[name] && count > 0),
  );
  if (shown.length === 0) return null;
  return (
    <aside class="facets" aria-labelledby="facets-title">
      <h2 id="facets-title">{words.narrow}</h2>
      {shown.map((name) => (
        <section key={name} aria-labelledby={`facet-${name}`}>
          <h3 id={`facet-${name}`}>{words.facets[name]}</h3>
          <ul class="plain">
            {found.facets[name].map(({ value, count }) => (
              <li key={value}>
                <a
                  href={registerAddress(fields, { [name]: value })}
                  aria-current={value === fields[name] ? 'true' : undefined}
                >
                  {words.nameOf(name, value)}
                  <span class="facet-count"> {words.matches(count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}

function ActiveFilters({ fields }: { fields: RegisterFields }) {
  const words = page.register;
  const set = registerFilters.filter((name) => fields[name]);
  if (set.length === 0) return null;
  return (
    <ul class="active-filters" aria-label={words.active}>
      {set.map((name) => (
        <li key={name}>
          <a class="chip" href={registerAddress(fields, { [name]: undefined })}>
            <Icon name="remove" />
            {words.remove(words.facets[name], words.nameOf(name, fields[name]!))}
          </a>
        </li>
      ))}
    </ul>
  );
}
