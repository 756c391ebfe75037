const underWay = new Set<Request>()

/**
 * Keeps the request in memory until it is answered. Node holds only weakly what leads from the signal of a request to its
 * connection (undici): after a collection, neither timeout nor abort reached one that nobody else held.
 */
export async function holdRequest(
  fetch: (request: Request) => Promise<Response>,
  request: Request,
): Promise<Response> {
  underWay.add(request)
  try {
    return await fetch(request)
  } finally {
    underWay.delete(request)
  }
}
