import type { NetworkDto } from '../../contract/networks.js';
import { page } from '../../text/words.js';
import { type RegisterFields, registerAddress } from '../pages/register/register-address.js';

/** One network in the register. One that is hosted elsewhere leads there from its own page. */
export function RegisterItem({ network, fields }: { network: NetworkDto; fields: RegisterFields }) {
  const words = page.register;
  const about = [
    network.externalUrl === null ? page.network.memberCount(network.memberCount) : words.hostedElsewhere,
    words.subjects[network.subject],
    words.areas[network.area],
    ...(network.externalUrl === null ? [words.joining[network.joining]] : []),
    ...(network.status === 'live' ? [] : [words.statuses[network.status]]),
  ];
  return (
    <li data-listed={network.id} data-elsewhere={network.externalUrl === null ? undefined : true}>
      <h3 class="list-title">
        <a href={network.path}>{network.name}</a>
      </h3>
      <p class="clip">{network.aims}</p>
      <p class="meta">
        {about.map((part, index) => (
          <span key={part}>
            {index > 0 && ' '}
            {part}
          </span>
        ))}
      </p>
      {network.tags.length > 0 && (
        <ul class="row plain" aria-label={words.tagsOf(network.name)}>
          {network.tags.map((tag) => (
            <li key={tag}>
              <a href={registerAddress({ q: '', sort: fields.sort }, { tag })}>{tag}</a>{' '}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
