import type { VirusScanner } from '@heimdall/core'
import { askClamd, type ClamdOptions } from './ask-clamd.ts'

/** ClamAV's daemon, by INSTREAM (clamd(8)): the content goes there as it is read, and a line comes back. */
export function createClamdScanner(options: ClamdOptions): VirusScanner {
  return {
    async ready() {
      const answer = await askClamd(options, 'PING')
      if (answer !== 'PONG') throw new Error('What listens at CLAMAV_HOST is no clamd')
    },
    async scan(content) {
      const answer = await askClamd(options, 'INSTREAM', content)
      if (/^stream: OK$/.test(answer)) return { threat: null }
      const [, threat] = /^stream: (.+) FOUND$/.exec(answer) ?? []
      if (threat !== undefined) return { threat }
      // Such as a file that is larger than its StreamMaxLength: nobody has looked into all of it.
      throw new Error(`The virus scanner says: ${answer === '' ? 'nothing' : answer}`)
    },
  }
}
