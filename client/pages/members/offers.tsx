import type { OfferDto, OfferKind } from '../../../contract/offers.js';
import { page } from '../../../text/words.js';
import { Button } from '../../views/button.js';
import { fill } from '../../views/fill.js';
import { Form } from '../../views/form.js';
import { problemOf, typedIn } from '../../views/form-state.js';
import { HiddenText } from '../../views/hidden-text.js';
import { Notice } from '../../views/notice.js';
import { TextField } from '../../views/text-field.js';
import { Time } from '../../views/time.js';
import { networkForm } from '../network-form.js';
import type { FormState, Page, ShellProps } from '../page.js';
import type { OffersProps } from './props.js';

/** `/n/:network/offers`: the named contact, and what members are offered and must accept. */
export function offersPage(props: OffersProps, { csrf }: ShellProps): Page {
  const { network, viewer, offers, admins, form } = props;
  const words = page.offers;
  const action = `${network.path}/offers`;
  const way = { action, csrf, form };
  return networkForm({
    network,
    title: words.titleOf(network.name),
    form,
    ids: { username: `username-${form?.values?.kind ?? 'contact'}` },
    children: (
      <>
        <div class="narrow stack-large">
          {admins === 1 && (
            <Notice kind="warning">
              <p>{words.oneAdmin}</p>
            </Notice>
          )}
          <Contact {...props} csrf={csrf} />
          <Way
            {...way}
            kind="contact"
            title={words.offerContact}
            text={words.offerContactText}
            button={words.ask}
          />
          <Way
            {...way}
            kind="admin"
            title={words.offerAdmin}
            text={words.offerAdminText}
            button={words.makeAdmin}
          />
          {viewer.role === 'admin' && (
            <Way
              {...way}
              kind="handover"
              title={words.handOver}
              text={words.handOverText}
              button={words.handOverButton}
            />
          )}
          <section class="stack" aria-labelledby="waiting">
            <h2 id="waiting">{words.waiting}</h2>
            {offers.length === 0 && <p>{words.none}</p>}
            <ul class="list">
              {offers.map((offer) => (
                <Waiting key={offer.id} offer={offer} action={action} csrf={csrf} />
              ))}
            </ul>
          </section>
        </div>
      </>
    ),
  });
}

function Contact({ network, contact, isChosen, csrf }: OffersProps & { csrf: string | null }) {
  const words = page.offers;
  return (
    <section class="card stack" aria-labelledby="contact">
      <h2 id="contact">{words.contactTitle}</h2>
      {contact ? (
        <p>
          {fill(words.contactIs, { person: <a href={`/u/${contact.username}`}>{contact.name}</a> })}{' '}
          {isChosen ? words.contactChosen : words.contactDefault}
        </p>
      ) : (
        <p>{words.contactNone}</p>
      )}
      {isChosen && (
        <Form action={`${network.path}/offers`} csrf={csrf} class="inline-form">
          <Button kind="quiet" name="act" value="clear">
            {words.clear}
          </Button>
        </Form>
      )}
    </section>
  );
}

interface WayProps {
  kind: OfferKind;
  action: string;
  csrf: string | null;
  form?: FormState;
  title: string;
  text: string;
  button: string;
}

function Way({ kind, action, csrf, form, title, text, button }: WayProps) {
  const own = form?.values?.kind === kind ? form : undefined;
  return (
    <section class="card stack">
      <h2>{title}</h2>
      <p>{text}</p>
      <Form action={action} csrf={csrf} label={title}>
        <input type="hidden" name="kind" value={kind} />
        <TextField
          id={`username-${kind}`}
          name="username"
          label={page.offers.username}
          isCode
          value={typedIn(own, 'username')}
          problem={problemOf(own, 'username')}
        />
        <Button name="act" value="offer">
          {button}
        </Button>
      </Form>
    </section>
  );
}

function Waiting({ offer, action, csrf }: { offer: OfferDto; action: string; csrf: string | null }) {
  const words = page.offers;
  const { id, kind, person, by, expiresAt } = offer;
  return (
    <li class="stack">
      <h3 class="list-title">{words.kinds[kind](person.name)}</h3>
      <p class="meta">
        <span>{fill(words.ends, { day: <Time at={expiresAt} day /> })}</span>{' '}
        <span>{words.by(by?.name ?? words.someone)}</span>
      </p>
      <Form action={action} csrf={csrf} class="inline-form">
        <input type="hidden" name="offerId" value={id} />
        <Button kind="quiet" name="act" value="withdraw">
          {words.withdraw}
          <HiddenText>{words.withdrawWhich(person.name)}</HiddenText>
        </Button>
      </Form>
    </li>
  );
}
