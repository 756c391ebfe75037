export { planFenceMails } from './plan-fence-mails.ts'
