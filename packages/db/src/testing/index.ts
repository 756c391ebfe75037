export { createTestDatabase, createTestTimescaleDatabase, type TestDatabase } from './databases.ts'
export { startRedis, type TestRedis } from './redis.ts'
export { describeNeeding, type Requirement, redisAvailable, timescaleAvailable } from './requirements.ts'
export { startTestPostgres, type TemporaryServer } from './temporary-server.ts'
