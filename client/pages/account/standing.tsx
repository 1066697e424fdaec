import { page } from '../../../text/words.js';
import { AccountFrame } from '../../views/account-frame.js';
import { Notice } from '../../views/notice.js';
import { SanctionList, StrikeList } from '../../views/sanction-words.js';
import type { Page, ShellProps } from '../page.js';
import type { OwnStandingProps } from '../sanctions/props.js';

/** `/account/standing`: what was decided about oneself, what counts, and when each ends. */
export function ownStandingPage(props: OwnStandingProps, _shell: ShellProps): Page {
  const words = page.sanctions;
  const say = words.standing;
  const { isSuspended, sanctions, places } = props;
  const isFine = !sanctions.some(({ state }) => state === 'inForce');
  return {
    title: page.account.sections.standing,
    body: (
      <AccountFrame section="standing" lead={say.lead}>
        {isSuspended && (
          <Notice kind="locked">
            <p>
              <strong>{say.suspendedTitle}</strong> {say.suspended}
            </p>
            <p>
              <a href="/account/data">{say.data}</a>
            </p>
          </Notice>
        )}
        {isFine && (
          <Notice kind="success">
            <p>{say.fine}</p>
          </Notice>
        )}
        {sanctions.length > 0 && (
          <section class="stack" aria-labelledby="sanctions">
            <h2 id="sanctions">{say.sanctions}</h2>
            <SanctionList sanctions={sanctions} />
          </section>
        )}
        <section class="stack" aria-labelledby="strikes">
          <h2 id="strikes">{say.strikes}</h2>
          {places.length === 0 && <p>{words.strikes(0)}</p>}
          {places.map(({ network, strikes }) => (
            <div class="stack" key={network?.id ?? 'site'}>
              <h3>{network?.name ?? words.wholeSite}</h3>
              <StrikeList strikes={strikes} />
            </div>
          ))}
          <p>
            <a href="/notices">{say.notices}</a>
          </p>
        </section>
        <section class="stack" aria-labelledby="ladder">
          <h2 id="ladder">{say.ladder}</h2>
          <p>{say.ladderText}</p>
        </section>
      </AccountFrame>
    ),
  };
}
