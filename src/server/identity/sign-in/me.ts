import { contracts } from '#contract/index.ts'
import { isGranted } from '#contract/grants.ts'
import { me, type Me } from '#contract/identity/sign-in/session.ts'
import { OrganisationKind, Role } from '#contract/identity/nouns.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { roles } from '#contract/words/vi.ts'
import { config } from '#server/platform/config.ts'
import { today } from '#server/platform/clock.ts'
import { answer } from '#server/platform/door.ts'

/** Tells a browser who is signed in and what may be asked for. */
export function describeMe(actor: Actor | null): Me {
  const { issuer, name: providerName } = config.provider
  const base = { demo: config.demo, today: today(), provider: issuer ? providerName : null }
  if (!actor) return { ...base, signedIn: false, waitsFor: null, can: [] }
  const role = Role.parse(actor.role)
  const { scope } = actor
  return {
    ...base,
    signedIn: true,
    person: { id: actor.personId, name: actor.name, username: actor.username },
    role: { code: role, name: roles[role] },
    organisation: {
      id: actor.organisationId,
      name: actor.organisationName,
      kind: OrganisationKind.parse(actor.organisationKind),
      provinceId: actor.provinceId,
      provinceName: actor.provinceName,
      unitId: actor.unitId,
    },
    waitsFor: actor.waitsFor ?? null,
    can: Object.keys(contracts).filter((name) => isGranted(role, name) && (!scope || scope.includes(name))),
  }
}

export default answer(me, async ({ actor }) => describeMe(actor))
