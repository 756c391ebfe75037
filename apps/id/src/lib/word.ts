import { fitting } from './fitting.ts'

/** A code or short name in an address, or undefined: whoever wrote the link may have written anything. */
export const word = (value: unknown): string | undefined => fitting(value, /^[a-z][a-z0-9_-]{0,40}$/)
