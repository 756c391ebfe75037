import { SignInResult } from '@heimdall/contracts'
import {
  confirmWithLink,
  connectAccount,
  getPendingRegistration,
  listLinks,
  listSignInProviders,
  listUserLinks,
  makePrimary,
  reconnectAccount,
  registerWithLink,
  startSignIn,
  unlink,
  unlinkUser,
} from '@heimdall/core'
import { leaving } from '../leaving.ts'
import { cookiesOf, setSignInCookies } from '../sign-in-cookies.ts'
import { command, metaOf, procedure, query, router } from '../trpc.ts'

const tags = ['Linked accounts']

/** Ways that end in a browser are no REST operations: bots have keys. */
export const links = router({
  providers: query(listSignInProviders, {
    rest: {
      method: 'GET',
      path: '/v1/sign-in-providers',
      operationId: 'listSignInProviders',
      summary: 'The platforms that people can sign in with here',
      tags: ['Sign-in providers'],
    },
  }),
  startSignIn: leaving(startSignIn),
  connect: leaving(connectAccount),
  reconnect: leaving(reconnectAccount),
  confirm: leaving(confirmWithLink),
  pendingRegistration: query(getPendingRegistration),
  register: procedure
    .meta(metaOf(registerWithLink.permission))
    .input(registerWithLink.input)
    .output(SignInResult)
    .mutation(async ({ ctx, input }) => {
      const cookies = cookiesOf(ctx)
      const outcome = await registerWithLink.execute(ctx.services, ctx.call, input)
      cookies.clear('pendingRegistration')
      return setSignInCookies(cookies, outcome)
    }),
  list: query(listLinks, {
    rest: {
      method: 'GET',
      path: '/v1/users/me/links',
      operationId: 'listMyLinks',
      summary: 'My accounts on other platforms',
      tags,
    },
  }),
  makePrimary: command(makePrimary, {
    rest: {
      method: 'POST',
      path: '/v1/users/me/links/{id}/primary',
      operationId: 'makeLinkPrimary',
      summary: 'Say which of my linked accounts stands for me',
      tags,
    },
  }),
  unlink: command(unlink, {
    rest: {
      method: 'DELETE',
      path: '/v1/users/me/links/{id}',
      operationId: 'unlinkMyAccount',
      summary: 'Remove one of my linked accounts',
      description: 'Needs a sign-in of the last ten minutes. The last way to sign in can not be removed.',
      tags,
    },
  }),
  ofUser: query(listUserLinks, {
    rest: {
      method: 'GET',
      path: '/v1/users/{userId}/links',
      operationId: 'listUserLinks',
      summary: 'The linked accounts of somebody',
      tags,
    },
  }),
  unlinkUser: command(unlinkUser, {
    rest: {
      method: 'DELETE',
      path: '/v1/users/{userId}/links/{id}',
      operationId: 'unlinkUserAccount',
      summary: 'Remove a linked account of somebody, with a reason',
      tags,
    },
  }),
})
