import { z } from 'zod';
import { errorBody } from '../../contract/errors.js';
import { type SocketEvent, serverEvents } from '../../contract/events.js';
import { watchCommands } from '../../contract/socket.js';
import { useCaseCommands } from './commands.js';

const about = `The live side of the site, over Socket.IO at its default path.

Programs connect with the token of \`POST /api/v1/tokens\` as \`auth: { token }\`; browsers with the session cookie.
A command is an event with one input, answered in its acknowledgement: \`{ ok: true, data }\` or \`{ ok: false, error }\`.
Watching begins with a sync on every connect: it answers what changed since the cursor of the page you have, or that
the page must be fetched again. Live messages follow the same rule: \`prev <= cursor < seq\` apply, \`seq <= cursor\`
ignore, otherwise sync again.`;

interface Reference {
  $ref: string;
}

/** One command or event, from the server's side: it receives commands and sends events. */
export interface AsyncApiOperation {
  action: 'receive' | 'send';
  title: string;
  summary: string;
  channel: Reference;
  messages: Reference[];
  reply?: { channel: Reference; messages: Reference[] };
}

export interface AsyncApiDocument {
  asyncapi: '3.0.0';
  info: { title: string; version: string; description: string };
  defaultContentType: string;
  servers: Record<string, object>;
  channels: { socket: { address: string; description: string; messages: Record<string, object> } };
  operations: Record<string, AsyncApiOperation>;
  components: { schemas: Record<string, object>; securitySchemes: Record<string, object> };
}

/**
 * The AsyncAPI 3.0 description of the socket, made from the tables of commands and events and their schemas.
 * @param siteName shown in the title
 * @param publicUrl where people reach the site, without a slash at the end
 */
export function asyncApiDocument(siteName: string, publicUrl: string): AsyncApiDocument {
  const { host, protocol } = new URL(publicUrl);
  const messages: Record<string, object> = {};
  const operations: Record<string, AsyncApiOperation> = {};
  for (const [name, command] of Object.entries({ ...watchCommands, ...useCaseCommands })) {
    const asked = key('command', name);
    const answered = key('answer', name);
    messages[asked] = message(name, schemaOf(command.input, 'input'));
    messages[answered] = message(`${name} answer`, answerOf(command.output));
    operations[asked] = {
      action: 'receive',
      title: name,
      summary: command.summary,
      channel,
      messages: [messageAt(asked)],
      reply: { channel, messages: [messageAt(answered)] },
    };
  }
  for (const [name, event] of Object.entries<SocketEvent>(serverEvents)) {
    const sent = key('event', name);
    messages[sent] = message(name, event.message && schemaOf(event.message, 'output'));
    const { summary } = event;
    operations[sent] = { action: 'send', title: name, summary, channel, messages: [messageAt(sent)] };
  }
  return {
    asyncapi: '3.0.0',
    info: { title: `${siteName} live`, version: '1', description: about },
    defaultContentType: 'application/json',
    servers: {
      site: {
        host,
        pathname: '/socket.io/',
        protocol: protocol === 'https:' ? 'wss' : 'ws',
        security: [{ $ref: '#/components/securitySchemes/token' }],
      },
    },
    channels: {
      socket: { address: '/', description: 'The default namespace; there is no other.', messages },
    },
    operations,
    components: {
      schemas: { Error: schemaOf(errorBody, 'output') },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'Sent as `auth.token` of the handshake.' },
      },
    },
  };
}

const channel: Reference = { $ref: '#/channels/socket' };

/** Keys take no colon; a command and an event may share a name, as `thread:typing` does. */
function key(kind: 'command' | 'answer' | 'event', name: string): string {
  return `${kind}_${name.replace(':', '_')}`;
}

function messageAt(name: string): Reference {
  return { $ref: `#/channels/socket/messages/${name}` };
}

function message(name: string, payload: object | null): object {
  return { name, ...(payload && { payload }) };
}

function answerOf(output: z.ZodType): object {
  return {
    oneOf: [
      {
        type: 'object',
        properties: { ok: { const: true }, data: schemaOf(output, 'output') },
        required: ['ok', 'data'],
      },
      {
        type: 'object',
        properties: { ok: { const: false }, error: { $ref: '#/components/schemas/Error' } },
        required: ['ok', 'error'],
      },
    ],
  };
}

/** As JSON Schema draft 7, which is what AsyncAPI builds on. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { target: 'draft-7', io, unrepresentable: 'any' });
  return json;
}
