import type { NetworkHomeDto } from '../../contract/network-home.js';
import type { NetworkDto, NetworkViewer } from '../../contract/networks.js';
import { page as words } from '../../text/words.js';
import { Button } from './button.js';
import { Form } from './form.js';
import { Monogram } from './monogram.js';

interface Props {
  network: NetworkDto;
  viewer: NetworkViewer;
  named: NetworkHomeDto['named'];
  csrf: string | null;
}

/** How many belong to it; to its members, the names of those who want to be named. */
export function NamedMembers({ network, viewer, named, csrf }: Props) {
  const { networkHome: home } = words;
  const count = words.network.memberCount(network.memberCount);
  if (named === null) return <p>{count}</p>;
  const more = named.total - named.people.length;
  return (
    <>
      <p>
        <a href={`${network.path}/members`}>{count}</a>
      </p>
      <p>{named.total === 0 ? home.noneNamed : home.named(named.total, network.memberCount)}</p>
      {named.people.length > 0 && (
        <ul class="plain named-people">
          {named.people.map(({ id, username, name }) => (
            <li class="row" key={id}>
              <Monogram name={name} />
              <a href={`/u/${username}`}>{name}</a>
            </li>
          ))}
          {more > 0 && <li>{home.andMore(more)}</li>}
        </ul>
      )}
      {viewer.role && (
        <Form action={`${network.path}/naming`} csrf={csrf} class="stack">
          <p class="muted small">{home.aboutNaming}</p>
          <Button kind="quiet" name="act" value={named.isNamed ? 'unname' : 'name'}>
            {named.isNamed ? home.hideMe : home.nameMe}
          </Button>
        </Form>
      )}
    </>
  );
}
