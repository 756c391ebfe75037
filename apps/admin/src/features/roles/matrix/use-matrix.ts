import type { Permission, PermissionMatrix, Role } from '@heimdall/contracts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { readError } from '../../../lib/read-error.ts'
import { useMe } from '../../session/use-me.ts'
import { matrixOptions } from '../roles-options.ts'
import { useRoleMutations } from '../use-role-mutations.ts'
import { cellKey, type MatrixDraft, rebase, toChanges, withCell } from './matrix-draft.ts'

export interface CellState {
  granted: boolean
  isChanged: boolean
  /** Somebody else has changed it since this draft was begun. */
  isMeanwhile: boolean
  /** Why it can not be changed, if so. */
  locked: 'super_admin' | 'not_held' | 'read_only' | null
}

/** The matrix as it would be saved, and how to change it. */
export function useMatrix() {
  const me = useMe()
  const queryClient = useQueryClient()
  const query = useQuery(matrixOptions)
  const { mutate, isPending, error, reset } = useRoleMutations().updateMatrix
  const [draft, setDraft] = useState<MatrixDraft>()
  // What changes are made on stays as it was seen, until they are saved or dropped.
  const matrix = draft?.base ?? query.data
  const isConflict = readError(error).issues.some(({ code }) => code === 'matrix_changed')

  function stateOf(role: Role, permission: Permission): CellState {
    const key = cellKey(role.id, permission.id)
    const changed = draft?.cells.get(key)
    return {
      granted: changed?.granted ?? role.permissions.includes(permission.name),
      isChanged: changed !== undefined,
      isMeanwhile:
        draft?.meanwhile.some((cell) => cellKey(cell.role.id, cell.permission.id) === key) ?? false,
      locked:
        role.isSystem && role.name === 'super_admin'
          ? 'super_admin'
          : !me.permissions.includes('role:write')
            ? 'read_only'
            : !me.permissions.includes(permission.name)
              ? 'not_held'
              : null,
    }
  }
  function setCell(role: Role, permission: Permission, granted: boolean) {
    setDraft((before) => {
      const base = before ?? (query.data && { base: query.data, cells: new Map(), meanwhile: [] })
      const next = base && withCell(base, { role, permission, granted })
      return next && next.cells.size === 0 && next.meanwhile.length === 0 ? undefined : next
    })
  }
  function discard() {
    reset()
    setDraft(undefined)
  }
  async function showMeanwhile() {
    const fresh: PermissionMatrix = await queryClient.fetchQuery({ ...matrixOptions, staleTime: 0 })
    setDraft((before) => before && rebase(before, fresh))
  }
  /** `unread`: somebody else has changed it, and what can not be shown. */
  function save(
    reason: string,
    on: { saved: (count: number) => void; conflict: () => void; unread: (failure: unknown) => void },
  ) {
    if (!draft) return
    const changes = toChanges(draft)
    mutate(
      { revision: draft.base.revision, changes, ...(reason.trim() === '' ? {} : { reason }) },
      {
        onSuccess: (saved) => {
          queryClient.setQueryData(matrixOptions.queryKey, saved)
          setDraft(undefined)
          on.saved(changes.length)
        },
        onError: (failure) => {
          if (readError(failure).code !== 'CONFLICT') return
          on.conflict()
          showMeanwhile().catch(() => on.unread(failure))
        },
      },
    )
  }
  return {
    query,
    matrix,
    draft,
    stateOf,
    setCell,
    discard,
    save,
    reset,
    isPending,
    error: isConflict ? null : error,
  }
}

export type Matrix = ReturnType<typeof useMatrix>
