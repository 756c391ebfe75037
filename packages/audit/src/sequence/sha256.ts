import { hash } from 'node:crypto'
import type { Hash } from '@heimdall/tlog'

/** The system's SHA-256; as hex, which it hands over five times as fast as a buffer. */
export const sha256: Hash = (data) => Buffer.from(hash('sha256', data, 'hex'), 'hex')
