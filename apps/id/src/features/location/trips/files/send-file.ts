import { ErrorBody, PositionImport, parseJson } from '@heimdall/contracts'

export interface SendFile {
  file: File
  deviceId: string
  signal: AbortSignal
  onSent: (bytes: number) => void
}
/** What became of it; or why nothing did: an error code of the server, `unreachable` or `cancelled`. */
export type SentFile = { done: PositionImport } | { failed: string }

/** Sends a file as it is. `fetch` can not say how much of a body has left. */
export function sendFile({ file, deviceId, signal, onSent }: SendFile): Promise<SentFile> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const query = new URLSearchParams({ deviceId, fileName: file.name.slice(-200) })
    request.open('POST', `/v1/gps/imports?${query}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('x-source-service', 'id')
    request.upload.onprogress = ({ loaded }) => onSent(loaded)
    request.onload = () => resolve(read(request.responseText))
    request.onerror = () => resolve({ failed: 'unreachable' })
    request.onabort = () => resolve({ failed: 'cancelled' })
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

function read(text: string): SentFile {
  const json = parseJson(text)
  const done = PositionImport.safeParse(json)
  if (done.success) return { done: done.data }
  const error = ErrorBody.safeParse(json).data?.error
  return { failed: error?.issues?.[0]?.code ?? error?.code ?? 'unreachable' }
}
