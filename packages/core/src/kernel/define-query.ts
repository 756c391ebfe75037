import type { z } from 'zod'
import type { Actor, Call, RequestContext } from './actor.ts'
import { type Access, authorize } from './authorize.ts'
import { PermissionDenied } from './errors.ts'
import { recordDenial } from './record-denial.ts'
import { requireStorable } from './require-storable.ts'
import type { Services } from './services.ts'
import { translateError } from './translate-error.ts'

export interface QueryContext<Input> {
  services: Services
  actor: Actor
  request: RequestContext
  input: Input
  now: Date
}

export interface QueryDefinition<Input extends z.ZodType, Output extends z.ZodType> {
  /** `feature.verb`, for logs and denials. */
  name: string
  permission: Access
  input: Input
  output: Output
  run(context: QueryContext<z.output<Input>>): Promise<z.input<Output>>
}

export interface Query<Input extends z.ZodType, Output extends z.ZodType> {
  kind: 'query'
  name: string
  permission: Access
  input: Input
  output: Output
  /** Expects parsed input. */
  execute(services: Services, call: Call, input: z.output<Input>): Promise<z.input<Output>>
}

/** A read: who may, what comes in, and the work. Changes nothing. */
export function defineQuery<Input extends z.ZodType, Output extends z.ZodType>(
  definition: QueryDefinition<Input, Output>,
): Query<Input, Output> {
  const { name, permission, input, output } = definition
  return {
    kind: 'query',
    name,
    permission,
    input,
    output,
    async execute(services, call, parsed) {
      try {
        authorize(call.actor, permission)
        requireStorable(parsed)
        const { actor, request } = call
        return await definition.run({ services, actor, request, input: parsed, now: services.clock.now() })
      } catch (error) {
        if (error instanceof PermissionDenied) await recordDenial(services, call, error, name)
        throw translateError(error)
      }
    },
  }
}
