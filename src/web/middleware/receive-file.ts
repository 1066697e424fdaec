import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request, RequestHandler, Response } from 'express';
import { MAX_FILE_BYTES, ReceivedFile } from '../../../contract/attachments.js';
import { canUpload } from '../../attachments/index.js';
import { allowOrThrow } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { BadRequest } from '../errors/status.js';
import type { Web } from '../options.js';
import { stateOf } from '../state.js';

/** Text fields beside the file, each and all of them: a post being written comes along. */
const FIELD_BYTES = 256 * 1024;
const FIELDS = 30;

/**
 * Receives a form with a file, of signed-in people only: the file goes to a folder of this process, the fields
 * become the body, the file its field `file`. It is removed when the answer is sent.
 */
export function receiveFile(web: Web): RequestHandler {
  return (req, res, next) => {
    if (!hasFile(req)) return next();
    const { files } = web.services;
    const { actor } = stateOf(res);
    // The rest of a body that nobody reads ends with the connection.
    if (actor.kind !== 'account' || !files) res.setHeader('Connection', 'close');
    allowOrThrow(actor, canUpload(actor));
    if (!files) return next();
    return takeIn(req, res, join(files.scratch, randomUUID())).then(() => next(), next);
  };
}

/**
 * Receives a text that is being written, with a file for it. Of somebody whose session is over the text is read all
 * the same, so that it is not lost, and the file is not kept.
 */
export function receiveText(web: Web): RequestHandler {
  return (req, res, next) => {
    if (!hasFile(req)) return next();
    const { files } = web.services;
    const { actor } = stateOf(res);
    const isTaken = files !== undefined && actor.kind === 'account';
    const declared = Number(req.get('Content-Length') ?? Number.POSITIVE_INFINITY);
    if (!isTaken && declared > MAX_FILE_BYTES + FIELD_BYTES) {
      res.setHeader('Connection', 'close');
      allowOrThrow(actor, canUpload(actor));
    }
    return takeIn(req, res, isTaken ? join(files.scratch, randomUUID()) : null).then(() => next(), next);
  };
}

function hasFile(req: Request): boolean {
  return req.method === 'POST' && Boolean(req.is('multipart/form-data'));
}

async function takeIn(req: Request, res: Response, path: string | null): Promise<void> {
  if (path !== null) res.once('close', () => void rm(path, { force: true }));
  req.body = await receive(req, path);
}

/** @param path where the file is put; null: it is not kept */
async function receive(req: Request, path: string | null): Promise<Record<string, unknown>> {
  const body = new Map<string, unknown>();
  const parser = parserFor(req);
  let writing: Promise<void> = Promise.resolve();
  let refusal: AppError | null = null;
  parser.on('field', (name, value, { valueTruncated, nameTruncated }) => {
    if (valueTruncated || nameTruncated) refusal ??= tooLong();
    body.set(name, value);
  });
  parser.on('file', (field, stream, { filename }) => {
    // An empty choice of a browser's form comes as a file without a name.
    if (field !== 'file' || !filename || path === null) return void stream.resume();
    let bytes = 0;
    stream.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    // The upload says that it is too large: a text that came with it is not lost.
    stream.once('limit', () => {
      bytes = Number.POSITIVE_INFINITY;
    });
    writing = pipeline(stream, createWriteStream(path)).then(() => {
      body.set('file', new ReceivedFile(path, bytes, filename.slice(0, 500)));
    });
    writing.catch(() => undefined);
  });
  parser.once('fieldsLimit', () => {
    refusal ??= tooLong();
  });
  await pipeline(req, parser).catch(() => {
    refusal ??= new BadRequest((words) => words.attachments.noPlainForm);
  });
  await writing;
  if (refusal) throw refusal;
  return Object.fromEntries(body);
}

function parserFor(req: Request): busboy.Busboy {
  try {
    return busboy({
      headers: req.headers,
      defParamCharset: 'utf8',
      limits: {
        fields: FIELDS,
        fieldSize: FIELD_BYTES,
        fieldNameSize: 100,
        files: 1,
        fileSize: MAX_FILE_BYTES,
        parts: FIELDS + 1,
      },
    });
  } catch {
    throw new BadRequest((words) => words.attachments.noPlainForm);
  }
}

function tooLong(): AppError {
  return new AppError('too_large', (words) => words.attachments.noPlainForm);
}
