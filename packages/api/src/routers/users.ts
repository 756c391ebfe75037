import {
  banLinkedUser,
  banUser,
  cancelUserDeletion,
  endUserSessions,
  forceDelete,
  forceUserPasswordReset,
  getUser,
  getUserDeletion,
  getUsernames,
  listUserSessions,
  listUsers,
  lookUpUser,
  markEmailVerified,
  renameUser,
  resetTwoFactor,
  revokeUserSession,
  scheduleUserDeletion,
  setPrivacyMode,
  unbanLinkedUser,
  unbanUser,
} from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Users']
const outranked = 'Nobody can do this to a person who holds a permission that they lack: 403.'
const bySuperAdmins = 'For super admins who are signed in, and for nobody’s key or app: 403.'
const banText = `All sessions end and the person’s API keys stop at once, and a mail tells them why. A second ban replaces reason and end of the first; the same again changes nothing. ${outranked} The last super admin can not be banned, nor can one ban oneself.`

export const users = router({
  list: query(listUsers, {
    rest: { method: 'GET', path: '/v1/users', operationId: 'listUsers', summary: 'Find accounts', tags },
  }),
  get: query(getUser, {
    rest: { method: 'GET', path: '/v1/users/{userId}', operationId: 'getUser', summary: 'One account', tags },
  }),
  names: query(getUsernames, {
    rest: {
      method: 'GET',
      path: '/v1/users/names',
      operationId: 'getUsernames',
      summary: 'The names of up to 500 accounts',
      description: 'Ids that belong to no account of this Heimdall are left out.',
      tags,
    },
  }),
  rename: command(renameUser, {
    rest: {
      method: 'PATCH',
      path: '/v1/users/{userId}',
      operationId: 'renameUser',
      summary: 'Give an account another name',
      description: `A name that another account has answers 409. ${outranked}`,
      tags,
    },
  }),
  lookUp: query(lookUpUser, {
    rest: {
      method: 'GET',
      path: '/v1/users/lookup',
      operationId: 'lookUpUser',
      summary: 'The account that has linked this account of a platform',
      description: '404 when nobody has.',
      tags,
    },
    alsoAnswers: ['NOT_FOUND'],
  }),
  verifyEmail: command(markEmailVerified, {
    rest: {
      method: 'POST',
      path: '/v1/users/{userId}/verify-email',
      operationId: 'markUserEmailVerified',
      summary: 'Take the address of an account as proven',
      description: `For a Heimdall that sends no mail. An address that another account has proven answers 409. ${outranked}`,
      tags,
    },
  }),
  ban: command(banUser, {
    rest: {
      method: 'POST',
      path: '/v1/users/{userId}/ban',
      operationId: 'banUser',
      summary: 'Ban a user, for a time or until it is lifted',
      description: banText,
      tags,
    },
  }),
  banLinked: command(banLinkedUser, {
    rest: {
      method: 'POST',
      path: '/v1/linked-accounts/{provider}/{externalId}/ban',
      operationId: 'banLinkedUser',
      summary: 'Ban the user to whom an account on another platform is linked',
      description: banText,
      tags,
    },
  }),
  unban: command(unbanUser, {
    rest: {
      method: 'POST',
      path: '/v1/users/{userId}/unban',
      operationId: 'unbanUser',
      summary: 'Lift the ban of a user',
      description: `Whoever is not banned stays as they are. ${outranked}`,
      tags,
    },
  }),
  unbanLinked: command(unbanLinkedUser, {
    rest: {
      method: 'POST',
      path: '/v1/linked-accounts/{provider}/{externalId}/unban',
      operationId: 'unbanLinkedUser',
      summary: 'Lift the ban of the user to whom an account on another platform is linked',
      description: `Whoever is not banned stays as they are. ${outranked}`,
      tags,
    },
  }),
  forcePasswordReset: command(forceUserPasswordReset, {
    rest: {
      method: 'POST',
      path: '/v1/users/{userId}/force-password-reset',
      operationId: 'forceUserPasswordReset',
      summary: 'Ask a user for a new password',
      description: `All sessions end, and the next sign-in has to bring a new password. A mail says so. An account without a password answers 409. ${outranked}`,
      tags,
    },
  }),
  resetTwoFactor: command(resetTwoFactor, {
    rest: {
      method: 'POST',
      path: '/v1/users/{userId}/reset-two-factor',
      operationId: 'resetUserTwoFactor',
      summary: 'Remove all second factors of a user who has lost them',
      description: `Authenticator app, passkeys and backup codes go, all sessions end, and a mail says so. An account without any answers 409. ${outranked}`,
      tags,
    },
  }),
  deletion: query(getUserDeletion, {
    rest: {
      method: 'GET',
      path: '/v1/admin/users/{userId}/deletion-status',
      operationId: 'getUserDeletion',
      summary: 'Whether an account is going to be deleted, and when',
      tags,
    },
  }),
  cancelDeletion: command(cancelUserDeletion, {
    rest: {
      method: 'POST',
      path: '/v1/admin/users/{userId}/cancel-deletion',
      operationId: 'cancelUserDeletion',
      summary: 'Keep an account that is going to be deleted',
      description: `A mail says so. 404 where no deletion is scheduled, or it has been done. ${outranked}`,
      tags,
    },
  }),
  scheduleDeletion: command(scheduleUserDeletion, {
    rest: {
      method: 'POST',
      path: '/v1/admin/users/{userId}/schedule-deletion',
      operationId: 'scheduleUserDeletion',
      summary: 'Have the account of somebody else deleted in seven days',
      description: `${bySuperAdmins} With a sign-in of the last ten minutes. Until then the account works as before, and the person, whom a mail tells when, why and how to keep it, or an administrator can cancel it. 409 where it is scheduled already, and for the last super admin; 404 where it has been done. One’s own is asked for at POST /v1/users/me/deletion.`,
      tags,
    },
  }),
  setPrivacyMode: command(setPrivacyMode, {
    rest: {
      method: 'PATCH',
      path: '/v1/admin/users/{userId}/privacy-mode',
      operationId: 'setUserPrivacyMode',
      summary: 'Turn the privacy mode of somebody else on or off',
      description: `${bySuperAdmins} What stands so already stays, and leaves no event. People do it for themselves by PATCH /v1/users/me.`,
      tags,
    },
  }),
  forceDelete: command(forceDelete, {
    rest: {
      method: 'POST',
      path: '/v1/admin/users/{userId}/force-delete',
      operationId: 'forceDeleteUser',
      summary: 'Delete an account at once',
      description: `Without a time to think again, and without a way back. People need a sign-in of the last ten minutes. Everything personal goes; the row of the user stays without a name, and the audit log forgets addresses, devices and details. ${outranked} The last super admin can not be deleted, nor can one delete oneself.`,
      tags,
    },
  }),
  sessions: query(listUserSessions, {
    rest: {
      method: 'GET',
      path: '/v1/users/{userId}/sessions',
      operationId: 'listUserSessions',
      summary: 'Where a user is signed in',
      tags,
    },
  }),
  endSessions: command(endUserSessions, {
    rest: {
      method: 'DELETE',
      path: '/v1/users/{userId}/sessions',
      operationId: 'endUserSessions',
      summary: 'Sign a user out everywhere',
      description: `A mail says so. ${outranked}`,
      tags,
    },
  }),
  revokeSession: command(revokeUserSession, {
    rest: {
      method: 'DELETE',
      path: '/v1/users/{userId}/sessions/{sessionId}',
      operationId: 'revokeUserSession',
      summary: 'Sign a user out in one browser',
      description: `A mail says so. ${outranked}`,
      tags,
    },
  }),
})
