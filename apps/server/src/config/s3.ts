import { z } from 'zod'
import { ConfigError } from './config-error.ts'
import { flag, url } from './values.ts'

/** Instead of a folder: a store that speaks S3. */
export const s3Variables = {
  S3_ENDPOINT: url('http', 'https').optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, { message: 'must be the name of a bucket' })
    .optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/, { message: 'must be a region like eu-central-1' })
    .optional(),
  /** Off: the bucket is part of the host, https://bucket.s3.example.org. */
  S3_FORCE_PATH_STYLE: flag.default(true),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** What all keys begin with. */
  S3_PREFIX: z
    .string()
    .regex(/^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)+$/, {
      message: 'must be folders that end with /, like heimdall/',
    })
    .optional(),
}

const S3 = z.object(s3Variables)
type S3Values = z.output<typeof S3>

export interface S3Config {
  /** Of the bucket: `https://s3.example.org/bucket`. */
  bucketUrl: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  prefix: string
}

/** All that a store needs, or none of it: half of it is a mistake. */
export function s3Of(values: S3Values): S3Config | null {
  const names = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const
  if (names.every((name) => values[name] === undefined)) return null
  for (const name of names) {
    if (values[name] === undefined) throw new ConfigError(`${name} is missing: S3 needs ${names.join(', ')}`)
  }
  const [endpoint = '', bucket = '', accessKeyId = '', secretAccessKey = ''] = names.map(
    (name) => values[name],
  )
  return {
    bucketUrl: bucketUrlOf(new URL(endpoint), bucket, values.S3_FORCE_PATH_STYLE),
    region: values.S3_REGION ?? 'us-east-1',
    accessKeyId,
    secretAccessKey,
    prefix: values.S3_PREFIX ?? '',
  }
}

function bucketUrlOf({ protocol, host, pathname }: URL, bucket: string, isInPath: boolean): string {
  const path = pathname.replace(/\/+$/, '')
  return isInPath ? `${protocol}//${host}${path}/${bucket}` : `${protocol}//${bucket}.${host}${path}`
}
