/** Why the provider has refused; its own sentences are for developers. */
export class OAuthFailure extends Error {
  override name = 'OAuthFailure'
  /** `over`: nothing can be done here any more, the way begins anew at the app. */
  readonly reason: 'over' | 'forbidden' | 'tooMany' | 'busy' | 'failed'

  constructor(status: number) {
    super(`The provider has answered with ${status}`)
    if (status === 400 || status === 409 || status === 410) this.reason = 'over'
    else if (status === 403) this.reason = 'forbidden'
    else if (status === 429) this.reason = 'tooMany'
    else if (status === 502 || status === 503 || status === 504) this.reason = 'busy'
    else this.reason = 'failed'
  }
}

/** The provider's addresses are no procedures of tRPC: their cookies belong to the address of the page. */
export async function send<Answer>(
  method: 'GET' | 'POST',
  address: string,
  form?: Record<string, string>,
): Promise<Answer> {
  const answer = await fetch(address, {
    method,
    headers: { accept: 'application/json' },
    ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
  })
  if (!answer.ok) {
    // Nobody reads it; the connection is free for the next.
    await answer.body?.cancel()
    throw new OAuthFailure(answer.status)
  }
  // By the contract of the address that was asked.
  return (await answer.json()) as Answer
}
