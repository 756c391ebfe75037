import type { VirusScanner } from '@heimdall/core'
import { askClamd } from '../../adapters/ask-clamd.ts'
import { createClamdScanner } from '../../adapters/clamd.ts'
import { systemClock } from '../../adapters/system.ts'
import type { Config } from '../../config.ts'
import { type Finding, ok, patienceMs, problem, warning } from './finding.ts'

const check = 'virus scanner'
/** ClamAV brings new ones every day. */
const oldAfterDays = 7
/** The harmless file that every scanner finds (eicar.org), in two pieces: else they would find this one, too. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*']
/**
 * clamd(5): StreamMaxLength and MaxFileSize are 100 MiB if nobody raises them, and clamd tells neither. So nothing smaller can show
 * that they were; with the test file behind it this is just beyond them.
 */
const largeBytes = 100 * 1024 ** 2
const chunk = Buffer.alloc(64 * 1024)
/** It looks before it answers. */
const scanPatienceMs = 60_000

/** Whether clamd answers, finds what it must, alone and far into a large file, and knows what is new. */
export async function checkScanner(
  { clamav }: Pick<Config, 'clamav'>,
  options: { largeBytes?: number; now?: Date } = {},
): Promise<Finding> {
  if (clamav === null) return warning(check, 'CLAMAV_HOST is not set; nobody looks for viruses in files')
  const scanner = createClamdScanner({ ...clamav, patienceMs: scanPatienceMs })
  try {
    const version = await askClamd({ ...clamav, patienceMs }, 'VERSION')
    if (!version.startsWith('ClamAV')) return problem(check, 'what answers at CLAMAV_HOST is no clamd')
    const { threat } = await scanner.scan(behind(0))
    if (threat === null)
      return problem(check, 'clamd does not find the EICAR test file: it has no signatures')
    const depth = await lookFar(scanner, options.largeBytes ?? largeBytes)
    return depth ?? ageOf(version, options.now ?? systemClock.now())
  } catch (error) {
    return problem(
      check,
      `no clamd answers at CLAMAV_HOST: ${error instanceof Error ? error.message : error}`,
    )
  }
}

/** The test file behind so much of nothing. */
async function* behind(bytes: number): AsyncGenerator<Uint8Array> {
  for (let sent = 0; sent < bytes; sent += chunk.length) yield chunk
  yield Buffer.from(eicar.join(''))
}

async function lookFar(scanner: VirusScanner, bytes: number): Promise<Finding | null> {
  try {
    const { threat } = await scanner.scan(behind(bytes))
    if (threat !== null) return null
    return warning(
      check,
      'clamd calls large files clean without having looked: raise MaxFileSize and MaxScanSize, and set AlertExceedsMax yes',
    )
  } catch (error) {
    if (!/size limit|StreamMaxLength/.test(String(error))) throw error
    return warning(check, 'clamd takes no large files, which then wait for good: raise StreamMaxLength')
  }
}

/** `ClamAV 1.4.6/27823/Wed Nov 26 08:36:01 2025`; without its own signatures the first part alone. */
function ageOf(version: string, now: Date): Finding {
  const [program = '', number, date = ''] = version.split('/')
  const madeAt = Date.parse(date)
  if (number === undefined || Number.isNaN(madeAt))
    return warning(check, `${program} has none of ClamAV’s signatures; let freshclam fetch them`)
  const days = Math.floor((now.getTime() - madeAt) / 86_400_000)
  if (days > oldAfterDays)
    return warning(check, `the signatures of ${program} are ${days} days old; freshclam has to run`)
  return ok(check, `${program}, signatures ${number} of ${new Date(madeAt).toISOString().slice(0, 10)}`)
}
