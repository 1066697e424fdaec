import { MAX_ALT_CHARACTERS } from '../../contract/limits.js';
import { page } from '../../text/words.js';
import { keptInside } from '../pages/kept-inside.js';
import type { FormState } from '../pages/page.js';
import { Button } from './button.js';
import { Disclosure } from './disclosure.js';
import { Field, fieldId, Problem } from './field.js';
import { problemOf } from './form-state.js';
import { TextArea } from './text-area.js';

/** Chooses a file, and says what an image shows. */
export function FileForm({ csrf, form }: { csrf: string | null; form?: FormState }) {
  return (
    <form method="post" action="/attachments" encType="multipart/form-data" class="form" noValidate>
      {csrf !== null && <input type="hidden" name="_csrf" value={csrf} />}
      <FileFields form={form} />
      <Button>{page.files.send}</Button>
    </form>
  );
}

interface AddFileProps {
  /** Of the form that it stands in. */
  action: string;
  form?: FormState;
}

/**
 * Adds a file to the text that a form writes: by script at the caret; without, the form is shown again with the file's
 * line at the end. It stands after the button that sends, which is what Enter in a field of one line presses.
 */
export function AddFile({ action, form }: AddFileProps) {
  const say = page.files;
  const isWrong = ['file', 'alt', 'longDescription', 'mayPublish'].some(
    (name) => problemOf(form, name) !== undefined,
  );
  return (
    <div class="add-file" id="add-file">
      <Disclosure summary={say.add} isOpen={form?.hasAdded || isWrong}>
        {form?.hasAdded && <p class="notice">{say.inText}</p>}
        {form === undefined ? (
          <div class="stack" dangerouslySetInnerHTML={keptInside(FieldsInText)} />
        ) : (
          <FileFields form={form} isInText />
        )}
        <div class="row">
          <button
            class="button button-quiet"
            type="submit"
            name="intent"
            value="attach"
            formAction={`${action}#add-file`}
            formEncType="multipart/form-data"
          >
            {say.send}
          </button>
        </div>
      </Disclosure>
    </div>
  );
}

const FieldsInText = () => <FileFields isInText />;

interface FileFieldsProps {
  form?: FormState;
  /** They stand in a form that writes a text: what takes more than a few words can go there. */
  isInText?: boolean;
}

/** The descriptions are boxes of several lines: Enter in them sends nothing. */
function FileFields({ form, isInText }: FileFieldsProps) {
  const say = page.files;
  return (
    <>
      <Field
        name="file"
        label={say.choose}
        hint={`${say.kinds} ${say.clean}`}
        problem={problemOf(form, 'file')}
      >
        {(wiring) => <input {...wiring} type="file" />}
      </Field>
      <TextArea
        name="alt"
        rows={2}
        label={say.alt}
        hint={say.altHint(MAX_ALT_CHARACTERS)}
        value={form?.values?.alt}
        problem={problemOf(form, 'alt')}
      />
      {isInText && (
        <TextArea
          name="longDescription"
          rows={3}
          label={say.long}
          hint={say.longHint}
          value={form?.values?.longDescription}
          problem={problemOf(form, 'longDescription')}
        />
      )}
      <div>
        <label class="choice">
          <input
            type="checkbox"
            name="isDecorative"
            value="true"
            checked={form?.values?.isDecorative === 'true'}
          />{' '}
          <span>{say.decorative}</span>
        </label>
      </div>
      <Declaration form={form} />
      {form?.personalData && isOfFile(form) && (
        <div class="notice notice-warning">
          <p>{page.personalData.fileAgain}</p>
          <label class="choice">
            <input type="checkbox" name="attestedFile" value="true" /> <span>{page.personalData.file}</span>
          </label>
        </div>
      )}
    </>
  );
}

/** That one may publish the file (N43). The words are `FILE_DECLARATION_VERSION` of the contract. */
function Declaration({ form }: { form?: FormState }) {
  const id = fieldId('mayPublish');
  const problem = problemOf(form, 'mayPublish');
  return (
    <div class={problem ? 'field-error' : undefined}>
      {problem && <Problem id={`${id}-problem`} text={problem} />}
      <label class="choice">
        <input
          type="checkbox"
          id={id}
          name="mayPublish"
          value="true"
          checked={form?.values?.mayPublish === 'true'}
          aria-describedby={problem ? `${id}-problem` : undefined}
          aria-invalid={problem ? true : undefined}
        />{' '}
        <span>{page.files.mayPublish}</span>
      </label>
    </div>
  );
}

/** Whether what was held back is a file's name or its description. */
function isOfFile({ problems }: FormState): boolean {
  return problems?.some(({ field }) => field === 'file' || field === 'alt') ?? false;
}
