import type { ErrorBody, ErrorCode } from '../contract/errors.js';

/** A refusal of the site, or `unavailable` where there was no answer. `body.message` is for people, `body.reason` for programs. */
export class RequestRefused extends Error {
  constructor(readonly body: ErrorBody) {
    super(body.message);
    this.name = 'RequestRefused';
  }

  get code(): ErrorCode {
    return this.body.code;
  }
}

/** The refusal of a site that gave no answer, or none that can be read. */
export function noAnswer(message: string): RequestRefused {
  return new RequestRefused({ code: 'unavailable', message });
}
