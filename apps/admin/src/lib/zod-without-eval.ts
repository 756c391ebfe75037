import { z } from 'zod'

// Zod would compile its schemas with `new Function`, which the content security policy forbids. Objects decide that
// when they are made, so main.tsx imports this before anything that makes one.
z.config({ jitless: true })
