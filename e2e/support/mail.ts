import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Mail {
  subject: string
  text: string
  /** The first link in it, as the path and what follows. */
  path: string
}

const patienceMs = 15_000

/** Waits until the worker has written it. */
export async function newestMail(folder: string, address: string, subject: string): Promise<Mail> {
  const startedMs = performance.now()
  while (performance.now() - startedMs < patienceMs) {
    const names = await readdir(folder).catch(() => [])
    // Named by UUIDs that sort by time.
    for (const name of names
      .filter((one) => one.endsWith('.eml'))
      .sort()
      .reverse()) {
      const source = await readFile(join(folder, name), 'utf8')
      const mail = parse(source)
      if (source.includes(`To: ${address}\r\n`) && mail.subject.includes(subject)) return mail
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`No mail "${subject}" to ${address} has been written`)
}

function parse(source: string): Mail {
  const unfolded = source.replaceAll(/\r\n[ \t]/g, '')
  const subject = decodeWords(/^Subject: (.*)\r$/m.exec(unfolded)?.[1] ?? '')
  const [, encoding = '', body = ''] =
    /Content-Type: text\/plain[\s\S]*?Content-Transfer-Encoding: (\S+)\r\n\r\n([\s\S]*?)\r\n--/.exec(
      source,
    ) ?? []
  const text = decodeBody(encoding, body)
  const link = /https?:\/\/[^/\s]+(\/\S*)/.exec(text)?.[1] ?? ''
  return { subject, text, path: link }
}

/** RFC 2047, as nodemailer writes it. */
const decodeWords = (text: string): string =>
  text
    .replaceAll(/\?=\s*=\?UTF-8\?[QB]\?/gi, '')
    .replaceAll(/=\?UTF-8\?Q\?([^?]*)\??=?/gi, (_all, word: string) =>
      decodeBody('quoted-printable', word.replaceAll('_', ' ')),
    )

function decodeBody(encoding: string, body: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return body
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
