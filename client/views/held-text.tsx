import type { HoldKind, OwnHoldDto } from '../../contract/holds.js';
import { page } from '../../text/words.js';
import { Button } from './button.js';
import { Disclosure } from './disclosure.js';
import { Field } from './field.js';
import { fill } from './fill.js';
import { Form } from './form.js';
import { HiddenText } from './hidden-text.js';
import { ServerHtml } from './server-html.js';
import { Time } from './time.js';
import { TitleIn } from './title-in.js';

/** What a held text is, in words. */
function nameOfHeld(kind: HoldKind, title: string | null): string {
  return page.holds.kinds[kind](title ?? page.holds.own.gone);
}

interface NameProps {
  kind: HoldKind;
  /** Of itself or of its thread; null: the reader may not know it any more. */
  title: string | null;
  language: string | null | undefined;
  /** Puts it into another sentence. */
  within?(name: string): string;
}

/** The same as it is shown, with the title in its own language. */
export function HeldName({ kind, title, language, within = (name) => name }: NameProps) {
  if (title === null) return <>{within(nameOfHeld(kind, null))}</>;
  return <TitleIn say={(shown) => within(nameOfHeld(kind, shown))} title={title} language={language} />;
}

const titleOf = ({ kind, title, place }: OwnHoldDto) =>
  kind === 'thread' ? title : (place?.thread?.title ?? null);

interface Props {
  hold: OwnHoldDto;
  csrf: string | null;
  level: 'h2' | 'h3';
}

/** One's own text that waits: what it says, where it is in the queue, and what can be done with it. */
export function HeldText({ hold, csrf, level: Heading }: Props) {
  const words = page.holds;
  const name = { kind: hold.kind, title: titleOf(hold), language: hold.titleLanguage };
  const path = hold.place && (hold.place.thread?.path ?? hold.place.forum.path);
  const isWaiting = hold.state === 'waiting';
  return (
    <li class="card stack" id={`held-${hold.id}`}>
      <Heading class="list-title">
        {path ? (
          <a href={path}>
            <HeldName {...name} />
          </a>
        ) : (
          <HeldName {...name} />
        )}
      </Heading>
      {hold.html !== '' && <ServerHtml html={hold.html} language={hold.language} class="post-body prose" />}
      {isWaiting ? <Standing hold={hold} /> : <Decided hold={hold} />}
      {isWaiting && (
        <div class="row">
          <Button kind="quiet" href={`/held/${hold.id}`}>
            {words.own.edit}
            <HiddenText>
              <HeldName {...name} within={words.own.withdrawOf} />
            </HiddenText>
          </Button>{' '}
          <Form action={`/held/${hold.id}/withdraw`} csrf={csrf} class="inline-form">
            <Button kind="quiet" icon="bin">
              {words.own.withdraw}
              <HiddenText>
                <HeldName {...name} within={words.own.withdrawOf} />
              </HiddenText>
            </Button>
          </Form>
        </div>
      )}
    </li>
  );
}

function Standing({ hold }: { hold: OwnHoldDto }) {
  const words = page.holds;
  const { position, heldAt, passesOnAt, why, level, ruleSays, isAnonymous } = hold;
  return (
    <>
      <p>
        <strong>{position === 1 ? words.own.next : words.own.position(position ?? 1)}</strong>{' '}
        {fill(words.own.since, { time: <Time at={heldAt} /> })}
      </p>
      {isAnonymous && <p>{words.own.unnamed}</p>}
      <p class="muted small">
        {words.why[why]} {ruleSays && words.own.ruleSays(ruleSays)} {words.levels[level]}{' '}
        {passesOnAt && fill(words.own.passesOn, { time: <Time at={passesOnAt} /> })}
      </p>
    </>
  );
}

function Decided({ hold }: { hold: OwnHoldDto }) {
  const words = page.holds.own;
  const { state, decidedAt, words: reason, rule, source, id } = hold;
  return (
    <>
      <p>
        {fill(state === 'refused' ? words.refused : source === '' ? words.purged : words.withdrawn, {
          time: <Time at={decidedAt ?? hold.heldAt} />,
        })}
      </p>
      {rule && (
        <p>
          <strong>{words.rule}</strong> {page.reports.reasons[rule].text}
        </p>
      )}
      {reason && (
        <p>
          <strong>{words.reason}</strong> {reason}
        </p>
      )}
      {state === 'refused' && (
        <p>
          <a href={`/decisions/${id}`}>{words.appeal}</a>
        </p>
      )}
      {source !== '' && (
        <Disclosure summary={words.copy}>
          <Field name="copy" id={`copy-${id}`} label={words.copy}>
            {(wiring) => <textarea {...wiring} name={undefined} readOnly rows={5} value={source} />}
          </Field>
        </Disclosure>
      )}
    </>
  );
}
