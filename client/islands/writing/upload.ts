import type { AttachmentDto } from '../../../contract/attachments.js';
import type { ErrorBody } from '../../../contract/errors.js';

/** What the sender says of a file. */
interface Said {
  alt: string;
  isDecorative: boolean;
  mayPublish: boolean;
  attested: boolean;
}

export interface Upload {
  /** Null: no answer that can be read. `stopped`: it was stopped here. */
  answer: Promise<AttachmentDto | { refused: ErrorBody } | 'stopped' | null>;
  stop(): void;
}

/**
 * Sends one file. By XMLHttpRequest: `fetch` does not tell how much has gone.
 * @param progress is called with 0 to 1 of what has gone
 */
export function upload(
  file: File,
  { alt, isDecorative, mayPublish, attested }: Said,
  progress: (share: number) => void,
): Upload {
  const request = new XMLHttpRequest();
  const form = new FormData();
  form.set('alt', alt);
  form.set('isDecorative', String(isDecorative));
  form.set('mayPublish', String(mayPublish));
  if (attested) form.set('attested', 'true');
  form.set('file', file);
  const answer = new Promise<Awaited<Upload['answer']>>((done) => {
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onabort = () => done('stopped');
    request.onerror = () => done(null);
    request.onload = () => {
      const body = request.response;
      if (request.status === 201) done(body);
      else done(body?.message ? { refused: body } : null);
    };
  });
  request.open('POST', '/api/v1/attachments');
  // What a form of another site can't send.
  request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
  request.responseType = 'json';
  request.send(form);
  return { answer, stop: () => request.abort() };
}
