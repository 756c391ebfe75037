// Zod would compile its schemas with `new Function`, which the content security policy forbids. It comes later than this, with the
// pages that have more to check, and looks here when it does.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
