export interface StreamMessage {
  /** Of this message, or of the last one that had any. */
  id: string
  event: string
  data: string
}

export interface StreamReader {
  /** How long to wait before coming back, as the server wishes. */
  retryMs: number | null
  lastEventId: string
}

/** Server-sent events (WHATWG HTML, section 9.2.6). `state` also learns from lines that come without a message. */
export async function* readEventStream(
  body: ReadableStream<Uint8Array>,
  state: StreamReader,
): AsyncGenerator<StreamMessage, void, undefined> {
  let [event, data, id] = ['', '', state.lastEventId]
  for await (const line of linesOf(body)) {
    if (line === '') {
      state.lastEventId = id
      if (data !== '') yield { id, event: event || 'message', data: data.slice(0, -1) }
      ;[event, data] = ['', '']
      continue
    }
    const [name = '', value = ''] = line.split(/: ?(.*)/s)
    if (name === 'event') event = value
    else if (name === 'data') data += `${value}\n`
    else if (name === 'id' && !value.includes('\0')) id = value
    else if (name === 'retry' && /^\d+$/.test(value)) state.retryMs = Number(value)
  }
}

/** A line ends with CR LF, LF or CR; what is behind the last end was cut off, and is none. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const lines = (rest + decoder.decode(value, { stream: true })).split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop() ?? ''
      yield* lines
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
