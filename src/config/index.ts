export { loadEnvFile } from './load-env-file.js';
export { type Config, ConfigError, readConfig } from './read-config.js';
