import type { Transaction } from '@heimdall/db'
import { permissions } from '@heimdall/db/core'
import { AppError } from '../kernel/index.ts'

/** Refuses names that neither Heimdall nor its administrators have given a meaning; a misspelt one would do nothing. */
export async function checkPermissionsExist(tx: Transaction, names: readonly string[]): Promise<void> {
  const rows = await tx.select({ name: permissions.name }).from(permissions).orderBy(permissions.name)
  const known = rows.map(({ name }) => name)
  const issues = names.flatMap((name, index) =>
    known.includes(name)
      ? []
      : [{ path: ['permissions', index], code: 'permission_unknown', message: describe(name, known) }],
  )
  const [first] = issues
  if (first) throw new AppError('BAD_REQUEST', first.message, { issues })
}

/** Those about the same resource, for a typo is the usual reason; else all there are. */
function describe(name: string, known: readonly string[]): string {
  const [resource] = name.split(':')
  const near = known.filter((candidate) => candidate.startsWith(`${resource}:`))
  const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `There are ${known.join(', ')}.`
  return `There is no permission ${name}. ${hint}`
}
