import { Done, done, SignInResult } from '@heimdall/contracts'
import {
  changePassword,
  confirmEmailChange,
  deleteAvatar,
  getAccountLink,
  getMe,
  getSetUpState,
  listLinkedAvatars,
  register,
  requestEmailChange,
  requestPasswordReset,
  resendVerification,
  resetPassword,
  setPassword,
  setUp,
  signIn,
  signOut,
  takeLinkedAvatar,
  updateMe,
  uploadAvatar,
  verifyEmailAddress,
} from '@heimdall/core'
import { cookiesOf, setSignInCookies, signOutCookies } from '../sign-in-cookies.ts'
import { command, metaOf, procedure, query, router } from '../trpc.ts'

const tags = ['Accounts']

/** Signing in sets a cookie, so these three are no REST operations: bots have keys. */
export const accounts = router({
  setUpState: query(getSetUpState),
  setUp: procedure
    .meta(metaOf(setUp.permission))
    .input(setUp.input)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      const cookies = cookiesOf(ctx)
      setSignInCookies(cookies, await setUp.execute(ctx.services, ctx.call, input))
      return done
    }),
  register: command(register),
  resendVerification: command(resendVerification),
  verifyEmail: command(verifyEmailAddress),
  requestPasswordReset: command(requestPasswordReset),
  resetPassword: command(resetPassword),
  link: query(getAccountLink),
  requestEmailChange: command(requestEmailChange),
  confirmEmailChange: command(confirmEmailChange),
  uploadAvatar: command(uploadAvatar, {
    rest: {
      method: 'PUT',
      path: '/v1/users/me/avatar',
      operationId: 'uploadMyAvatar',
      summary: 'Set my picture',
      tags,
    },
  }),
  takeLinkedAvatar: command(takeLinkedAvatar),
  linkedAvatars: query(listLinkedAvatars),
  deleteAvatar: command(deleteAvatar, {
    rest: {
      method: 'DELETE',
      path: '/v1/users/me/avatar',
      operationId: 'deleteMyAvatar',
      summary: 'Remove my picture',
      tags,
    },
  }),
  signIn: procedure
    .meta(metaOf(signIn.permission))
    .input(signIn.input)
    .output(SignInResult)
    .mutation(async ({ ctx, input }) => {
      const cookies = cookiesOf(ctx)
      return setSignInCookies(cookies, await signIn.execute(ctx.services, ctx.call, input))
    }),
  signOut: procedure
    .meta(metaOf(signOut.permission))
    .input(signOut.input)
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      const cookies = cookiesOf(ctx)
      await signOut.execute(ctx.services, ctx.call, input)
      for (const name of signOutCookies) cookies.clear(name)
      return done
    }),
  me: query(getMe, {
    rest: { method: 'GET', path: '/v1/users/me', operationId: 'getMe', summary: 'Who am I?', tags },
  }),
  updateMe: command(updateMe, {
    rest: {
      method: 'PATCH',
      path: '/v1/users/me',
      operationId: 'updateMe',
      summary: 'Change my name, language or privacy mode',
      tags,
    },
  }),
  changePassword: command(changePassword, {
    rest: {
      method: 'POST',
      path: '/v1/users/me/password',
      operationId: 'changeMyPassword',
      summary: 'Change my password',
      description:
        'Needs the present one. All other browsers are signed out, and a mail says so. Ten wrong ones in a quarter of an hour, and it answers 429.',
      tags,
    },
  }),
  /** The first one, of somebody who came by another way; in the ID app alone, since it needs a fresh sign-in. */
  setPassword: command(setPassword),
})
