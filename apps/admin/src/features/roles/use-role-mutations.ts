import { useMutation, useQueryClient } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

/** The mutations of roles, permissions and who holds them. Whatever one changes, every list of them shows it. */
export function useRoleMutations() {
  const queryClient = useQueryClient()
  const onSettled = () =>
    Promise.all(
      [
        trpc.roles.pathFilter(),
        trpc.permissions.pathFilter(),
        trpc.access.pathFilter(),
        trpc.userRoles.pathFilter(),
        trpc.users.pathFilter(),
        // One may have changed what one may do oneself.
        trpc.accounts.me.queryFilter(),
      ].map((filter) => queryClient.invalidateQueries(filter)),
    )
  return {
    createRole: useMutation(trpc.roles.create.mutationOptions({ onSettled })),
    updateRole: useMutation(trpc.roles.update.mutationOptions({ onSettled })),
    deleteRole: useMutation(trpc.roles.delete.mutationOptions({ onSettled })),
    updateMatrix: useMutation(trpc.roles.updateMatrix.mutationOptions({ onSettled })),
    createPermission: useMutation(trpc.permissions.create.mutationOptions({ onSettled })),
    updatePermission: useMutation(trpc.permissions.update.mutationOptions({ onSettled })),
    deletePermission: useMutation(trpc.permissions.delete.mutationOptions({ onSettled })),
    assign: useMutation(trpc.userRoles.assign.mutationOptions({ onSettled })),
    remove: useMutation(trpc.userRoles.remove.mutationOptions({ onSettled })),
  }
}
