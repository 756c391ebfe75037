import { LinkedAccountRef, UserRoles } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { userOfLink } from '../user-of-link.ts'
import { readUserRoles } from './read-user-roles.ts'

/** For bots, which know people by their platform. */
export const listLinkedRoles = defineQuery({
  name: 'users.linkedRoles',
  permission: 'role:read',
  input: LinkedAccountRef,
  output: UserRoles,
  async run({ services, input }) {
    const { db } = services.primary
    return readUserRoles(db, await userOfLink(db, input))
  },
})
