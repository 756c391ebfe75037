/** The same for all servers of a test, as for all replicas. */
export const testMasterKey = Buffer.alloc(32, 7)
