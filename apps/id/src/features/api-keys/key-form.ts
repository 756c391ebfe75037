import { type ApiKey, CreateApiKeyInput, IpRange } from '@heimdall/contracts'
import { changesOf } from '@heimdall/ui'
import { z } from 'zod'

export const lifetimes = ['30', '90', '365', 'never'] as const

/** What stands in the field, one address or network a line; what is pasted with commas is understood too. */
const AllowedIps = z
  .string()
  .transform((text) => text.split(/[\s,;]+/).filter((line) => line !== ''))
  .pipe(z.array(IpRange).max(50))

/** The form asks for a span where the API takes a date; all else is the API's own schema. */
export const KeyForm = CreateApiKeyInput.pick({ name: true, description: true, permissions: true }).extend({
  allowedIps: AllowedIps,
  /** `keep`: of a key that is there already, its expiry stays. */
  lifetime: z.enum([...lifetimes, 'keep']),
})
export type KeyFormValues = z.input<typeof KeyForm>
export type KeyFormOutput = z.output<typeof KeyForm>

/** Empty for a new key. */
export const keyFormValues = (apiKey?: ApiKey): KeyFormValues => ({
  name: apiKey?.name ?? '',
  description: apiKey?.description ?? '',
  permissions: apiKey?.permissions ?? [],
  allowedIps: apiKey?.allowedIps.join('\n') ?? '',
  lifetime: apiKey ? 'keep' : '90',
})

const inDays = (lifetime: string, now: number) => new Date(now + Number(lifetime) * 86_400_000).toISOString()

export function toCreateInput(values: KeyFormOutput, now = Date.now()) {
  const { name, description, permissions, allowedIps, lifetime } = values
  return {
    name,
    permissions,
    allowedIps,
    ...(description ? { description } : {}),
    ...(lifetime === 'never' || lifetime === 'keep' ? {} : { expiresAt: inDays(lifetime, now) }),
  }
}

const saved = ({ name, description, permissions, allowedIps }: KeyFormOutput) => ({
  name,
  description: description ?? null,
  permissions,
  allowedIps,
})

/** Only what stands otherwise than when the form was opened: an administrator may have narrowed the key meanwhile. */
export function toUpdateInput(id: string, opened: KeyFormValues, values: KeyFormOutput, now = Date.now()) {
  const { lifetime } = values
  const before = KeyForm.safeParse(opened)
  return {
    id,
    ...(before.success ? changesOf(saved(before.data), saved(values)) : saved(values)),
    ...(lifetime === 'keep' ? {} : { expiresAt: lifetime === 'never' ? null : inDays(lifetime, now) }),
  }
}
