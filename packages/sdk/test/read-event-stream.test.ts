import { expect, test } from 'vitest'
import { readEventStream, type StreamMessage, type StreamReader } from '../src/read-event-stream.ts'

async function read(...chunks: string[]) {
  const state: StreamReader = { lastEventId: '', retryMs: null }
  const bytes = chunks.map((chunk) => new TextEncoder().encode(chunk))
  const messages: StreamMessage[] = []
  for await (const message of readEventStream(ReadableStream.from(bytes), state)) messages.push(message)
  return { messages, state }
}

test('reads messages, whatever the chunks and the ends of lines', async () => {
  const text =
    'retry: 1000\n\nid: 1\nevent: audit\ndata: {"a":\ndata: "ä"}\n\n: still here\n\nid: 2\ndata:x\n\n'
  const expected = [
    { id: '1', event: 'audit', data: '{"a":\n"ä"}' },
    { id: '2', event: 'message', data: 'x' },
  ]
  for (const end of ['\n', '\r\n']) {
    const all = text.replaceAll('\n', end)
    expect((await read(all)).messages).toEqual(expected)
    expect((await read(...all)).messages).toEqual(expected)
  }
  expect((await read(text)).state).toEqual({ lastEventId: '2', retryMs: 1000 })
})

test('an id without a message counts; what was cut off does not', async () => {
  const { messages, state } = await read('id: 7\n\nid: 8\nevent: audit\ndata: {"cut":')
  expect([messages, state.lastEventId]).toEqual([[], '7'])
})
