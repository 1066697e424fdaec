import { type RegisterEntryDto, removalCodes } from '../../contract/register.js';
import { page } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { Button } from './button.js';
import { Disclosure } from './disclosure.js';
import { Form } from './form.js';
import { problemOf, typedIn } from './form-state.js';
import { Select } from './select.js';
import { TextArea } from './text-area.js';

interface Props {
  entry: RegisterEntryDto;
  action: string;
  csrf: string | null;
  form?: FormState;
}

/** What those who run the site decide about a network. */
export function RegisterReview({ entry: { network, listing }, action, csrf, form: all }: Props) {
  const words = page.registerEntry;
  const at = all?.values?.act;
  const formOf = (...acts: string[]) => (at !== undefined && acts.includes(at) ? all : undefined);
  return (
    <section class="stack" aria-labelledby="review-title">
      <h2 id="review-title">{words.reviewTitle}</h2>
      {listing === 'waiting' && (
        <Form action={action} csrf={csrf} label={words.reviewTitle}>
          <Reason
            id="review-reason"
            label={words.reason}
            hint={words.reasonHint}
            form={formOf('approve', 'decline')}
          />
          <div class="row">
            <Button name="act" value="approve">
              {words.approve}
            </Button>{' '}
            <Button kind="quiet" name="act" value="decline">
              {words.decline}
            </Button>
          </div>
        </Form>
      )}
      {listing === 'removed' ? (
        <Undo action={action} csrf={csrf} act="relist" text={words.relist} form={formOf('relist')} />
      ) : (
        <Removal action={action} csrf={csrf} act="remove" words={words.removal} form={formOf('remove')} />
      )}
      {network.isClosed ? (
        <Undo action={action} csrf={csrf} act="reopen" text={words.reopen} form={formOf('reopen')} />
      ) : (
        <Removal action={action} csrf={csrf} act="close" words={words.closure} form={formOf('close')} />
      )}
    </section>
  );
}

interface ActProps {
  action: string;
  csrf: string | null;
  act: string;
  form?: FormState;
}

function Removal({
  action,
  csrf,
  act,
  form,
  words,
}: ActProps & { words: { title: string; text: string; send: string } }) {
  const text = page.registerEntry;
  return (
    <Disclosure summary={words.title} isOpen={form !== undefined}>
      <p>{words.text}</p>
      <Form action={action} csrf={csrf} label={words.title}>
        <Select
          name="code"
          id={`${act}-code`}
          label={text.code}
          values={removalCodes}
          names={text.codes}
          value={typedIn(form, 'code')}
          problem={problemOf(form, 'code')}
        />
        <Reason id={`${act}-reason`} label={text.innerReason} hint={text.innerReasonHint} form={form} />
        <TextArea
          name="note"
          id={`${act}-note`}
          label={text.note}
          hint={text.noteHint}
          value={typedIn(form, 'note')}
          problem={problemOf(form, 'note')}
          rows={2}
        />
        <Button kind="warning" name="act" value={act}>
          {words.send}
        </Button>
      </Form>
    </Disclosure>
  );
}

function Undo({ action, csrf, act, form, text }: ActProps & { text: string }) {
  const words = page.registerEntry;
  return (
    <Form action={action} csrf={csrf} label={text}>
      <Reason id={`${act}-reason`} label={words.innerReason} hint={words.innerReasonHint} form={form} />
      <Button kind="quiet" name="act" value={act}>
        {text}
      </Button>
    </Form>
  );
}

function Reason({ id, label, hint, form }: { id: string; label: string; hint: string; form?: FormState }) {
  return (
    <TextArea
      name="reason"
      id={id}
      label={label}
      hint={hint}
      value={typedIn(form, 'reason')}
      problem={problemOf(form, 'reason')}
      rows={2}
    />
  );
}
