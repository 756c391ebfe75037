import { hasUnstorableText } from '@heimdall/audit'
import { Email } from '@heimdall/contracts'
import { z } from 'zod'
import { cleanText } from '../clean-text.ts'

/** A platform may say anything: what is too long or of another type counts as not said. */
export const text = z.string().overwrite(cleanText).trim().min(1).max(255).nullish().catch(null)
export const flag = z.boolean().nullish().catch(null)
export const email = Email.nullish().catch(null)
export const picture = z
  .url({ protocol: /^https$/ })
  .max(1024)
  .refine((address) => !hasUnstorableText(address))
  .nullish()
  .catch(null)
