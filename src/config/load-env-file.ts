import { existsSync } from 'node:fs';

/** Adds what a `.env` file says to the environment. What is set already wins; no file is no error. */
export function loadEnvFile(path = '.env'): void {
  if (existsSync(path)) process.loadEnvFile(path);
}
