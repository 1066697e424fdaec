import { dirname, join } from 'node:path';

export const root = dirname(import.meta.dirname);
export const dist = join(root, 'dist');
