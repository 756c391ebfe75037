import { apiKeyCreate } from './cli/api-key-create.ts'
import { apiKeyList } from './cli/api-key-list.ts'
import { apiKeyRegenerate } from './cli/api-key-regenerate.ts'
import { apiKeyRevoke } from './cli/api-key-revoke.ts'
import { appCreate } from './cli/app-create.ts'
import { auditVerify } from './cli/audit-verify.ts'
import { auditVerifyProof } from './cli/audit-verify-proof.ts'
import type { CliCommand } from './cli/command.ts'
import { doctor } from './cli/doctor/doctor.ts'
import { keysRotate } from './cli/keys-rotate.ts'
import { migrate } from './cli/migrate.ts'
import { roleAssign, roleRemove } from './cli/role-change.ts'
import { runCli } from './cli/run-cli.ts'
import { userCreate } from './cli/user-create.ts'
import { userList } from './cli/user-list.ts'

const commands: readonly CliCommand[] = [
  userCreate,
  userList,
  roleAssign,
  roleRemove,
  apiKeyCreate,
  apiKeyList,
  apiKeyRegenerate,
  apiKeyRevoke,
  appCreate,
  auditVerify,
  auditVerifyProof,
  keysRotate,
  migrate,
  doctor,
]

process.exitCode = await runCli(commands, process.argv.slice(2))
