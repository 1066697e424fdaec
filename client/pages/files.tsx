import type { AttachmentDto } from '../../contract/attachments.js';
import { locale, page as words } from '../../text/words.js';
import { Button } from '../views/button.js';
import { EmptyState } from '../views/empty-state.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Field, fieldId } from '../views/field.js';
import { FileForm } from '../views/file-form.js';
import { Form } from '../views/form.js';
import { hasErrors } from '../views/form-state.js';
import { formatInstant } from '../views/format-time.js';
import { PageTitle } from '../views/page-title.js';
import type { Page, ShellProps } from './page.js';
import type { FilesProps } from './props.js';

const MB = 1024 * 1024;

/** One's own files: adding one, the line that puts it into a text, deleting. */
export function filesPage({ list, added, form }: FilesProps, { csrf }: ShellProps): Page {
  const say = words.files;
  const { attachments, older } = list;
  return {
    title: say.title,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={say.title}>
          <p class="lead">{say.lead}</p>
          <p class="muted">{say.seen}</p>
        </PageTitle>
        <div class="stack-large narrow">
          {added && <Added file={added} />}
          <section class="stack" aria-labelledby="add-file">
            <h2 id="add-file">{say.add}</h2>
            <p class="muted">{say.used(megabytes(list.usedBytes), megabytes(list.maxBytes))}</p>
            <FileForm csrf={csrf} form={form} />
          </section>
          <section class="stack" aria-labelledby="files">
            <h2 id="files">{say.list}</h2>
            {attachments.length === 0 ? (
              <EmptyState title={say.none}>
                <p>{say.noneWhy}</p>
              </EmptyState>
            ) : (
              <>
                <p class="muted">{say.removeNote}</p>
                <ol class="list">
                  {attachments.map((file) => (
                    <FileItem key={file.id} file={file} csrf={csrf} />
                  ))}
                </ol>
              </>
            )}
            {older && <a href={`/attachments?before=${older}`}>{say.older(attachments.length)}</a>}
          </section>
        </div>
      </>
    ),
  };
}

/** Success, and what to do with it. */
function Added({ file }: { file: AttachmentDto }) {
  const say = words.files;
  return (
    <section class="notice stack" aria-labelledby="added">
      <h2 id="added">{say.added}</h2>
      <Line file={file} label={say.copy} id="added-line" />
    </section>
  );
}

function FileItem({ file, csrf }: { file: AttachmentDto; csrf: string | null }) {
  const say = words.files;
  const { id, kind, name, alt, width, height, bytes, createdAt, declared, path } = file;
  const called = name ?? alt ?? say.decoration;
  const what = kind === 'image' ? say.image(width ?? 0, height ?? 0) : say.document;
  return (
    <li class="stack file-item">
      {kind === 'image' && (
        <img src={path} alt="" class="file-preview" loading="lazy" width={width ?? 1} height={height ?? 1} />
      )}
      <h3>{called}</h3>
      <p class="muted small">{say.facts(what, megabytes(bytes), formatInstant(Date.parse(createdAt)))}</p>
      {declared && <p class="muted small">{say.declared(formatInstant(Date.parse(declared.at)))}</p>}
      <Line file={file} label={say.line} id={fieldId(`line-${id}`)} />
      <div class="row">
        <a href={path}>{say.open(called)}</a>
        <Form action="/attachments/delete" csrf={csrf} class="inline-form">
          <input type="hidden" name="attachmentId" value={id} />
          <Button kind="quiet" icon="bin">
            {say.remove(called)}
          </Button>
        </Form>
      </div>
    </li>
  );
}

function Line({ file, label, id }: { file: AttachmentDto; label: string; id: string }) {
  return (
    <Field name="line" id={id} label={label}>
      {(wiring) => <input {...wiring} type="text" readOnly value={file.markdown} spellcheck={false} />}
    </Field>
  );
}

function megabytes(bytes: number): string {
  const digits = bytes < 10 * MB ? 2 : 0;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(
    Math.max(bytes / MB, bytes > 0 ? 0.01 : 0),
  );
  return words.files.megabytes(number);
}
