import { type CaseDto, decisions } from '../../contract/cases.js';
import type { ReadyReasonDto } from '../../contract/ready-reasons.js';
import { reportReasons } from '../../contract/reports.js';
import { page } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { Button } from './button.js';
import { HidePost, idIn, ruleNames } from './case-hide.js';
import { Choices } from './choices.js';
import { Disclosure } from './disclosure.js';
import { fill } from './fill.js';
import { Form } from './form.js';
import { problemOf, typedIn } from './form-state.js';
import { Notice } from './notice.js';
import { ReadyReasons } from './ready-reasons.js';
import { Select } from './select.js';
import { TextArea } from './text-area.js';
import { TextField } from './text-field.js';
import { Time } from './time.js';

interface Props {
  item: CaseDto;
  csrf: string | null;
  form: FormState | undefined;
  ready?: ReadyReasonDto[];
}

/** What the reader can do with a case. Each part is a plain form to the case's own address. */
export function CaseWork({ item, csrf, form, ready }: Props) {
  const words = page.cases.item;
  const isOpen = item.decision === null;
  const isTaken = item.claim !== null && !item.claim.isMine;
  return (
    <section class="stack-large" aria-labelledby="work-title">
      <h2 id="work-title">{words.work}</h2>
      {item.undoUntil && <Undo item={item} until={item.undoUntil} csrf={csrf} />}
      {item.appealPath && (
        <p>
          <a href={item.appealPath}>{page.appeals.seeAppeal}</a>
        </p>
      )}
      {item.cannotWork && isOpen && (
        <Notice kind="locked">
          <p>{item.cannotWork}</p>
        </Notice>
      )}
      {item.cannotWork === null && isOpen && (
        <>
          {!isTaken && <Claim item={item} csrf={csrf} />}
          {!isTaken && item.canHide && <HidePost item={item} csrf={csrf} form={form} ready={ready} />}
          {!isTaken && <Decide item={item} csrf={csrf} form={form} ready={ready} />}
        </>
      )}
      <Part
        {...{ item, csrf, form }}
        act="note"
        title={words.note}
        hint={words.noteHint}
        button={words.noteButton}
      />
      {item.canRaise && !isTaken && (
        <Part
          {...{ item, csrf, form }}
          act="raise"
          title={words.raise}
          label={words.raiseWords}
          hint={words.raiseHint[item.level]}
          button={words.raiseButton}
        />
      )}
      {item.cannotWork === null && isOpen && (
        <Disclosure summary={words.hand} isOpen={typedIn(form, 'act') === 'hand'}>
          <Form action={item.path} csrf={csrf} label={words.hand}>
            <input type="hidden" name="act" value="hand" />
            <TextField
              name="username"
              label={words.handTo}
              value={typedIn(form, 'username')}
              problem={problemOf(form, 'username')}
              isCode
              isShort
            />
            <Button kind="quiet">{words.handButton}</Button>
          </Form>
        </Disclosure>
      )}
    </section>
  );
}

/** For ten minutes, for whoever decided. */
function Undo({ item, until, csrf }: Omit<Props, 'form'> & { until: string }) {
  const words = page.appeals;
  return (
    <Form action={item.path} csrf={csrf} class="stack">
      <input type="hidden" name="act" value="undo" />
      <p class="muted">
        {words.undoCaseHint} {fill(words.undoUntil, { time: <Time at={until} /> })}
      </p>
      <Button kind="quiet">{words.undoCase}</Button>
    </Form>
  );
}

function Claim({ item, csrf }: Omit<Props, 'form'>) {
  const words = page.cases.item;
  const isMine = item.claim?.isMine ?? false;
  return (
    <Form action={item.path} csrf={csrf} class="stack">
      <input type="hidden" name="act" value={isMine ? 'release' : 'claim'} />
      {!isMine && <p class="muted">{words.claimHint}</p>}
      <Button kind="quiet">{isMine ? words.release : words.claim}</Button>
    </Form>
  );
}

function Decide({ item, csrf, form, ready }: Props) {
  const words = page.cases.item;
  const fits = decisions.filter(
    (one) => (one !== 'removed' || item.kind === 'post') && (one !== 'locked' || item.threadId !== null),
  );
  const isThis = typedIn(form, 'act') === 'decide';
  return (
    <Form action={item.path} csrf={csrf} label={words.decide}>
      <input type="hidden" name="act" value="decide" />
      <Choices
        name="outcome"
        legend={words.outcome}
        choices={fits.map((value) => ({ value, ...words.outcomesOf[value] }))}
        value={(isThis && typedIn(form, 'outcome')) || ''}
        problem={isThis ? problemOf(form, 'outcome') : undefined}
      />
      <ReadyReasons ready={ready} form={isThis ? form : undefined} id={idIn(form, 'decide', 'ready')} />
      <Select
        name="rule"
        label={words.rule}
        values={['', ...reportReasons]}
        id={idIn(form, 'decide', 'rule')}
        names={{ '': words.noRule, ...ruleNames() }}
        value={(isThis && typedIn(form, 'rule')) || ''}
        problem={isThis ? problemOf(form, 'rule') : undefined}
      />
      <TextArea
        name="words"
        id={idIn(form, 'decide', 'words')}
        label={words.words}
        hint={words.wordsHint}
        rows={3}
        value={isThis ? typedIn(form, 'words') : undefined}
        problem={isThis ? problemOf(form, 'words') : undefined}
      />
      <Button kind="warning">{words.decideButton}</Button>
    </Form>
  );
}

interface PartProps extends Props {
  act: 'note' | 'raise';
  title: string;
  label?: string;
  hint: string;
  button: string;
}

/** A text of a few words, folded away until somebody needs it. */
function Part({ item, csrf, form, act, title, label = title, hint, button }: PartProps) {
  const isThis = typedIn(form, 'act') === act;
  return (
    <Disclosure summary={title} isOpen={isThis}>
      <Form action={item.path} csrf={csrf} label={title}>
        <input type="hidden" name="act" value={act} />
        <TextArea
          name="words"
          id={idIn(form, act, 'words')}
          label={label}
          hint={hint}
          rows={2}
          value={isThis ? typedIn(form, 'words') : undefined}
          problem={isThis ? problemOf(form, 'words') : undefined}
        />
        <Button kind="quiet">{button}</Button>
      </Form>
    </Disclosure>
  );
}
