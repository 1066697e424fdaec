import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { errorBody } from '../../../contract/errors.js';
import type { WebConfig } from '../options.js';
import { type ApiRoute, fieldOf, paramsOf } from './route.js';
import { apiRoutes } from './routes.js';

const about = `Live forums for professional networks.

Programs sign in with a bearer token from \`POST /api/v1/tokens\`. Browsers use the session cookie; their writes must
come from a page of the site, with a JSON content type or an \`X-Requested-With\` header.
Ids are lower-case UUIDs, instants are ISO 8601 in UTC. Every failed answer is an Error.`;

/** The OpenAPI 3.1 description, made from the table of routes and the schemas of their use-cases. */
export function openApiDocument(config: WebConfig) {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of apiRoutes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: `${config.siteName} API`, version: '1', description: about },
    servers: [{ url: `${config.publicUrl}/api/v1` }],
    security: [{ bearer: [] }, { session: [] }, {}],
    paths: paths as ZodOpenApiPathsObject,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-session' },
      },
    },
  });
}

/** The same as text, made once. */
export function openApiText(config: WebConfig): string {
  return JSON.stringify(openApiDocument(config));
}

const failure = errorBody.meta({ id: 'Error' });

function operation(route: ApiRoute): ZodOpenApiOperationObject {
  const { useCase } = route;
  const shape = (useCase.input as z.ZodObject).shape as Record<string, z.ZodType>;
  const params = paramsOf(route.path);
  const inPath = new Set(params.map((param) => fieldOf(route, param)));
  const rest = Object.fromEntries(Object.entries(shape).filter(([field]) => !inPath.has(field)));
  const hasRest = Object.keys(rest).length > 0;
  return {
    operationId: useCase.name,
    summary: useCase.summary,
    tags: [useCase.name.split('.')[0]!],
    requestParams: {
      ...(params.length > 0 && {
        path: z.object(Object.fromEntries(params.map((param) => [param, shape[fieldOf(route, param)]!]))),
      }),
      ...(hasRest && route.rest === 'query' && { query: z.object(rest) }),
    },
    ...(hasRest &&
      route.rest === 'body' && {
        requestBody: {
          required: true,
          content: {
            [route.hasFile ? 'multipart/form-data' : 'application/json']: { schema: z.strictObject(rest) },
          },
        },
      }),
    responses: responses(route),
  };
}

function responses(route: ApiRoute): ZodOpenApiResponsesObject {
  const schema = route.output ?? route.useCase.output;
  return {
    [`${route.status}`]: { description: 'Done.', content: { 'application/json': { schema } } },
    default: { description: 'Refused.', content: { 'application/json': { schema: failure } } },
  } as ZodOpenApiResponsesObject;
}
