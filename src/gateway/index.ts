export { type AsyncApiDocument, type AsyncApiOperation, asyncApiDocument } from './asyncapi.js';
export { useCaseCommands } from './commands.js';
export { type Gateway, startGateway } from './gateway.js';
export type { GatewayOptions } from './options.js';
export { limits as gatewayLimits } from './options.js';
export { connectRedis, type RedisBus } from './redis.js';
