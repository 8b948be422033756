import { z } from 'zod';
import { CITY_CODE, isDistrictCode, parseId, type DistrictCode } from '../ids';
import { CAPACITIES, ROLES, type Caller, type Role } from './caller';

const text = z.string().min(1).max(200);
const globalId = text.refine((id) => parseId(id) !== null);

/** The claims of an access token (RFC 9068) as this system names them; times are seconds since 1970. */
export const claims = z.object({
  iss: text,
  aud: z.union([text, z.array(text).min(1).max(50)]),
  sub: text,
  jti: text,
  iat: z.int(),
  exp: z.int(),
  client_id: text,
  organisation: text.optional(),
  role: z.enum(ROLES),
  district: z
    .string()
    .refine((code): code is DistrictCode => isDistrictCode(code) && code !== CITY_CODE)
    .optional(),
  school: globalId.optional(),
  unit: text.optional(),
  inspector: globalId.optional(),
  capacity: z.enum(CAPACITIES).optional(),
  act: z.object({ sub: text }).optional(),
  /** Of a token that was exchanged: the subject as the issuer of the caller's own token names it (RFC 9493, section 3.2.3). */
  sub_id: z.object({ format: z.literal('iss_sub'), iss: text, sub: text }).optional(),
});
export type Claims = z.output<typeof claims>;

/** What a role cannot do without, and what makes no sense with it. */
const SHAPES: Partial<Record<Role, (token: Claims) => boolean>> = {
  CITY_OFFICE: (token) => token.district === undefined,
  DISTRICT_OFFICE: (token) => token.district !== undefined,
  INSPECTOR: (token) => token.inspector !== undefined,
  INSPECTED_UNIT: (token) => token.school !== undefined || token.unit !== undefined,
  PUBLIC: (token) => token.district === undefined,
};

/** Whether the claims name what their role needs, and speak of one district throughout. */
export function areConsistent(token: Claims): boolean {
  if (SHAPES[token.role]?.(token) === false) return false;
  return districtsOf(token).every((code) => code === CITY_CODE || !token.district || code === token.district);
}

/** Every district for which the token speaks, by its claim and by the ids it names; none for the whole city. */
export function districtsOf({ district, school, inspector, unit }: Claims): DistrictCode[] {
  const named = [school, inspector, unit].flatMap((id) => (id ? (parseId(id)?.code ?? []) : []));
  return district ? [district, ...named] : named;
}

export function callerOf(token: Claims, viaGateway: boolean): Caller {
  const district = districtsOf(token).find((code) => code !== CITY_CODE);
  return Object.freeze({
    role: token.role,
    // A subject is one person only with its issuer (RFC 9068, section 2.2); only the gateway speaks for another.
    issuer: (viaGateway ? token.sub_id?.iss : undefined) ?? token.iss,
    subject: token.sub,
    tokenId: token.jti,
    clientId: token.client_id,
    organisation: token.organisation ?? null,
    district: district ?? null,
    school: token.school ?? null,
    unit: token.unit ?? null,
    inspector: token.inspector ?? null,
    capacity: token.capacity ?? null,
    viaGateway,
  });
}
