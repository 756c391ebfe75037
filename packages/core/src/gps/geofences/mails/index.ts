export * from './plan-fence-mails.ts'
