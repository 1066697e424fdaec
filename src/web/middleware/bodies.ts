import express, { type RequestHandler } from 'express';

// 20,000 characters of JSON stay below this, whatever they are.
const JSON_LIMIT = '128kb';
// A form writes each byte as up to three characters: 20,000 characters of Chinese are 180 kB.
const FORM_LIMIT = '256kb';

/** JSON for the API, plain forms for the pages; each place reads only its own kind. */
export const apiBody: RequestHandler = express.json({ limit: JSON_LIMIT, strict: true, inflate: false });

export const pageBody: RequestHandler = express.urlencoded({
  limit: FORM_LIMIT,
  extended: false,
  parameterLimit: 100,
  inflate: false,
});
