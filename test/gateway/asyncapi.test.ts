import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { serverEvents } from '../../contract/events.js';
import { watchCommands } from '../../contract/socket.js';
import { asyncApiDocument, useCaseCommands } from '../../src/gateway/index.js';

const require = createRequire(import.meta.url);
const { Ajv } = require('ajv') as { Ajv: new (options: object) => Validator };
const addFormats = require('ajv-formats') as (ajv: Validator) => void;
interface Validator {
  compile(schema: object): ((data: unknown) => boolean) & { errors?: unknown };
}

describe('the AsyncAPI document', () => {
  const document = asyncApiDocument('Test', 'https://forum.example');

  it('is valid AsyncAPI 3.0', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    const schema = require('@asyncapi/specs/schemas/3.0.0-without-$id.json') as object;
    const validate = ajv.compile(schema);
    validate(document);
    expect(validate.errors ?? []).toEqual([]);
    validate({ ...document, operations: { broken: { action: 'shout' } } });
    expect(validate.errors ?? []).not.toEqual([]);
  });

  it('has an operation for each command and each event, and every reference leads somewhere', () => {
    const names = Object.values(document.operations).map(({ title }) => title);
    const all = [
      ...Object.keys(watchCommands),
      ...Object.keys(useCaseCommands),
      ...Object.keys(serverEvents),
    ];
    expect(names.sort()).toEqual(all.sort());
    const { messages } = document.channels.socket;
    for (const { messages: used, reply } of Object.values(document.operations)) {
      for (const { $ref } of [...used, ...(reply?.messages ?? [])]) {
        expect(messages).toHaveProperty([$ref.split('/').at(-1)!]);
      }
    }
  });

  it('gives each message a schema that a validator can use', () => {
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    for (const one of Object.values(document.channels.socket.messages)) {
      const { payload } = one as { payload?: object };
      if (!payload) continue;
      expect(() => ajv.compile({ ...payload, components: document.components })).not.toThrow();
    }
  });
});
