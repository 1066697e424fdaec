import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { FileStore } from '../../lib/file-store.js';

export interface S3Place {
  /** Address of the service; the provider's own where there is none. */
  endpoint?: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** Keeps files in a bucket of a service that speaks S3. The library is loaded only where one is set. */
export async function s3Store({
  endpoint,
  region,
  bucket,
  accessKeyId,
  secretAccessKey,
}: S3Place): Promise<FileStore> {
  const { S3Client, PutObjectCommand, GetObjectCommand, DeleteObjectCommand } = await import(
    '@aws-sdk/client-s3'
  );
  const client = new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    // Other services know buckets by path, and not every checksum of the newest versions.
    ...(endpoint && { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 30_000 },
  });
  const at = (name: string) => ({ Bucket: bucket, Key: name });
  return {
    async put(name, path) {
      const { size } = await stat(path);
      await client.send(
        new PutObjectCommand({ ...at(name), Body: createReadStream(path), ContentLength: size }),
      );
    },
    async open(name) {
      try {
        const { Body } = await client.send(new GetObjectCommand(at(name)));
        return (Body as Readable | undefined) ?? null;
      } catch (error) {
        if ((error as Error).name === 'NoSuchKey' || (error as Error).name === 'NotFound') return null;
        throw error;
      }
    },
    async remove(name) {
      await client.send(new DeleteObjectCommand(at(name)));
    },
  };
}
