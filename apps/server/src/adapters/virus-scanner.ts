import type { VirusScanner } from '@heimdall/core'
import type { Config } from '../config.ts'
import { createClamdScanner } from './clamd.ts'

const patienceMs = 120_000

/** Null: nobody looks at files, and the admin app says so. */
export const createVirusScanner = ({ clamav }: Pick<Config, 'clamav'>): VirusScanner | null =>
  clamav && createClamdScanner({ ...clamav, patienceMs })
