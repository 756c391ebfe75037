export const exportPrefix = 'exports/'
/** Where the blob store has the file of a job. */
export const exportKey = (jobId: string): string => `${exportPrefix}${jobId}.zip`
