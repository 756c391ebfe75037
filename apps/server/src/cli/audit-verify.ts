import { readFile } from 'node:fs/promises'
import { AppError } from '@heimdall/core'
import type { CliCommand } from './command.ts'
import { optionalText } from './command.ts'

/** Walks the whole audit log; exit code 1 when anything in it is not as it must be. */
export const auditVerify: CliCommand = {
  name: 'audit verify',
  summary: 'Check every event, leaf, tile, root and signature of the audit log',
  usage: [
    "--key KEY          the log's key, known from elsewhere than this database; default: the one in it",
    '--checkpoint FILE  a checkpoint that was kept elsewhere; the log must have grown from it',
  ],
  options: { key: { type: 'string' }, checkpoint: { type: 'string' } },
  async run({ values, withServices }) {
    const verifierKey = optionalText(values, 'key')
    const file = optionalText(values, 'checkpoint')
    const kept = file === undefined ? [] : [await readNote(file)]
    const { verified, key } = await withServices(async ({ audit }) => ({
      key: verifierKey ?? (await audit.log.signer()).verifierKey,
      verified: await audit.log.verify({
        ...(verifierKey === undefined ? {} : { verifierKey }),
        kept,
        onProgress: showProgress,
      }),
    }))
    const { size, dropped, checkpoints, problem } = verified
    const dropping = dropped > 0 ? `; rows of ${dropped} events have been dropped by retention` : ''
    return {
      json: { verified: problem === null, ...verified, key },
      text: problem
        ? `✗ ${problem.message}`
        : `✓ ${size} events and ${checkpoints} checkpoints are what ${key} signed${dropping}`,
      exitCode: problem ? 1 : 0,
    }
  },
}

const readNote = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch(() => {
    throw new AppError('BAD_REQUEST', `${file} cannot be read`)
  })

/** On a terminal only: what is piped elsewhere has no use for it. */
function showProgress(done: number, size: number): void {
  if (!process.stderr.isTTY) return
  process.stderr.write(done < size ? `\r${Math.floor((done / size) * 100)} %` : '\r     \r')
}
