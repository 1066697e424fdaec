import type { OwnStandingDto } from '../../../contract/members.js';
import { page } from '../../../text/words.js';
import { AccountFrame } from '../../views/account-frame.js';
import { Button } from '../../views/button.js';
import { fill } from '../../views/fill.js';
import { Form } from '../../views/form.js';
import { HiddenText } from '../../views/hidden-text.js';
import { OwnOffers } from '../../views/own-offers.js';
import { Time } from '../../views/time.js';
import type { Page, ShellProps } from '../page.js';
import type { OwnNetworksProps } from './props.js';

/** `/account/networks`: one's own standings, and what one can do about each. */
export function ownNetworksPage({ standings, offers = [] }: OwnNetworksProps, { csrf }: ShellProps): Page {
  const words = page.members.own;
  return {
    title: page.account.sections.networks,
    // Whoever is let in, invited or taken out while the list is open sees it there.
    island: 'forum',
    data: { kind: 'network', forums: [], sections: ['own-networks'] },
    body: (
      <AccountFrame section="networks" lead={words.lead}>
        <OwnOffers offers={offers} csrf={csrf} />
        <div id="own-networks">
          {standings.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <ul class="list">
              {standings.map((standing) => (
                <OwnStanding key={standing.networkId} standing={standing} csrf={csrf} />
              ))}
            </ul>
          )}
        </div>
        <p>
          <a href="/networks">{words.find}</a>
        </p>
      </AccountFrame>
    ),
  };
}

function OwnStanding({ standing, csrf }: { standing: OwnStandingDto; csrf: string | null }) {
  const { network, state, role, since, networkId } = standing;
  const words = page.members;
  const home = page.networkHome;
  const name = network?.name ?? words.own.unlisted;
  const sentence = state === 'active' ? page.network.roleSince[role] : words.member.states[state];
  const button = (act: string, text: string, hidden: string, isMain = false) => (
    <Form action="/account/networks" csrf={csrf} class="inline-form">
      <input type="hidden" name="networkId" value={networkId} />
      <Button kind={isMain ? 'main' : 'quiet'} name="act" value={act}>
        {text}
        <HiddenText>{hidden}</HiddenText>
      </Button>
    </Form>
  );
  return (
    <li class="stack">
      <h2>{network ? <a href={network.path}>{name}</a> : name}</h2>
      <p class="muted small">{fill(sentence, { day: <Time at={since} day /> })}</p>
      {state === 'invited' && (
        <div class="row">
          {button('accept', words.join.accept, words.join.acceptOf(name), true)}
          {button('refuse', words.join.refuse, words.join.acceptOf(name))}
        </div>
      )}
      {state === 'requested' && button('withdraw', words.join.withdraw, words.join.withdrawOf(name))}
      {standing.isAsked && (
        <>
          <p>{page.keeping.asked}</p>
          <div class="row">
            {button('still', page.keeping.yes, page.keeping.yesOf(name), true)}
            {button('leave', page.keeping.no, page.keeping.yesOf(name))}
          </div>
        </>
      )}
      {state === 'active' && (
        <div class="row">
          <span>{standing.isListed ? words.own.listed : words.own.notListed}</span>
          {standing.isListed
            ? button('hide', words.own.hide, words.own.hideIn(name))
            : button('show', words.own.show, words.own.showIn(name))}
        </div>
      )}
      {state === 'active' && standing.isListed && (
        <div class="row">
          <span>{standing.isNamed ? home.ownNamed : home.ownNotNamed}</span>
          {standing.isNamed
            ? button('unname', home.hideMe, home.hideOf(name))
            : button('name', home.nameMe, home.nameOf(name))}
        </div>
      )}
    </li>
  );
}
