import { readFile } from 'node:fs/promises'
import { AppError } from '@heimdall/core'
import { MalformedError, UnverifiedError, verifyEventProof } from '@heimdall/tlog'
import type { CliCommand } from './command.ts'
import { requiredText } from './command.ts'

/** Verifies one event's proof offline: neither a server nor a database is asked. */
export const auditVerifyProof: CliCommand = {
  name: 'audit verify-proof',
  summary: "Check an event's proof without asking anybody",
  usage: [
    'FILE       the proof, as a .tlog-proof file',
    "--key KEY  the log's key, from GET /audit-log/key or better from somebody you trust",
  ],
  options: { key: { type: 'string' } },
  positionals: ['FILE'],
  async run({ values, positionals: [file = ''] }) {
    const key = requiredText(values, 'key')
    const text = await readFile(file, 'utf8').catch(() => {
      throw new AppError('BAD_REQUEST', `${file} cannot be read`)
    })
    try {
      const { entry, index, size, values: proven } = verifyEventProof(text, key)
      return {
        json: { verified: true, entry: JSON.parse(entry), index, size, values: proven },
        text: [
          `✓ The log holds this event as leaf ${index} of ${size}:`,
          entry,
          ...Object.entries(proven).map(([field, value]) => `  ${field.padEnd(9)} ${value}`),
        ].join('\n'),
      }
    } catch (error) {
      if (!(error instanceof UnverifiedError || error instanceof MalformedError)) throw error
      return {
        json: { verified: false, reason: error.message },
        text: `✗ Not proven: ${error.message}`,
        exitCode: 1,
      }
    }
  },
}
