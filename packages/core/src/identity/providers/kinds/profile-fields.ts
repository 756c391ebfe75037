import { hasUnstorableText } from '@heimdall/audit'
import { Email } from '@heimdall/contracts'
import { z } from 'zod'

/** A platform may say anything: what is too long or of another type counts as not said, and what no database holds is left out. */
export const text = z
  .string()
  .transform((said) => said.replaceAll('\0', '').toWellFormed())
  .pipe(z.string().trim().min(1).max(255))
  .nullish()
  .catch(null)
export const flag = z.boolean().nullish().catch(null)
export const email = Email.nullish().catch(null)
export const picture = z
  .url({ protocol: /^https$/ })
  .max(1024)
  .refine((address) => !hasUnstorableText(address))
  .nullish()
  .catch(null)
