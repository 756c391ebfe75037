/** How much a power cut may take. Everything but a test wants `full`. */
export type Durability = 'full' | 'none'

/**
 * postgresql.conf of the embedded server, written at every start. An operator changes a value with ALTER SYSTEM,
 * which goes to postgresql.auto.conf and has the last word.
 */
export function serverSettings(durability: Durability): string {
  const settings: Record<string, string> = {
    // TCP on the loopback and not a UNIX socket: the driver takes no socket path in a URL, and the path's limit of
    // 107 bytes (104 on macOS) does not hold a deep data folder. Every connection needs the SCRAM password.
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    max_connections: '100',
    shared_buffers: '128MB',
    effective_cache_size: '512MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    random_page_cost: '1.1',
    jit: 'off',
    // Little WAL on disk while little is written. At 25,000 events a second a checkpoint comes once a minute and not
    // every ten seconds: after each, every page of an index goes to the WAL whole again. A crash recovery reads 2 GB at most.
    min_wal_size: '80MB',
    max_wal_size: '2GB',
    wal_compression: 'on',
    checkpoint_timeout: '5min',
    // An answer means that it is on disk.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    default_text_search_config: 'pg_catalog.simple',
    // The log must not repeat what people typed: no statements and no DETAIL lines, which quote values of rows.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
    ...(durability === 'none' && {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '200',
      max_wal_size: '4GB',
      autovacuum_naptime: '10min',
    }),
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'`)
  return `# Written by Heimdall at every start. Change values with ALTER SYSTEM.\n${lines.join('\n')}\n`
}
