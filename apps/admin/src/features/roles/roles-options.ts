import { keepPreviousData } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export const rolesOptions = trpc.roles.list.queryOptions({})
export const permissionsOptions = trpc.permissions.list.queryOptions({})
export const matrixOptions = trpc.roles.matrix.queryOptions({})

export const holdersPerPage = 20

interface Page {
  q?: string | undefined
  page?: number | undefined
}

export const roleMembersOptions = (roleId: string, { q, page = 1 }: Page) =>
  trpc.roles.members.queryOptions(
    { roleId, search: q, page, limit: holdersPerPage },
    { placeholderData: keepPreviousData },
  )

export const permissionHoldersOptions = (permission: string, { q, page = 1 }: Page) =>
  trpc.access.holders.queryOptions(
    { permission, search: q, page, limit: holdersPerPage },
    { placeholderData: keepPreviousData },
  )

export const userRolesOptions = (userId: string) => trpc.userRoles.list.queryOptions({ userId })
export const userAccessOptions = (userId: string) => trpc.access.explain.queryOptions({ userId })

const shown = 5
export const roleWithoutFactorOptions = (roleId: string) =>
  trpc.roles.withoutSecondFactor.queryOptions({ roleId, limit: shown })
