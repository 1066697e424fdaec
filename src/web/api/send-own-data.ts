import type { Response } from 'express';
import { z } from 'zod';
import type { OwnDataPart } from '../../people/index.js';
import { ownDataJson } from '../own-data-json.js';
import { sendFile } from '../send-file.js';

/** Each part by its name, as rows. */
export const ownDataFile = z.record(z.string(), z.array(z.record(z.string(), z.unknown())));

export async function sendNetworkData(result: unknown, res: Response): Promise<void> {
  const chunks = ownDataJson(result as AsyncIterable<OwnDataPart>);
  await sendFile(res, { name: 'network-data.json', type: 'application/json; charset=utf-8', chunks });
}

export async function sendOwnData(result: unknown, res: Response): Promise<void> {
  const chunks = ownDataJson(result as AsyncIterable<OwnDataPart>);
  await sendFile(res, { name: 'my-data.json', type: 'application/json; charset=utf-8', chunks });
}
