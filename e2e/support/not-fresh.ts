/** What the server answers to a change that needs a fresh sign-in, ten minutes after one; for `route.fulfill`. */
export const notFresh = {
  status: 403,
  contentType: 'application/json',
  body: JSON.stringify([
    {
      error: {
        message: 'Confirm that it is you',
        code: -32003,
        data: {
          code: 'FORBIDDEN',
          httpStatus: 403,
          requestId: null,
          retryAfterSeconds: null,
          issues: [{ path: [], code: 'fresh_sign_in_required', message: 'Confirm that it is you' }],
        },
      },
    },
  ]),
}
