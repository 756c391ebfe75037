// `node:http` also names what it takes from Node's fetch, by getters, and the first module that imports anything of it
// by name has all of them read. That loads fetch, for 4 MB. Who wants a WebSocket finds the global one.
const http = process.getBuiltinModule('node:http')
for (const name of ['WebSocket', 'CloseEvent', 'MessageEvent'] as const) Reflect.deleteProperty(http, name)

await import('./serve.ts')
