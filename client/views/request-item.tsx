import type { RequestDto } from '../../contract/members.js';
import { page } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { AnswerList } from './answer-list.js';
import { Button } from './button.js';
import { fill } from './fill.js';
import { Form } from './form.js';
import { problemOf, typedIn } from './form-state.js';
import { HiddenText } from './hidden-text.js';
import { TextArea } from './text-area.js';
import { Time } from './time.js';

interface Props {
  request: RequestDto;
  action: string;
  csrf: string | null;
  form?: FormState;
  /** Of its heading. */
  level?: 2 | 3;
}

/** Somebody who asks to join, with what they answered and a decision in place. */
export function RequestItem({ request, action, csrf, form, level = 2 }: Props) {
  const words = page.members.requests;
  const { person, askedAt, answers, evidence } = request;
  const Heading = `h${level}` as 'h2' | 'h3';
  return (
    <li class="stack" id={`request-${person.id}`}>
      <Heading>
        <a href={`/u/${person.username}`}>{person.name}</a> <span class="muted small">{person.username}</span>
      </Heading>
      <p class="muted small">{fill(words.asked, { day: <Time at={askedAt} day /> })}</p>
      <AnswerList answers={answers} />
      {evidence && (
        <p>
          <a href={evidence.path}>
            {words.evidence}
            <HiddenText>{words.nameHidden(person.name)}</HiddenText>
          </a>
        </p>
      )}
      <Form action={action} csrf={csrf} label={words.decideOn(person.name)}>
        <input type="hidden" name="accountId" value={person.id} />
        <TextArea
          id={`reason-${person.id}`}
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          rows={2}
          value={typedIn(form, 'reason')}
          problem={problemOf(form, 'reason')}
        />
        <div class="row">
          <Button name="decision" value="approve">
            {words.approve}
            <HiddenText>{words.nameHidden(person.name)}</HiddenText>
          </Button>{' '}
          <Button kind="quiet" name="decision" value="decline">
            {words.decline}
            <HiddenText>{words.nameHidden(person.name)}</HiddenText>
          </Button>
        </div>
      </Form>
    </li>
  );
}
