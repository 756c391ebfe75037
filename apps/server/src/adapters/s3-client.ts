import { hash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import type { S3Config } from '../config/s3.ts'
import { S3Failure } from './s3-failure.ts'
import { textsIn } from './s3-xml.ts'

export interface S3ClientOptions {
  /** Until it answers; what comes after that may take its time. */
  patienceMs?: number
}

export interface S3Client {
  /** Signs and sends. Tries again what the store could not do this time. */
  send(
    method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE',
    name: string,
    request?: {
      query?: Record<string, string>
      headers?: Record<string, string>
      body?: Buffer<ArrayBuffer>
    },
  ): Promise<Response>
  /** The answer, where it says that it has worked. */
  requireOk(answer: Response): Promise<Response>
}

const retries = 3

/** Requests to one bucket, with the signature that S3 asks for (SigV4). */
export function createS3Client(
  { bucketUrl, region, accessKeyId, secretAccessKey }: S3Config,
  { patienceMs = 60_000 }: S3ClientOptions = {},
): S3Client {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries })
  return {
    async send(method, name, { query = {}, headers = {}, body } = {}) {
      const url = new URL(name === '' ? bucketUrl : `${bucketUrl}/${name}`)
      for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
      const patience = new AbortController()
      const timer = setTimeout(() => patience.abort(new Error('The store does not answer')), patienceMs)
      try {
        return await client.fetch(url.href, {
          method,
          // Signed with the rest, so that nobody on the way changes what is written.
          headers: { ...headers, 'x-amz-content-sha256': hash('sha256', body ?? '', 'hex') },
          signal: patience.signal,
          redirect: 'error',
          ...(body === undefined ? {} : { body }),
        })
      } finally {
        clearTimeout(timer)
      }
    },
    async requireOk(answer) {
      if (answer.ok) return answer
      const [code] = textsIn(await answer.text().catch(() => ''), 'Code')
      throw new S3Failure(answer.status, code ?? null)
    },
  }
}
