import { ErrorBody, type Issue, parseJson } from '@heimdall/contracts'

const path = '/v1/files/uploads'
const tus = { 'Tus-Resumable': '1.0.0' }

/** The server has said no; sending it again would change nothing. */
export class UploadRefused extends Error {
  override name = 'UploadRefused'
  readonly issues: readonly Issue[]
  readonly status: number

  constructor(status: number, body: string) {
    super(`The upload was refused with ${status}`)
    this.status = status
    this.issues = issuesIn(body)
  }
}

export const addressOf = (id: string): string => `${path}/${id}`

/** Takes room for a file, and answers where it goes. */
export async function beginUpload(file: File, folderId: string | null, signal: AbortSignal): Promise<string> {
  const metadata = [`filename ${base64(file.name)}`, ...(folderId ? [`folderId ${base64(folderId)}`] : [])]
  const answer = await fetch(path, {
    method: 'POST',
    headers: { ...tus, 'Upload-Length': String(file.size), 'Upload-Metadata': metadata.join(',') },
    signal,
  })
  const location = answer.headers.get('location')
  if (!answer.ok || location === null) throw await failureOf(answer)
  return location
}

/** How much of it is durable. */
export async function offsetOf(location: string, signal: AbortSignal): Promise<number> {
  const answer = await fetch(location, { method: 'HEAD', headers: tus, signal })
  if (!answer.ok) throw await failureOf(answer)
  return Number(answer.headers.get('upload-offset'))
}

/** Sends a part, and answers how much is durable then. By XMLHttpRequest, for fetch tells nothing of its progress. */
export function sendPart(
  location: string,
  part: Blob,
  offset: number,
  { signal, onSent }: { signal: AbortSignal; onSent: (bytes: number) => void },
): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PATCH', location)
    for (const [name, value] of Object.entries(tus)) request.setRequestHeader(name, value)
    request.setRequestHeader('Content-Type', 'application/offset+octet-stream')
    request.setRequestHeader('Upload-Offset', String(offset))
    request.upload.onprogress = ({ loaded }) => onSent(loaded)
    request.onload = () => {
      const durable = Number(request.getResponseHeader('Upload-Offset'))
      if (request.status === 204) resolve(durable)
      else reject(failureFor(request.status, request.responseText))
    }
    request.onerror = () => reject(new Error('The connection broke'))
    request.onabort = () => reject(signal.reason)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    if (signal.aborted) reject(signal.reason)
    else request.send(part)
  })
}

const failureOf = async (answer: Response) => failureFor(answer.status, await answer.text())

/** Trouble that passes: busy, away, or where it stands has to be asked anew. */
const passing = new Set([409, 412, 423, 429])

function failureFor(status: number, body: string): Error {
  const isRefused = status >= 400 && status < 500 && !passing.has(status)
  const isFull = issuesIn(body).some(({ code }) => code !== 'upload_elsewhere')
  return isRefused || (status === 409 && isFull)
    ? new UploadRefused(status, body)
    : new Error(`Answer ${status}`)
}

const issuesIn = (body: string): readonly Issue[] =>
  ErrorBody.safeParse(parseJson(body)).data?.error.issues ?? []

const base64 = (text: string): string => btoa(String.fromCodePoint(...new TextEncoder().encode(text)))
