import { hash } from 'node:crypto'
import type { BlobStore } from '@heimdall/core'
import { expect, test } from 'vitest'

export async function* contentOf(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part)
}

/** Content of which the end comes when it is released. */
export function startOf(text: string) {
  const { promise, resolve } = Promise.withResolvers<void>()
  async function* content(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text)
    await promise
  }
  return { content: content(), release: () => resolve() }
}

async function wholeOf(read: ReturnType<BlobStore['read']>): Promise<Buffer | null> {
  const found = await read
  if (!found) return null
  const chunks: Uint8Array[] = []
  for await (const chunk of found.content) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('the first half')
  throw new Error('The connection broke')
}

/** What the port promises, of any store. */
export function describesBlobStore(store: () => BlobStore): void {
  test('it is ready, and asking leaves nothing', async () => {
    await store().ready()
    expect(await store().list('')).toEqual([])
  })

  test('what was written is read, whole and in parts', async () => {
    const written = await store().write('a/one', contentOf('Heim', 'dall'))
    expect(written).toEqual({ sizeBytes: 8, sha256: hash('sha256', 'Heimdall', 'hex') })
    expect(await wholeOf(store().read('a/one'))).toEqual(Buffer.from('Heimdall'))
    expect(await wholeOf(store().read('a/one', { start: 2, end: 4 }))).toEqual(Buffer.from('imd'))
    expect(await store().read('a/one', { start: 0, end: 0 })).toMatchObject({ sizeBytes: 8 })
  })

  test('a blob may be empty, and is replaced as a whole', async () => {
    const nothing = await store().write('a/empty', contentOf())
    expect(nothing).toEqual({ sizeBytes: 0, sha256: hash('sha256', '', 'hex') })
    expect(await wholeOf(store().read('a/empty'))).toEqual(Buffer.alloc(0))
    await store().write('a/empty', contentOf('longer now'))
    await store().write('a/empty', contentOf('short'))
    expect(await wholeOf(store().read('a/empty'))).toEqual(Buffer.from('short'))
  })

  test('a large one comes back as it was', async () => {
    const chunk = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 251))
    const chunks = Array.from({ length: 190 }, () => chunk)
    const whole = Buffer.concat(chunks)
    const written = await store().write('a/large', contentOf(...chunks))
    expect(written).toEqual({ sizeBytes: whole.length, sha256: hash('sha256', whole, 'hex') })
    expect((await wholeOf(store().read('a/large')))?.equals(whole)).toBe(true)
    const middle = { start: 8_000_000, end: 12_000_000 }
    const part = await wholeOf(store().read('a/large', middle))
    expect(part?.equals(whole.subarray(middle.start, middle.end + 1))).toBe(true)
  })

  test('what breaks off leaves nothing, and what was there', async () => {
    await expect(store().write('b/new', broken())).rejects.toThrow('The connection broke')
    expect(await store().read('b/new')).toBeNull()
    await store().write('b/old', contentOf('old'))
    await expect(store().write('b/old', broken())).rejects.toThrow('The connection broke')
    expect(await wholeOf(store().read('b/old'))).toEqual(Buffer.from('old'))
    expect(await store().list('b/')).toEqual(['b/old'])
  })

  test('what is removed is gone; removing what is not there is no mistake', async () => {
    await store().write('c/one', contentOf('1'))
    await store().write('c/two', contentOf('2'))
    await store().remove(['c/one', 'c/none', 'none/at-all'])
    expect(await store().read('c/one')).toBeNull()
    expect(await store().list('c/')).toEqual(['c/two'])
    await store().remove([])
  })

  test('keys are listed in order, by what they start with, after one', async () => {
    const keys = ['d/a-b', 'd/a.txt', 'd/a/b', 'd/a/c', 'd/b.txt', 'da']
    for (const key of keys) await store().write(key, contentOf('x'))
    expect(await store().list('d')).toEqual([...keys].sort())
    expect(await store().list('d/')).toEqual(keys.slice(0, 5).sort())
    expect(await store().list('d/a/')).toEqual(['d/a/b', 'd/a/c'])
    expect(await store().list('d/', 'd/a/b')).toEqual(['d/a/c', 'd/b.txt'])
    expect(await store().list('d/', 'd/b.txt')).toEqual([])
    expect(await store().list('none/')).toEqual([])
  })

  test('two writers of one key leave one whole', async () => {
    await Promise.all(['first', 'second'].map((text) => store().write('e/one', contentOf(text, text))))
    expect(['firstfirst', 'secondsecond']).toContain(String(await wholeOf(store().read('e/one'))))
  })

  test.each(['../out', 'a/../b', '/etc/passwd', 'a//b', 'a/', '.hidden', 'a/.b', 'A', '', 'a b'])(
    '%j is no key',
    async (key) => {
      await expect(store().write(key, contentOf('x'))).rejects.toThrow('no key')
      await expect(store().read(key)).rejects.toThrow('no key')
      await expect(store().remove([key])).rejects.toThrow('no key')
    },
  )
}
