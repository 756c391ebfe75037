import type { Permission, PermissionMatrix, Role } from '@heimdall/contracts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { type Matrix, useMatrix } from './use-matrix.ts'

const conflict = { data: { code: 'CONFLICT', issues: [{ path: [], code: 'matrix_changed', message: '' }] } }
const server = vi.hoisted((): { answer: () => unknown } => ({ answer: () => null }))
// They would reach for the server.
vi.mock('../roles-options.ts', () => ({
  matrixOptions: { queryKey: ['matrix'], queryFn: async () => server.answer(), retry: false },
}))
vi.mock('../use-role-mutations.ts', () => ({
  useRoleMutations: () => ({
    updateMatrix: {
      mutate: (_: unknown, { onError }: { onError: (failure: unknown) => void }) => onError(conflict),
    },
  }),
}))
vi.mock('../../session/use-me.ts', () => ({ useMe: () => ({ permissions: ['role:write'] }) }))

const createdAt = '2026-03-02T10:00:00.000Z'
const permission: Permission = { id: 'p', name: 'audit:read', description: '', isOwn: false, createdAt }
const role: Role = {
  id: 'r',
  name: 'patron',
  description: '',
  isSystem: false,
  requiresTwoFactor: false,
  permissions: [],
  members: 0,
  createdAt,
}
const base: PermissionMatrix = { revision: 'one', roles: [role], permissions: [permission] }

/** Saves one change over what somebody else has changed; what was told of it. */
async function saveOver(answer: () => unknown) {
  server.answer = answer
  const client = new QueryClient()
  client.setQueryData(['matrix'], base)
  let matrix: Matrix | undefined
  function Page() {
    const shown = useMatrix()
    if (!shown.draft) shown.setCell(role, permission, true)
    matrix = shown
    return null
  }
  renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <Page />
    </QueryClientProvider>,
  )
  const on = { saved: vi.fn(), conflict: vi.fn(), unread: vi.fn() }
  matrix?.save('', on)
  await vi.waitFor(() => expect(client.isFetching()).toBe(0))
  return on
}

test('what somebody else has changed is read at once, and where that fails this is said', async () => {
  const read = await saveOver(() => ({ ...base, revision: 'two' }))
  expect(read.conflict).toHaveBeenCalledOnce()
  expect(read.unread).not.toHaveBeenCalled()
  const unread = await saveOver(() => {
    throw new Error('away')
  })
  expect(unread.conflict).toHaveBeenCalledOnce()
  await vi.waitFor(() => expect(unread.unread).toHaveBeenCalledWith(conflict))
  expect(unread.saved).not.toHaveBeenCalled()
})
