import { join } from 'node:path';
import { issuersFile, mayUseDevelopmentKey, type ProcessSettings } from '../config';
import type { Logger } from '../log';
import { openIssuers, type Issuers } from './issuers';
import { prepareLocalKeys } from './keys';
import { createVerifier, type TokenVerifier } from './verifier';

/**
 * The issuers that this process trusts. On a developer's machine, where no list was named, keys and a list are made.
 * @throws SettingsError when the list cannot be used.
 */
export async function openIdentity(settings: ProcessSettings, log: Logger): Promise<Issuers> {
  if (mayUseDevelopmentKey(settings) && settings.TOKEN_ISSUERS_FILE === undefined) {
    await prepareLocalKeys(join(settings.DATA_DIR, 'keys'));
  }
  return openIssuers(issuersFile(settings), log);
}

/** The verifier of one deployment of this process. @param audience `gateway`, or the deployment's code. */
export function verifierOf(
  settings: ProcessSettings,
  issuers: Issuers,
  audience: string,
  log: Logger,
): TokenVerifier {
  return createVerifier({
    audience,
    issuers,
    toleranceS: settings.CLOCK_TOLERANCE,
    allowDevelopmentKey: mayUseDevelopmentKey(settings),
    log,
  });
}
