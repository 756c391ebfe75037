import type { Transaction } from '@heimdall/db'
import { sql } from '@heimdall/db/sql'
import type { z } from 'zod'
import { type AccessChange, channels } from './access-change.ts'
import type { Actor, Call, RequestContext } from './actor.ts'
import { type AuditRecorder, createAuditRecorder, writeToOutbox } from './audit-recorder.ts'
import { type Access, authorize } from './authorize.ts'
import { PermissionDenied } from './errors.ts'
import { claimKey, findAnswer, keepAnswer } from './idempotency.ts'
import { requireUnchanged } from './precondition.ts'
import { recordDenial } from './record-denial.ts'
import { requireStorable } from './require-storable.ts'
import type { Services } from './services.ts'
import { translateError } from './translate-error.ts'

export interface PrepareContext<Input> {
  services: Services
  actor: Actor
  request: RequestContext
  input: Input
  now: Date
  /** Records an event that is written even though, or only if, the command fails. */
  auditFailure: AuditRecorder
}

export interface CommandContext<Input, Prepared> extends PrepareContext<Input> {
  tx: Transaction
  prepared: Prepared
  /** Records an event that commits with the change. */
  audit: AuditRecorder
  /** Runs once the change is durable; for messages that must not leave before. */
  afterCommit(action: () => void): void
  /** Says whose permissions or sessions this changes; they are looked at anew in every process. */
  accessChanged(change: AccessChange): void
}

export interface CommandDefinition<Input extends z.ZodType, Output extends z.ZodType, Prepared> {
  /** `feature.verb`, for logs and denials. */
  name: string
  permission: Access
  input: Input
  output: Output
  /** Slow or outward work that must not hold a transaction open, e.g. hashing a password. */
  prepare?: (context: PrepareContext<z.output<Input>>) => Promise<Prepared>
  /**
   * For what has an address of its own: takes the lock that all its changes take, so that what a client has read can be
   * compared with what is there (`If-Match`).
   */
  lock?: (
    context: Pick<CommandContext<z.output<Input>, Prepared>, 'services' | 'tx' | 'actor' | 'input' | 'now'>,
  ) => Promise<unknown>
  run(context: CommandContext<z.output<Input>, Prepared>): Promise<z.input<Output>>
}

export interface Command<Input extends z.ZodType, Output extends z.ZodType> {
  kind: 'command'
  name: string
  permission: Access
  input: Input
  output: Output
  /** Whether it can be asked to change only what is still as it was read. */
  isConditional: boolean
  /** Expects parsed input. */
  execute(services: Services, call: Call, input: z.output<Input>): Promise<z.input<Output>>
}

/**
 * A change of state: who may, what comes in, and the work, in one transaction that also holds its audit events. A
 * command that says nothing to the audit log does not commit.
 */
export function defineCommand<Input extends z.ZodType, Output extends z.ZodType, Prepared = undefined>(
  definition: CommandDefinition<Input, Output, Prepared>,
): Command<Input, Output> {
  const { name, permission, input, output } = definition
  return {
    kind: 'command',
    name,
    permission,
    input,
    output,
    isConditional: definition.lock !== undefined,
    async execute(services, call, parsed) {
      const failures = createAuditRecorder(call, services.clock, services.random)
      try {
        authorize(call.actor, permission)
        requireStorable(parsed)
        const context: PrepareContext<z.output<Input>> = {
          services,
          actor: call.actor,
          request: call.request,
          input: parsed,
          now: services.clock.now(),
          auditFailure: failures.audit,
        }
        // Looked up before anything is done again that would only be thrown away.
        const findEarlier = async () =>
          call.idempotency ? await findAnswer(services, services.primary.db, call.idempotency) : null
        const earlier = await findEarlier()
        if (earlier) return answerOf<Output>(earlier)
        let prepared: Prepared
        try {
          // Without `prepare`, Prepared is undefined by the default of its type parameter.
          prepared = definition.prepare ? await definition.prepare(context) : (undefined as Prepared)
        } catch (error) {
          // The same request, sent at the same time, may have done just now what is refused here as done.
          const meanwhile = await findEarlier()
          if (!meanwhile) throw error
          failures.events.length = 0
          return answerOf<Output>(meanwhile)
        }
        return await commit(definition, services, call, { ...context, prepared })
      } catch (error) {
        if (error instanceof PermissionDenied) await recordDenial(services, call, error, name)
        throw translateError(error)
      } finally {
        await writeFailures(services, failures.events, name)
      }
    },
  }
}

async function commit<Input extends z.ZodType, Output extends z.ZodType, Prepared>(
  definition: CommandDefinition<Input, Output, Prepared>,
  services: Services,
  call: Call,
  context: PrepareContext<z.output<Input>> & { prepared: Prepared },
): Promise<z.input<Output>> {
  const recorder = createAuditRecorder(call, services.clock, services.random)
  const actions: (() => void)[] = []
  const changes: AccessChange[] = []
  const { idempotency, precondition } = call
  const result = await services.primary.db.transaction(async (tx) => {
    const earlier = idempotency && (await claimKey(services, tx, idempotency))
    if (earlier) return answerOf<Output>(earlier)
    if (precondition) {
      await definition.lock?.({ ...context, tx })
      await requireUnchanged(services, tx, precondition)
    }
    const value = await definition.run({
      ...context,
      tx,
      audit: recorder.audit,
      afterCommit: (action) => actions.push(action),
      accessChanged: (change) => changes.push(change),
    })
    if (!recorder.isStated()) throw new Error(`The command ${definition.name} recorded no audit event`)
    await writeToOutbox(tx, recorder.events)
    for (const change of changes) {
      await tx.execute(sql`SELECT pg_notify(${channels.access}, ${JSON.stringify(change)})`)
    }
    if (idempotency) await keepAnswer(services, tx, idempotency, value)
    return value
  })
  const notices = changes.map((change) => () => services.onAccessChange(change))
  for (const action of [...notices, ...actions]) {
    try {
      action()
    } catch (error) {
      // The change is durable: to answer with an error now would be a lie, and would keep the others waiting.
      services.log.error({ err: error, command: definition.name }, 'An action after the commit failed')
    }
  }
  return result
}

/** What this very command has answered, through JSON: the hash of the request names the command. */
const answerOf = <Output extends z.ZodType>({ value }: { value: unknown }) => value as z.input<Output>

async function writeFailures(services: Services, events: Parameters<typeof writeToOutbox>[1], name: string) {
  if (events.length === 0) return
  try {
    await services.primary.db.transaction((tx) => writeToOutbox(tx, events))
  } catch (error) {
    services.log.error({ err: error, command: name }, 'A failure could not be recorded')
  }
}
