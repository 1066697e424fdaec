import { page } from '../../../text/words.js';
import { Band } from '../../views/band.js';
import { Button } from '../../views/button.js';
import { EmptyState } from '../../views/empty-state.js';
import { LogLine } from '../../views/log-line.js';
import { OlderLink } from '../../views/older-link.js';
import { PageTitle } from '../../views/page-title.js';
import type { Page, ShellProps } from '../page.js';
import type { NetworkLogProps } from './props.js';

/** `/n/:network/log`: everything that was decided and changed, as far as the reader may know of it. */
export function networkLogPage(props: NetworkLogProps, _shell: ShellProps): Page {
  const { network, lines, older, kind, person } = props;
  const words = page.networkLog;
  const isNarrowed = kind !== undefined || person !== '';
  const address = `${network.path}/log`;
  return {
    title: words.titleOf(network.name),
    brand: network.brand,
    band: <Band network={network} />,
    body: (
      <>
        <PageTitle title={words.title}>
          <p class="lead">{words.lead}</p>
          {props.kinds.includes('moderation') && (
            <p>
              <a href="/undo">{page.appeals.undo}</a>
            </p>
          )}
        </PageTitle>
        <div class="stack-large narrow">
          <Narrow {...props} />
          {lines.length === 0 ? (
            <EmptyState title={words.none}>
              <p>{words.noneText}</p>
            </EmptyState>
          ) : (
            <section class="stack" aria-labelledby="lines-title">
              <h2 id="lines-title">{words.lines}</h2>
              <ol class="list">
                {lines.map((line) => (
                  <LogLine key={line.id} line={line} />
                ))}
              </ol>
            </section>
          )}
          {isNarrowed && (
            <p>
              <a href={address}>{words.all}</a>
            </p>
          )}
          <OlderLink
            older={older && `${address}?${new URLSearchParams({ ...given(props), before: older })}`}
            what="lines"
          />
        </div>
      </>
    ),
  };
}

const given = ({ kind, person }: NetworkLogProps) => ({ ...(kind && { kind }), ...(person && { person }) });

function Narrow({ network, kinds, kind, person }: NetworkLogProps) {
  const words = page.networkLog;
  return (
    <form method="get" action={`${network.path}/log`} class="form">
      <div class="field">
        <label for="log-kind">{words.kind}</label>
        <select id="log-kind" name="kind">
          <option value="">{words.allKinds}</option>
          {kinds.map((one) => (
            <option key={one} value={one} selected={one === kind}>
              {words.kinds[one]}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="log-person">{words.person}</label>
        <div class="hint muted" id="log-person-hint">
          {words.personHint}
        </div>
        <input
          id="log-person"
          class="short"
          name="person"
          value={person}
          maxLength={60}
          autocapitalize="none"
          spellcheck={false}
          aria-describedby="log-person-hint"
        />
      </div>
      <Button kind="quiet">{words.filter}</Button>
    </form>
  );
}
