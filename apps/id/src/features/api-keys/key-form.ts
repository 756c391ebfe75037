import { CreateApiKeyInput } from '@heimdall/contracts'
import { z } from 'zod'

export const lifetimes = ['30', '90', '365', 'never'] as const

/** The form asks for a span where the API takes a date; all else is the API's own schema. */
export const KeyForm = CreateApiKeyInput.pick({ name: true, description: true, permissions: true }).extend({
  lifetime: z.enum(lifetimes),
})
export type KeyFormValues = z.input<typeof KeyForm>
export type KeyFormOutput = z.output<typeof KeyForm>

export function toInput({ name, description, permissions, lifetime }: KeyFormOutput, now = Date.now()) {
  return {
    name,
    permissions,
    ...(description ? { description } : {}),
    ...(lifetime === 'never'
      ? {}
      : { expiresAt: new Date(now + Number(lifetime) * 86_400_000).toISOString() }),
  }
}
