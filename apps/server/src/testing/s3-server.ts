import { createHash, createHmac, hash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface S3Server {
  url: string
  objects: Map<string, Buffer>
  /** Parts of uploads that nobody has completed. */
  uploads: Map<string, Map<number, Buffer>>
  /** Of what object each of them is, and since when. */
  begun: Map<string, { key: string; at: string }>
  /** What was asked, in order. */
  asked: string[]
  /** Refused to whoever signs right: methods, or LIST. */
  forbidden: Set<string>
  /** Lists no unfinished uploads, as some stores. */
  refusesUploads: boolean
  /** Begins each list with its first page, wherever it is asked to go on. */
  ignoresPlaces: boolean
  /** So many answers are 503 from now on. */
  failures: number
  close(): Promise<void>
}

export const s3Credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG' }

/** As much of S3's REST API as a store of blobs uses, by paths, with its signatures (SigV4) verified. */
export async function startS3Server(): Promise<S3Server> {
  const server = createServer((request, response) => {
    answer(state, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // It listens on a port, not on a socket file.
  const { port } = server.address() as AddressInfo
  const state: S3Server = {
    url: `http://127.0.0.1:${port}`,
    objects: new Map(),
    uploads: new Map(),
    begun: new Map(),
    asked: [],
    forbidden: new Set(),
    refusesUploads: false,
    ignoresPlaces: false,
    failures: 0,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return state
}

async function answer(state: S3Server, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', state.url)
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  state.asked.push(`${request.method} ${url.pathname}${url.search}`)
  const send = (status: number, content: Buffer | string = '', headers: Record<string, string> = {}) =>
    response.writeHead(status, headers).end(content)
  if (!isSigned(request, url, body))
    return void send(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>')
  if (state.failures > 0) {
    state.failures--
    return void send(503, '<Error><Code>SlowDown</Code></Error>')
  }
  const [, bucket = '', key = ''] = /^\/([^/]+)\/?(.*)$/.exec(decodeURIComponent(url.pathname)) ?? []
  if (bucket !== 'blobs') return void send(404, '<Error><Code>NoSuchBucket</Code></Error>')
  const query = new URLSearchParams(url.search)
  if (state.ignoresPlaces)
    for (const name of ['key-marker', 'upload-id-marker', 'start-after']) query.delete(name)
  if (state.forbidden.has(request.method === 'GET' && key === '' ? 'LIST' : (request.method ?? '')))
    return void send(403, '<Error><Code>AccessDenied</Code></Error>')
  const upload = state.uploads.get(query.get('uploadId') ?? '')
  if (request.method === 'GET' && key === '' && query.has('uploads'))
    return void (state.refusesUploads
      ? send(501, '<Error><Code>NotImplemented</Code></Error>')
      : send(200, uploadsOf(state, query)))
  if (request.method === 'GET' && key === '') return void send(200, listOf(state, query))
  if (request.method === 'POST' && query.has('uploads')) {
    const id = `upload-${state.uploads.size + 1}`
    state.uploads.set(id, new Map())
    state.begun.set(id, { key, at: new Date().toISOString() })
    return void send(
      200,
      `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
    )
  }
  if (query.has('uploadId') && !upload) return void send(404, '<Error><Code>NoSuchUpload</Code></Error>')
  if (request.method === 'PUT') {
    const etag = `"${createHash('md5').update(body).digest('hex')}"`
    if (upload) upload.set(Number(query.get('partNumber')), body)
    else state.objects.set(key, body)
    return void send(200, '', { etag })
  }
  if (request.method === 'POST' && upload) {
    const named = [...String(body).matchAll(/<PartNumber>(\d+)<\/PartNumber>/g)].map(([, number]) =>
      Number(number),
    )
    const parts = named.map((number) => upload.get(number) ?? Buffer.alloc(0))
    if (parts.slice(0, -1).some(({ length }) => length < 5 * 1024 ** 2)) {
      return void send(400, '<Error><Code>EntityTooSmall</Code></Error>')
    }
    state.objects.set(key, Buffer.concat(parts))
    state.uploads.delete(query.get('uploadId') ?? '')
    return void send(200, '<CompleteMultipartUploadResult></CompleteMultipartUploadResult>')
  }
  if (request.method === 'DELETE') {
    if (upload) state.uploads.delete(query.get('uploadId') ?? '')
    else state.objects.delete(key)
    return void send(204)
  }
  const object = state.objects.get(key)
  if (!object) return void send(404, '<Error><Code>NoSuchKey</Code></Error>')
  const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
  const part = start === undefined ? object : object.subarray(Number(start), Number(end) + 1)
  send(start === undefined ? 200 : 206, part, { 'content-length': String(part.length) })
}

function listOf(state: S3Server, query: URLSearchParams): string {
  const keys = [...state.objects.keys()]
    .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > (query.get('start-after') ?? ''))
    .sort()
    .slice(0, Number(query.get('max-keys')))
  const contents = keys.map((key) => `<Contents><Key>${key}</Key></Contents>`)
  return `<ListBucketResult>${contents.join('')}</ListBucketResult>`
}

/** Two a page, so that there are pages. */
function uploadsOf({ uploads, begun }: S3Server, query: URLSearchParams): string {
  const found = [...uploads.keys()]
    .map((id) => ({ id, key: begun.get(id)?.key ?? '', at: begun.get(id)?.at ?? '' }))
    .filter(({ key }) => key.startsWith(query.get('prefix') ?? ''))
    .sort((one, other) => (`${one.key} ${one.id}` < `${other.key} ${other.id}` ? -1 : 1))
    .filter(
      ({ key, id }) =>
        `${key} ${id}` > `${query.get('key-marker') ?? ''} ${query.get('upload-id-marker') ?? ''}`,
    )
  const page = found.slice(0, 2)
  const last = page.at(-1)
  const items = page.map(
    ({ key, id, at }) =>
      `<Upload><Key>${key}</Key><UploadId>${id}</UploadId><Initiated>${at}</Initiated></Upload>`,
  )
  const next =
    last && found.length > page.length
      ? `<NextKeyMarker>${last.key}</NextKeyMarker><NextUploadIdMarker>${last.id}</NextUploadIdMarker><IsTruncated>true</IsTruncated>`
      : '<IsTruncated>false</IsTruncated>'
  return `<ListMultipartUploadsResult>${next}${items.join('')}</ListMultipartUploadsResult>`
}

/** AWS Signature Version 4, as its documentation spells it out, and the hash of what was sent. */
function isSigned({ method, headers }: IncomingMessage, url: URL, body: Buffer): boolean {
  const [, date = '', region = '', signedHeaders = '', signature] =
    /Credential=AKIDEXAMPLE\/(\d{8})\/([\w-]+)\/s3\/aws4_request, ?SignedHeaders=([\w;-]+), ?Signature=(\w+)/.exec(
      headers.authorization ?? '',
    ) ?? []
  const contentHash = hash('sha256', body, 'hex')
  if (headers['x-amz-content-sha256'] !== contentHash) return false
  const query = [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')
  const path = decodeURIComponent(url.pathname).split('/').map(encode).join('/')
  const canonicalHeaders = signedHeaders.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`)
  const canonical = [method, path, query, canonicalHeaders.join(''), signedHeaders, contentHash].join('\n')
  const scope = `${date}/${region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hash('sha256', canonical, 'hex')].join('\n')
  const key = [date, region, 's3', 'aws4_request'].reduce<Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    Buffer.from(`AWS4${s3Credentials.secretAccessKey}`),
  )
  return createHmac('sha256', key).update(text).digest('hex') === signature
}

const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
