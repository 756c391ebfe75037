import { AccountEvent, ErrorBody } from '@heimdall/contracts'
import { generateOpenApiDocument } from 'trpc-to-openapi'
import { completeOperation } from './openapi/complete-operation.ts'
import { headers, parameters } from './openapi/headers.ts'
import { ownPaths } from './openapi/own-paths.ts'
import { webhookMessages } from './openapi/webhook-messages.ts'
import { appRouter } from './root.ts'

type Document = ReturnType<typeof generateOpenApiDocument>

/** The groups of operations, in the order of the document. */
const tags = {
  Accounts: 'Whoever is signed in, and their preferences',
  'API keys': 'Keys for bots and internal apps',
  Apps: 'Apps that sign people in with Heimdall, and bots that act by themselves',
  Audit: 'What happened: read, follow live, and record',
  'Connected apps': 'Apps that people have let in to use their account',
  Events: 'What happens, told to bots: as a stream, and by webhooks',
  Files: 'Files of the platform, in folders, and links that open them',
  Geofences: 'Areas that devices enter and leave',
  'Live location': 'GPS devices, and where they are and were',
  Integrations: 'Accounts elsewhere by which the community itself acts and reads',
  Invitations: 'Links that make one account each',
  Jobs: 'What Heimdall does by itself, at its times',
  Mail: 'What Heimdall writes to people',
  Permissions: 'What can be allowed: Heimdall’s own, and those that a community adds for its bots',
  Privacy: 'What a person may ask for about their own data',
  Reports: 'What users have reported as not right, and what became of it',
  Roles: 'What bundles permissions, and who holds it',
  Sessions: 'Where somebody is signed in',
  Settings: 'What administrators set for the whole platform',
  Sharing: 'Who may see where somebody is, and who saw it',
  System: 'This Heimdall itself',
  Trips: 'Journeys, found in the positions of devices or made by hand',
  Users: 'All accounts',
  Webhooks: 'Addresses that are told what happens, and what came of it',
  'Linked accounts': 'Accounts of other platforms that people have linked',
  'Sign-in providers': 'The platforms that people can sign in with',
}

/** The REST surface as OpenAPI 3.1, made from the same schemas that check every request. */
export function buildOpenApiDocument({
  publicUrl,
  version,
}: {
  publicUrl: string
  version: string
}): Document {
  const document = generateOpenApiDocument(appRouter, {
    title: 'Heimdall',
    description:
      'Identity, audit log and live location of a community. Send an API key as `Authorization: Bearer hk_…`. Errors always have the shape of `Error`; a method that an address does not have answers 405 with `Allow`. A POST that changes something can be sent again with the same `Idempotency-Key`, and works once. `RateLimit` says how many requests are left. Reads have an `ETag`; with it as `If-Match`, a change works only while nobody else has changed the same. [Your first bot in ten minutes](/docs/bots.md).',
    version,
    baseUrl: publicUrl,
    license: { name: 'Apache 2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0.html' },
    tags: Object.keys(tags),
    securitySchemes: {
      apiKey: { type: 'http', scheme: 'bearer', description: 'An API key: `hk_…`' },
      appToken: {
        type: 'http',
        scheme: 'DPoP',
        description:
          'An access token of an app that is bound to a key (RFC 9449), with a proof in the header `DPoP`. One that is not bound is sent as `Bearer`, like a key.',
      },
      systemKey: {
        type: 'apiKey',
        in: 'header',
        name: 'X-ID-App-Key',
        description: 'A system key, for internal apps',
      },
      session: {
        type: 'apiKey',
        in: 'cookie',
        // As the server names it: the prefix needs TLS.
        name: publicUrl.startsWith('https:') ? '__Host-heimdall' : 'heimdall',
        description: 'The session of a browser that is signed in. Keys do not stand for a person.',
      },
    },
    defs: { Error: ErrorBody, AccountEvent },
    paths: ownPaths,
  })
  document.components = { ...document.components, headers, parameters }
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const operation of [item.get, item.post, item.put, item.patch, item.delete]) {
      if (operation) completeOperation(operation, path, document)
    }
  }
  document.webhooks = webhookMessages
  document.tags = Object.entries(tags).map(([name, description]) => ({ name, description }))
  removeUnusedErrors(document)
  return document
}

/** The generator's own error schemas, which the shape above has replaced. */
function removeUnusedErrors(document: Document): void {
  const schemas = document.components?.schemas ?? {}
  for (const name of Object.keys(schemas)) {
    if (name.startsWith('error.')) delete schemas[name]
  }
}
